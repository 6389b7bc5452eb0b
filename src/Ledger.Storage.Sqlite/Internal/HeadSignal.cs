namespace Ledger.Storage.Sqlite.Internal;

/// <summary>The highest head that this process has seen, and those who wait for a higher one.</summary>
internal sealed class HeadSignal
{
    private readonly Lock _gate = new();
    private TaskCompletionSource _moved = NewSource();
    private Exception? _end;
    private long _head;
    private int _waiters;

    public bool HasWaiters => Volatile.Read(ref _waiters) > 0;

    /// <summary>
    /// Wakes those who wait below <paramref name="head"/>; a lower head than the last changes nothing.
    /// </summary>
    public void Raise(long head)
    {
        TaskCompletionSource moved;
        lock (_gate)
        {
            if (head <= _head) return;
            _head = head;
            (moved, _moved) = (_moved, NewSource());
        }
        moved.TrySetResult();
    }

    /// <summary>Ends every wait, now and later, with this exception.</summary>
    public void End(Exception exception)
    {
        lock (_gate)
        {
            _end ??= exception;
        }
        _moved.TrySetResult();
    }

    /// <summary>Waits for a head above <paramref name="head"/>.</summary>
    public async ValueTask<long> WaitAbove(long head, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiters);
        try
        {
            while (true)
            {
                Task moved;
                lock (_gate)
                {
                    if (_end is not null) break;
                    if (_head > head) return _head;
                    moved = _moved.Task;
                }
                await moved.WaitAsync(cancellationToken);
            }
        }
        finally
        {
            Interlocked.Decrement(ref _waiters);
        }
        throw _end is LogFailedException failed
            ? new LogFailedException(failed.Message, failed)
            : new ObjectDisposedException(nameof(SqliteEventLog));
    }

    // Waiters go on elsewhere, never inside the append that woke them.
    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
