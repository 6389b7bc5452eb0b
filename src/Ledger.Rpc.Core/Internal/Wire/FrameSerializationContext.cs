using System.Buffers;
using Grpc.Core;

namespace Ledger.Rpc.Wire;

/// <summary>
/// Writes one message as a frame into a buffer writer: in place when the serialiser tells the length first, else by
/// way of a buffer of its own.
/// </summary>
internal sealed class FrameSerializationContext(IBufferWriter<byte> output, int? sizeMax) : SerializationContext
{
    private ArrayBufferWriter<byte>? _unsized;
    private bool _hasHeader;
    private bool _isComplete;

    /// <summary>Whether anything of the last message reached the output.</summary>
    public bool HasOutput => _hasHeader;

    /// <summary>Serialises one message as a frame.</summary>
    public void Write<T>(T message, Action<T, SerializationContext> serializer)
    {
        _hasHeader = false;
        _isComplete = false;
        serializer(message, this);
        if (!_isComplete)
            throw new RpcException(new Status(StatusCode.Internal, "The serialiser did not complete the message."));
    }

    public override void SetPayloadLength(int payloadLength) => WriteHeader(payloadLength);

    public override IBufferWriter<byte> GetBufferWriter() => _hasHeader ? output : _unsized ??= new();

    public override void Complete(byte[] payload)
    {
        WriteHeader(payload.Length);
        output.Write(payload);
        _isComplete = true;
    }

    public override void Complete()
    {
        if (!_hasHeader)
        {
            var written = _unsized is null ? default : _unsized.WrittenSpan;
            WriteHeader(written.Length);
            output.Write(written);
            _unsized?.ResetWrittenCount();
        }

        _isComplete = true;
    }

    private void WriteHeader(int length)
    {
        if (_hasHeader)
            throw new InvalidOperationException("The length of the message is set already.");
        if (length > sizeMax)
            throw new RpcException(new Status(StatusCode.ResourceExhausted, MessageFrame.SendTooLong(length, sizeMax)));
        MessageFrame.WriteHeader(output.GetSpan(MessageFrame.HeaderBytes), length);
        output.Advance(MessageFrame.HeaderBytes);
        _hasHeader = true;
    }
}
