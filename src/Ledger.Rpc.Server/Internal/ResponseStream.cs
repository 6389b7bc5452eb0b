using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The responses of a streaming call; a write waits while the caller's window is full.</summary>
internal sealed class ResponseStream<TResponse>(HttpServerCallContext context, Marshaller<TResponse> marshaller)
    : IServerStreamWriter<TResponse>
    where TResponse : class
{
    private readonly PipeWriter _body = context.HttpContext.Response.BodyWriter;
    private readonly FrameSerializationContext _output =
        new(context.HttpContext.Response.BodyWriter, context.Settings.SendBytesMax);

    private int _isWriting;

    public WriteOptions? WriteOptions
    {
        get => context.WriteOptions;
        set => context.WriteOptions = value;
    }

    public Task WriteAsync(TResponse message) => WriteAsync(message, CancellationToken.None);

    public async Task WriteAsync(TResponse message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        cancellationToken.ThrowIfCancellationRequested();
        context.CancellationToken.ThrowIfCancellationRequested();
        if (context.IsComplete)
            throw new InvalidOperationException("Can't write the message because the request is complete.");
        if (Interlocked.Exchange(ref _isWriting, 1) != 0)
            throw new InvalidOperationException("Can't write the message because the previous write is in progress.");

        try
        {
            context.HasWritten = true;
            _output.Write(message, marshaller.ContextualSerializer);
            if (WriteOptions is { } options && options.Flags.HasFlag(WriteFlags.BufferHint))
                return;
            await FlushAsync(cancellationToken);
        }
        finally
        {
            Volatile.Write(ref _isWriting, 0);
        }
    }

    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        FlushResult result;
        if (cancellationToken.CanBeCanceled && cancellationToken != context.CancellationToken)
        {
            using var linked = CancellationTokenSource.CreateLinkedTokenSource(
                cancellationToken, context.CancellationToken);
            result = await _body.FlushAsync(linked.Token);
        }
        else
        {
            result = await _body.FlushAsync(context.CancellationToken);
        }

        if (result.IsCompleted)
            context.CancellationToken.ThrowIfCancellationRequested();
    }
}
