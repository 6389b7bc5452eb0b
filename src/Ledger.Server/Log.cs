using Microsoft.Extensions.Logging;

namespace Ledger.Server;

/// <summary>Everything that the server logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Error, "{Method} failed")]
    public static partial void CallFailed(ILogger logger, Exception failure, string method);

    [LoggerMessage(2, LogLevel.Information, "listening on {Address}")]
    public static partial void Listening(ILogger logger, string address);
}
