namespace Ledger.Storage;

/// <summary>One stored event: its position in the log and its bytes, exactly as they were appended.</summary>
public readonly record struct LogEntry(long Position, ReadOnlyMemory<byte> Bytes);
