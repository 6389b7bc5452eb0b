namespace Ledger.Engine.Tailing;

/// <summary>Wakes everyone who waits for a number to grow. A waiter never misses a raise.</summary>
public sealed class Signal
{
    private readonly Lock gate = new();
    private TaskCompletionSource raised = NewSource();
    private long value;

    /// <summary>Starts at a number.</summary>
    public Signal(long value) => this.value = value;

    /// <summary>The number now.</summary>
    public long Value => Volatile.Read(ref value);

    /// <summary>Raises the number; a lower one is passed over.</summary>
    public void Raise(long next)
    {
        TaskCompletionSource waiters;
        lock (gate)
        {
            if (next <= value)
                return;
            Volatile.Write(ref value, next);
            waiters = raised;
            raised = NewSource();
        }

        waiters.SetResult();
    }

    /// <summary>Waits until the number is at least <paramref name="least"/>, and returns it.</summary>
    public async ValueTask<long> WaitAsync(long least, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (value >= least)
                    return value;
                next = raised.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
