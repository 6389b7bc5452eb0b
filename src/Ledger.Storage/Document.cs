namespace Ledger.Storage;

/// <summary>
/// A document: its kind and key, the position of the last event folded into it, its bytes, and its index entries.
/// </summary>
public sealed record Document(
    string Kind, string Key, long Position, ReadOnlyMemory<byte> Bytes, IReadOnlyList<IndexEntry> Indexes);
