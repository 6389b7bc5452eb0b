using System.Buffers;

namespace Grpc.Core;

/// <summary>The bytes of one message; they are valid only while the deserialiser runs.</summary>
public abstract class DeserializationContext
{
    public abstract int PayloadLength { get; }

    public virtual byte[] PayloadAsNewBuffer() =>
        throw new NotSupportedException("This context does not give the payload as a new buffer.");

    public virtual ReadOnlySequence<byte> PayloadAsReadOnlySequence() =>
        throw new NotSupportedException("This context does not give the payload as a sequence.");
}
