using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Takes messages out of the request body, each deserialised where it lies.</summary>
internal readonly struct RequestReader(HttpServerCallContext context)
{
    private readonly PipeReader _body = context.HttpContext.Request.BodyReader;
    private readonly int? _sizeMax = context.Settings.ReceiveBytesMax;

    /// <summary>The next message, or none at the end of the body.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T?> ReadAsync<T>(Marshaller<T> marshaller, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var result = await _body.ReadAsync(cancellationToken);
            if (result.IsCanceled)
                throw new OperationCanceledException(cancellationToken);
            var buffer = result.Buffer;
            var outcome = MessageFrame.TryRead(ref buffer, _sizeMax, out var payload, out var length);
            switch (outcome)
            {
                case FrameOutcome.Message:
                    var message = Deserialize(marshaller, payload);
                    _body.AdvanceTo(buffer.Start);
                    return message;
                case FrameOutcome.Incomplete when !result.IsCompleted:
                    _body.AdvanceTo(buffer.Start, buffer.End);
                    continue;
                case FrameOutcome.Incomplete when buffer.IsEmpty:
                    return null;
                case FrameOutcome.Incomplete:
                    throw FrameError.Truncated();
                default:
                    throw FrameError.For(outcome, length, _sizeMax);
            }
        }
    }

    /// <summary>Reads to the end of the body, where nothing more may come.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder))]
    public async ValueTask ExpectEndAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await _body.ReadAsync(cancellationToken);
            if (!result.Buffer.IsEmpty)
                throw FrameError.Superfluous();
            if (result.IsCompleted)
                return;
            _body.AdvanceTo(result.Buffer.Start);
        }
    }

    private static T Deserialize<T>(Marshaller<T> marshaller, ReadOnlySequence<byte> payload)
    {
        try
        {
            return marshaller.ContextualDeserializer(new SequenceDeserializationContext { Payload = payload });
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw new RpcException(new Status(
                StatusCode.Internal, "The request message could not be read: " + exception.Message, exception));
        }
    }
}
