using System.Buffers;

namespace Grpc.Core;

/// <summary>
/// Where a serialiser puts one message: all of it at once with <see cref="Complete(byte[])"/>, or piece by piece into
/// <see cref="GetBufferWriter"/> and then <see cref="Complete()"/>.
/// </summary>
public abstract class SerializationContext
{
    public virtual void Complete(byte[] payload) =>
        throw new NotSupportedException("This context does not take the payload as an array.");

    public virtual IBufferWriter<byte> GetBufferWriter() =>
        throw new NotSupportedException("This context has no buffer writer.");

    public virtual void SetPayloadLength(int payloadLength)
    {
    }

    public virtual void Complete() =>
        throw new NotSupportedException("This context has no buffer writer to complete.");
}
