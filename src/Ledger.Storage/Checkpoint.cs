namespace Ledger.Storage;

/// <summary>
/// How far a fold has come, and of which ledger: <paramref name="Position"/> events are folded in, the last of them has
/// <paramref name="LeafHash"/> (lower-case hex of RFC 6962's leaf hash). Another ledger, or another history of this
/// one, shows as a difference.
/// </summary>
public sealed record Checkpoint(string LedgerId, long Position, string LeafHash);
