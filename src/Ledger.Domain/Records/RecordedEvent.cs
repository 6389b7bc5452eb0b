namespace Ledger.Domain.Records;

/// <summary>An event of the log: its position, when the server recorded it, its envelope and its fact.</summary>
public sealed record RecordedEvent(long Position, DateTimeOffset RecordedAt, Envelope Envelope, Fact Fact);
