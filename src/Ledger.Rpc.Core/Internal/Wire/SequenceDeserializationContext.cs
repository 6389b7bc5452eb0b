using System.Buffers;
using Grpc.Core;

namespace Ledger.Rpc.Wire;

/// <summary>Shows one message in place, without copying it.</summary>
internal sealed class SequenceDeserializationContext : DeserializationContext
{
    public ReadOnlySequence<byte> Payload { get; set; }

    public override int PayloadLength => checked((int)Payload.Length);

    public override byte[] PayloadAsNewBuffer() => Payload.ToArray();

    public override ReadOnlySequence<byte> PayloadAsReadOnlySequence() => Payload;
}
