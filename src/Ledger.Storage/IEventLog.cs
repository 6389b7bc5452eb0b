namespace Ledger.Storage;

/// <summary>
/// The truth: one gapless sequence of events 0, 1, 2, … of opaque bytes. An engine MUST give positions in the order of
/// commit, MUST NOT acknowledge what a crash can lose, and MUST NOT show a reader a position before all below it.
/// </summary>
public interface IEventLog : IAsyncDisposable
{
    /// <summary>How many events there are, which is the position that the next one gets.</summary>
    ValueTask<long> HeadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Appends all events or none, if the head is still <paramref name="expectedHead"/>. When it returns
    /// <see cref="AppendResult.Written"/> the events are durable.
    /// </summary>
    /// <exception cref="ArgumentException">The append is empty or over <see cref="LogLimits"/>.</exception>
    /// <exception cref="LogFailedException">The store failed; whether the events are there is not known.</exception>
    ValueTask<AppendResult> AppendAsync(
        long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken);

    /// <summary>
    /// Up to <paramref name="count"/> events from position <paramref name="from"/> on, in order; fewer at the head, none above it.
    /// </summary>
    ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long from, int count, CancellationToken cancellationToken);

    /// <summary>Waits until the head is above <paramref name="head"/> and returns it; at once if it already is.</summary>
    ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken);
}
