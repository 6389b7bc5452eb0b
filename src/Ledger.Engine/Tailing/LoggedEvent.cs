using Ledger.Domain.Records;

namespace Ledger.Engine.Tailing;

/// <summary>An event of the log, decoded, with the bytes that the log keeps.</summary>
public readonly record struct LoggedEvent(RecordedEvent Event, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Its position in the log.</summary>
    public long Position => Event.Position;
}
