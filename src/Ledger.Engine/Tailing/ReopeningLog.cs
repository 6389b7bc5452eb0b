using Ledger.Storage;

namespace Ledger.Engine.Tailing;

/// <summary>
/// A log that is opened anew after it failed. The failed call still fails: whether its append is durable is for the
/// caller to find out by reading on.
/// </summary>
public sealed class ReopeningLog(Func<CancellationToken, ValueTask<IEventLog>> open) : IEventLog
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private IEventLog? inner;

    /// <inheritdoc/>
    public ValueTask<long> HeadAsync(CancellationToken cancellationToken) =>
        CallAsync(log => log.HeadAsync(cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AppendResult> AppendAsync(
        long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken) =>
        CallAsync(log => log.AppendAsync(expectedHead, events, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long from, int count, CancellationToken cancellationToken) =>
        CallAsync(log => log.ReadAsync(from, count, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken) =>
        CallAsync(log => log.WatchAsync(head, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (inner is not null)
            await inner.DisposeAsync();
        gate.Dispose();
    }

    private async ValueTask<T> CallAsync<T>(Func<IEventLog, ValueTask<T>> call, CancellationToken cancellationToken)
    {
        var log = Volatile.Read(ref inner) ?? await OpenAsync(cancellationToken);
        try
        {
            return await call(log);
        }
        catch (LogFailedException)
        {
            if (Interlocked.CompareExchange(ref inner, null, log) == log)
                await log.DisposeAsync();
            throw;
        }
        catch (ObjectDisposedException closed) when (Volatile.Read(ref inner) != log)
        {
            throw new LogFailedException("the log was closed meanwhile, because another call failed", closed);
        }
    }

    private async ValueTask<IEventLog> OpenAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return inner ??= await open(cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }
}
