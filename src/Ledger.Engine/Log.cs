using Microsoft.Extensions.Logging;

namespace Ledger.Engine;

/// <summary>Everything that the engine logs.</summary>
internal static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "ledger {LedgerId} ({Origin}) opened at position {Head}")]
    public static partial void Opened(ILogger logger, string ledgerId, string origin, long head);

    [LoggerMessage(
        2, LogLevel.Warning, "documents {Set} are of ledger {LedgerId} at {Position}, not of this one; folding anew")]
    public static partial void ForeignDocuments(ILogger logger, string set, string ledgerId, long position);

    [LoggerMessage(3, LogLevel.Error, "folding into {Set} stops at position {Position}: it cannot be folded")]
    public static partial void ProjectorStopped(ILogger logger, Exception failure, string set, long position);

    [LoggerMessage(4, LogLevel.Warning, "folding into {Set} failed at position {Position}; it will be tried again")]
    public static partial void ProjectorFailed(ILogger logger, Exception failure, string set, long position);

    [LoggerMessage(
        5, LogLevel.Warning, "append at {Position} found the head moved; deciding again (attempt {Attempt})")]
    public static partial void Conflicted(ILogger logger, long position, int attempt);

    [LoggerMessage(
        6, LogLevel.Error, "append at {Position} failed; the log is opened anew and read before deciding again")]
    public static partial void AppendFailed(ILogger logger, Exception failure, long position);

    [LoggerMessage(7, LogLevel.Error, "commands could not be decided at {Position}")]
    public static partial void WriterFailed(ILogger logger, Exception failure, long position);

    [LoggerMessage(
        8, LogLevel.Error, "the clock stands at {Now}, before the newest event ({Newest}); events keep the later time")]
    public static partial void ClockStepsBack(ILogger logger, DateTimeOffset now, DateTimeOffset newest);

    [LoggerMessage(9, LogLevel.Warning, "following the log failed at {Position}; it will be tried again")]
    public static partial void FollowingFailed(ILogger logger, Exception failure, long position);
}
