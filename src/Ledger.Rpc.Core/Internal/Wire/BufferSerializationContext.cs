using System.Buffers;
using Grpc.Core;

namespace Ledger.Rpc.Wire;

/// <summary>Collects one message in a growing array; for callers that want the bytes themselves.</summary>
internal sealed class BufferSerializationContext : SerializationContext
{
    private readonly ArrayBufferWriter<byte> _writer = new();
    private byte[]? _payload;

    public byte[] ToArray() => _payload ?? _writer.WrittenSpan.ToArray();

    public override void Complete(byte[] payload) => _payload = payload;

    public override IBufferWriter<byte> GetBufferWriter() => _writer;

    public override void Complete()
    {
    }
}
