using Grpc.Core;

namespace Ledger.Cli;

/// <summary>What the process answers: 0, 1 for what the verb was asked to find, 2 for usage, 64 + gRPC code.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Found = 1;
    public const int Usage = 2;
    private const int StatusBase = 64;

    public static int Of(StatusCode code) => StatusBase + (int)code;
}
