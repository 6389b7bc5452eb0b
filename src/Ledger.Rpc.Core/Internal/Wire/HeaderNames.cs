namespace Ledger.Rpc.Wire;

/// <summary>The headers and trailers of the protocol.</summary>
internal static class HeaderNames
{
    public const string Status = "grpc-status";
    public const string Message = "grpc-message";
    public const string Timeout = "grpc-timeout";
    public const string Encoding = "grpc-encoding";
    public const string AcceptEncoding = "grpc-accept-encoding";

    /// <summary>The one encoding spoken here.</summary>
    public const string Identity = "identity";
}
