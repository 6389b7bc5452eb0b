using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.Net.Client.Internal;

/// <summary>The requests of a streaming call; a write waits while the server's window is full.</summary>
internal sealed class RequestStreamWriter<TRequest> : IClientStreamWriter<TRequest>
    where TRequest : class
{
    private readonly ClientCall _call;
    private readonly RequestStreamContent _content;
    private readonly Marshaller<TRequest> _marshaller;
    private readonly PooledBufferWriter _buffer = new();
    private readonly FrameSerializationContext _frame;
    private readonly bool _throwsCanceled;
    private int _isWriting;

    public RequestStreamWriter(
        ClientCall call,
        RequestStreamContent content,
        Marshaller<TRequest> marshaller,
        int? sizeMax,
        bool throwsCanceled)
    {
        _call = call;
        _content = content;
        _marshaller = marshaller;
        _frame = new FrameSerializationContext(_buffer, sizeMax);
        _throwsCanceled = throwsCanceled;
        WriteOptions = call.Options.WriteOptions;
    }

    public WriteOptions? WriteOptions { get; set; }

    public Task WriteAsync(TRequest message) => WriteAsync(message, CancellationToken.None);

    public async Task WriteAsync(TRequest message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        Enter();
        try
        {
            ThrowIfOver();
            using var whenCancelled = cancellationToken.UnsafeRegister(
                static call => ((ClientCall)call!).Cancel(), _call);
            await SendAsync(message);
        }
        finally
        {
            Volatile.Write(ref _isWriting, 0);
        }
    }

    public Task CompleteAsync()
    {
        Enter();
        _content.Complete();
        Volatile.Write(ref _isWriting, 0);
        return Task.CompletedTask;
    }

    private async Task SendAsync(TRequest message)
    {
        Serialize(message);
        try
        {
            var stream = await _content.Opened;
            await stream.WriteAsync(_buffer.Written, _call.CancellationToken);
            if (WriteOptions is not { } options || !options.Flags.HasFlag(WriteFlags.BufferHint))
                await stream.FlushAsync(_call.CancellationToken);
            _buffer.Release();
        }
        catch (Exception exception)
        {
            // The server's own status, if it comes, is the reader's to tell; the call is not ended here.
            ThrowIfOver();
            throw _call.ToOutcome(exception).ToException(_throwsCanceled);
        }
    }

    private void Serialize(TRequest message)
    {
        try
        {
            _frame.Write(message, _marshaller.ContextualSerializer);
        }
        catch
        {
            // A message begun is not left for the next one to follow.
            _buffer.Release();
            throw;
        }
    }

    private void Enter()
    {
        if (Interlocked.Exchange(ref _isWriting, 1) != 0)
            throw new InvalidOperationException("Can't write the message because the previous write is in progress.");
    }

    private void ThrowIfOver()
    {
        if (_call.Outcome is { IsOk: false } outcome)
            throw outcome.ToException(_throwsCanceled);
        if (_call.Outcome is not null || _content.IsCompleted)
            throw new InvalidOperationException("Can't write the message because the call is complete.");
    }
}
