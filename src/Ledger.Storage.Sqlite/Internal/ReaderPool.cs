using System.Threading.Channels;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>
/// A few readers with their prepared statements, lent to one caller at a time; who finds none waits. In WAL mode they
/// run beside the writer.
/// </summary>
internal sealed class ReaderPool<TReader> : IAsyncDisposable
    where TReader : class, IDisposable
{
    private readonly Channel<TReader> _idle = Channel.CreateUnbounded<TReader>();
    private readonly int _size;
    private int _disposed;

    public ReaderPool(int size, Func<TReader> open)
    {
        _size = size;
        try
        {
            for (var i = 0; i < size; i++) Return(open());
        }
        catch
        {
            while (_idle.Reader.TryRead(out var opened)) opened.Dispose();
            throw;
        }
    }

    /// <summary>A size that keeps every core busy while some readers wait for the disk.</summary>
    public static int DefaultSize => Math.Clamp(Environment.ProcessorCount * 2, 4, 16);

    public async ValueTask<TReader> RentAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        if (_idle.Reader.TryRead(out var reader)) return reader;
        try
        {
            return await _idle.Reader.ReadAsync(cancellationToken);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(ReaderPool<>));
        }
    }

    public void Return(TReader reader) => _idle.Writer.TryWrite(reader);

    /// <summary>Waits for the readers that are lent and closes all.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        for (var i = 0; i < _size; i++)
        {
            var reader = await _idle.Reader.ReadAsync();
            reader.Dispose();
        }
        _idle.Writer.Complete();
    }
}
