namespace Ledger.Storage;

/// <summary>
/// A log in memory, for tests and trials: everything that the contract says except that it ends with the process.
/// </summary>
public sealed class MemoryEventLog : IEventLog
{
    private readonly Lock _gate = new();
    private readonly List<byte[]> _events = [];
    private TaskCompletionSource _moved = Signal();
    private bool _disposed;

    /// <inheritdoc/>
    public ValueTask<long> HeadAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return ValueTask.FromResult<long>(_events.Count);
        }
    }

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedHead);
        LogLimits.Check(events);
        cancellationToken.ThrowIfCancellationRequested();
        var copies = events.Select(bytes => bytes.ToArray()).ToList();
        TaskCompletionSource moved;
        long head;
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_events.Count != expectedHead)
                return ValueTask.FromResult<AppendResult>(new AppendResult.Conflict(_events.Count));
            _events.AddRange(copies);
            head = _events.Count;
            (moved, _moved) = (_moved, Signal());
        }
        moved.SetResult();
        return ValueTask.FromResult<AppendResult>(new AppendResult.Written(head));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long from, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var found = (int)Math.Clamp(_events.Count - from, 0, count);
            var entries = new LogEntry[found];
            for (var i = 0; i < found; i++) entries[i] = new LogEntry(from + i, _events[(int)from + i]);
            return ValueTask.FromResult<IReadOnlyList<LogEntry>>(entries);
        }
    }

    /// <inheritdoc/>
    public async ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Task moved;
            lock (_gate)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                if (_events.Count > head) return _events.Count;
                moved = _moved.Task;
            }
            await moved.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        lock (_gate) _disposed = true;
        _moved.TrySetResult();
        return ValueTask.CompletedTask;
    }

    // Waiters go on elsewhere, never inside the append that woke them.
    private static TaskCompletionSource Signal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
