namespace Ledger.Server.Tests;

/// <summary>A clock that stands until a test moves it; timers fire on the way.</summary>
internal sealed class FakeTime(DateTimeOffset start) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> timers = [];
    private readonly List<(DateTimeOffset Due, TaskCompletionSource Set)> waiting = [];
    private DateTimeOffset now = start;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
            return now;
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>
    /// Waits until a timer is set that is due at a time or before; who moves the clock then fires it.
    /// </summary>
    public Task TimerDueByAsync(DateTimeOffset time)
    {
        lock (gate)
        {
            if (timers.Any(timer => timer.Due <= time))
                return Task.CompletedTask;
            var set = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Add((time, set));
            return set.Task.WaitAsync(Bounds.Wait);
        }
    }

    /// <summary>Moves the clock to a time and fires what is due.</summary>
    public void MoveTo(DateTimeOffset time)
    {
        List<Timer> due;
        lock (gate)
        {
            now = time;
            due = [.. timers.Where(timer => timer.Due <= now).OrderBy(timer => timer.Due)];
            foreach (var timer in due)
                timer.Due = null;
            timers.RemoveAll(timer => timer.Due is null);
        }

        foreach (var timer in due)
            timer.Fire();
    }

    /// <summary>Moves the clock on in steps, one whenever a timer is due within it, until a task has ended.</summary>
    public async Task RunUntilAsync(Task task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            var next = GetUtcNow() + step;
            if (await Task.WhenAny(task, TimerDueByAsync(next)) != task)
                MoveTo(next);
        }
    }

    private void Set(Timer timer, DateTimeOffset? due)
    {
        lock (gate)
        {
            timers.Remove(timer);
            timer.Due = due;
            if (due is null)
                return;
            timers.Add(timer);
            foreach (var (_, set) in waiting.Where(waiter => due <= waiter.Due))
                set.TrySetResult();
        }
    }

    private sealed class Timer(FakeTime time, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset? Due { get; set; }

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan && period != TimeSpan.Zero)
                throw new NotSupportedException("This clock has no periodic timers");
            time.Set(this, dueTime == Timeout.InfiniteTimeSpan ? null : time.GetUtcNow() + dueTime);
            return true;
        }

        public void Dispose() => time.Set(this, null);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
