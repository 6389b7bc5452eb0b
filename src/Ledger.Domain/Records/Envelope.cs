using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Records;

/// <summary>
/// What every event says beside its fact: who, by which command (its SHA-256 in 64 lower-case hex digits) and import,
/// about what, from which day on, on which document, why. <paramref name="EffectiveOn"/> is null for what the ledger
/// records by itself.
/// </summary>
public sealed record Envelope(
    Principal Principal,
    string RequestId,
    string CommandSha256,
    string ImportId,
    Subject Subject,
    EffectiveDay? EffectiveOn,
    Evidence Evidence,
    string Reason);
