using Microsoft.Extensions.Logging;

namespace Ledger.Cli;

/// <summary>Everything that the command logs by itself.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Warning, "{Path} cannot be read; it is deleted and folded anew from the log")]
    public static partial void DocumentsUnreadable(ILogger logger, Exception failure, string path);

    [LoggerMessage(2, LogLevel.Error, "ledger.key in {Directory} is not the key that ledger {LedgerId} began with")]
    public static partial void OtherKey(ILogger logger, string directory, string ledgerId);
}
