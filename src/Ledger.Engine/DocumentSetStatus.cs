namespace Ledger.Engine;

/// <summary>
/// How far a document set is folded: events in it, events behind the head, and why it has stopped for good (null while
/// it runs).
/// </summary>
public sealed record DocumentSetStatus(string Name, int Version, long Position, long Lag, string? StoppedBecause);
