using Microsoft.Extensions.Logging;

namespace Grpc.Net.Client.Internal;

/// <summary>What the client writes to the log.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Debug, "The call of {Method} at {Address} ended with {StatusCode}: {Detail}")]
    public static partial void CallFailed(
        ILogger logger, string method, Uri address, Core.StatusCode statusCode, string detail, Exception? exception);

    [LoggerMessage(
        2, LogLevel.Warning, "The credentials of the call of {Method} were not sent: {Address} is not secured by TLS.")]
    public static partial void CredentialsNotSent(ILogger logger, string method, Uri address);
}
