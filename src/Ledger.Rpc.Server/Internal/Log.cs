using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>What the server writes to the log.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "The handler of {Method} threw an exception.")]
    public static partial void HandlerFailed(ILogger logger, string method, Exception exception);

    [LoggerMessage(2, LogLevel.Information, "The call of {Method} ended with {StatusCode}: {Detail}")]
    public static partial void CallFailed(
        ILogger logger, string method, Core.StatusCode statusCode, string detail);

    [LoggerMessage(3, LogLevel.Debug, "The caller of {Method} is gone.")]
    public static partial void CallerGone(ILogger logger, string method);
}
