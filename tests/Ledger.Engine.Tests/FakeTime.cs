using System.Globalization;

namespace Ledger.Engine.Tests;

/// <summary>A clock that stands until a test moves it; timers fire when it comes to them.</summary>
internal sealed class FakeTime(string now) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private DateTimeOffset now = DateTimeOffset.Parse(now, CultureInfo.InvariantCulture);
    private long elapsed;

    /// <summary>In the ledger's zone it is ten in the morning.</summary>
    public FakeTime() : this("2026-03-02T10:00:00+08:00") { }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now.ToUniversalTime();
    }

    public override long GetTimestamp() => Volatile.Read(ref elapsed);

    /// <summary>Lets time go by.</summary>
    public void Advance(TimeSpan by)
    {
        List<Timer> due;
        lock (gate)
        {
            now += by;
            elapsed += by.Ticks;
            due = [.. timers.Where(timer => timer.DueAt <= elapsed)];
            foreach (var timer in due)
                timer.Reschedule(elapsed);
            timers.RemoveAll(timer => timer.DueAt is null);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Sets the clock on the wall, forward or back, without time going by.</summary>
    public void SetClock(string to)
    {
        lock (gate)
            now = DateTimeOffset.Parse(to, CultureInfo.InvariantCulture);
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(FakeTime time, Action fire) : ITimer
    {
        private TimeSpan period;

        public long? DueAt { get; private set; }

        public void Fire() => fire();

        public void Reschedule(long elapsed) =>
            DueAt = period > TimeSpan.Zero ? elapsed + period.Ticks : null;

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (time.gate)
            {
                period = newPeriod;
                time.timers.Remove(this);
                DueAt = dueTime == Timeout.InfiniteTimeSpan ? null : time.elapsed + dueTime.Ticks;
                if (DueAt is not null)
                    time.timers.Add(this);
            }

            return true;
        }

        public void Dispose()
        {
            lock (time.gate)
                time.timers.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
