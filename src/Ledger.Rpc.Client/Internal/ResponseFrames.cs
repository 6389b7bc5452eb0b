using System.Buffers;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.Net.Client.Internal;

/// <summary>Takes messages out of a response body by way of one pooled buffer.</summary>
internal sealed class ResponseFrames(Stream body, int? sizeMax)
{
    private const int FirstBytes = 4096;

    private readonly SequenceDeserializationContext _context = new();
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBytes);
    private int _start;
    private int _end;

    /// <summary>Whether the body ended inside a message.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>The next message, or none at the end of the body.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T?> ReadAsync<T>(Marshaller<T> marshaller, CancellationToken cancellationToken)
        where T : class
    {
        while (true)
        {
            var unread = new ReadOnlySequence<byte>(_buffer, _start, _end - _start);
            var outcome = MessageFrame.TryRead(ref unread, sizeMax, out var payload, out var length);
            if (outcome == FrameOutcome.Message)
            {
                _start += MessageFrame.HeaderBytes + (int)length;
                return Deserialize(marshaller, payload);
            }

            if (outcome != FrameOutcome.Incomplete)
                throw FrameError.For(outcome, length, sizeMax);

            MakeRoom();
            var read = await body.ReadAsync(_buffer.AsMemory(_end), cancellationToken);
            if (read == 0)
            {
                IsTruncated = _end > _start;
                return null;
            }

            _end += read;
        }
    }

    /// <summary>Gives the buffer back; only when no read is under way.</summary>
    public void Release()
    {
        var buffer = _buffer;
        _buffer = [];
        _start = _end = 0;
        if (buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(buffer);
    }

    private void MakeRoom()
    {
        if (_start == _end)
            _start = _end = 0;
        if (_end < _buffer.Length)
            return;

        var unread = _buffer.AsSpan(_start, _end - _start);
        if (_start > 0)
        {
            unread.CopyTo(_buffer);
        }
        else
        {
            // Grows with what has arrived, never by what a header promises.
            var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, Array.MaxLength));
            unread.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        _end -= _start;
        _start = 0;
    }

    private T Deserialize<T>(Marshaller<T> marshaller, ReadOnlySequence<byte> payload)
    {
        _context.Payload = payload;
        try
        {
            return marshaller.ContextualDeserializer(_context);
        }
        catch (Exception exception) when (exception is not RpcException)
        {
            throw new RpcException(new Status(
                StatusCode.Internal, "The response message could not be read: " + exception.Message, exception));
        }
    }
}
