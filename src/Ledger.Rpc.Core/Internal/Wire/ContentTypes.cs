namespace Ledger.Rpc.Wire;

/// <summary>Which content types are gRPC: <c>application/grpc</c>, perhaps with <c>+format</c> or parameters.</summary>
internal static class ContentTypes
{
    public const string Grpc = "application/grpc";

    public static bool IsGrpc(ReadOnlySpan<char> contentType) =>
        contentType.StartsWith(Grpc, StringComparison.OrdinalIgnoreCase)
        && (contentType.Length == Grpc.Length || contentType[Grpc.Length] is '+' or ';' or ' ');
}
