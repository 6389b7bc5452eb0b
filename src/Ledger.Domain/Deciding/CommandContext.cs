using Ledger.Domain.Records;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>
/// What every command carries beside its content. <paramref name="CommandSha256"/> is over the command's canonical form
/// (64 lower-case hex digits). <paramref name="EffectiveOn"/> null means today, assumed.
/// <paramref name="SeenPosition"/> is the position of the newest event of the subject that the caller has seen; null to
/// take no notice.
/// </summary>
public sealed record CommandContext(
    Principal Principal,
    string RequestId,
    string CommandSha256,
    string ImportId,
    EffectiveDay? EffectiveOn,
    Evidence Evidence,
    string Reason,
    long? SeenPosition);
