using Ledger.Storage;

namespace Ledger.Engine.Tests;

/// <summary>
/// A log that counts, can be held and can fail, over one that does not; disposing it leaves that one open.
/// </summary>
internal sealed class FaultyLog(IEventLog inner) : IEventLog
{
    private volatile TaskCompletionSource? held;
    private int appends;

    public IEventLog Inner { get; } = inner;

    public int Appends => Volatile.Read(ref appends);

    public List<int> EventsAppended { get; } = [];

    /// <summary>Appends fail before anything is written.</summary>
    public volatile bool RefusesAppends;

    /// <summary>The next append is written, and its answer lost.</summary>
    public volatile bool LosesNextAnswer;

    public volatile bool RefusesReads;

    /// <summary>Runs before the next append reaches the log: another writer's chance.</summary>
    public Func<Task>? BeforeNextAppend { get; set; }

    /// <summary>Lets no append through until <see cref="Release"/>.</summary>
    public void Hold() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var waiting = held;
        held = null;
        waiting?.SetResult();
    }

    public ValueTask<long> HeadAsync(CancellationToken cancellationToken) => Inner.HeadAsync(cancellationToken);

    public async ValueTask<AppendResult> AppendAsync(
        long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref appends);
        if (held is { } waiting)
            await waiting.Task.WaitAsync(cancellationToken);
        if (BeforeNextAppend is { } before)
        {
            BeforeNextAppend = null;
            await before();
        }

        if (RefusesAppends)
            throw new LogFailedException("the disk is full", new IOException());
        var result = await Inner.AppendAsync(expectedHead, events, cancellationToken);
        if (result is AppendResult.Written)
            EventsAppended.Add(events.Count);
        if (!LosesNextAnswer)
            return result;
        LosesNextAnswer = false;
        throw new LogFailedException("the answer is lost", new IOException());
    }

    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long from, int count, CancellationToken cancellationToken) =>
        RefusesReads
            ? throw new LogFailedException("the disk is gone", new IOException())
            : Inner.ReadAsync(from, count, cancellationToken);

    public ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken) =>
        Inner.WatchAsync(head, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
