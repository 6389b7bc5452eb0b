using Microsoft.Extensions.Logging;

namespace Ledger.Engine.Writing;

/// <summary>
/// The server's clock as events see it: never below the newest event, in whole microseconds, and the local day of the
/// ledger.
/// </summary>
internal sealed class WriterClock(TimeProvider time, TimeZoneInfo zone, DateTimeOffset newest, ILogger logger)
{
    private static readonly TimeSpan StepBackTolerated = TimeSpan.FromSeconds(1);

    private DateTimeOffset newest = newest;
    private bool hasWarned;

    /// <summary>When an event that is appended now is recorded.</summary>
    public DateTimeOffset Stamp()
    {
        var now = time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        if (now + StepBackTolerated < newest && !hasWarned)
        {
            hasWarned = true;
            Log.ClockStepsBack(logger, now, newest);
        }

        NotBefore(now);
        return newest;
    }

    /// <summary>Takes note of the time of an event in the log.</summary>
    public void NotBefore(DateTimeOffset recordedAt) => newest = recordedAt > newest ? recordedAt : newest;

    /// <summary>The local day now.</summary>
    public DateOnly LocalDay() => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone).DateTime);

    /// <summary>How long it is until the local day ends, and a moment more.</summary>
    public TimeSpan UntilNextDay()
    {
        var local = TimeZoneInfo.ConvertTime(time.GetUtcNow(), zone);
        return local.Date.AddDays(1) - local.DateTime + TimeSpan.FromMilliseconds(10);
    }
}
