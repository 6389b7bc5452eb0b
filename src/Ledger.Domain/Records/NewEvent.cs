namespace Ledger.Domain.Records;

/// <summary>An event that was decided and is not recorded yet.</summary>
public sealed record NewEvent(Envelope Envelope, Fact Fact);
