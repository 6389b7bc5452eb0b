namespace Ledger.Storage;

/// <summary>
/// The truth: one gapless sequence of events 0, 1, 2, … of opaque bytes. An engine MUST give positions in the order of
/// commit, MUST NOT acknowledge what a crash can lose, MUST NOT show a reader a position before all below it, and MUST
/// be safe to call from many threads. A call on a disposed log gives <see cref="ObjectDisposedException"/>.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>How many events there are, which is the position that the next one gets.</summary>
    ValueTask<long> HeadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Appends all events or none, if the head is still <paramref name="expectedHead"/>. When it returns <see
    /// cref="AppendResult.Written"/> the events are durable. It MUST keep the bytes as they were at the call, MUST NOT
    /// keep the caller's buffers, and MUST NOT have written anything when it ends as cancelled.
    /// </summary>
    /// <exception cref="ArgumentException">The append is empty, holds an empty event, or is over <see
    /// cref="LogLimits"/>.</exception>
    /// <exception cref="LogFailedException">The store failed; whether the events are there is not known.</exception>
    ValueTask<AppendResult> AppendAsync(
        long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken);

    /// <summary>
    /// Up to <paramref name="count"/> events from position <paramref name="from"/> on, in order; fewer at the head,
    /// none above it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">Either number is negative.</exception>
    ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long from, int count, CancellationToken cancellationToken);

    /// <summary>
    /// Waits until the head is above <paramref name="head"/> and returns it; at once if it already is. All events below
    /// the returned head MUST be readable, and a failure or disposal of the log MUST end the wait.
    /// </summary>
    ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken);
}
