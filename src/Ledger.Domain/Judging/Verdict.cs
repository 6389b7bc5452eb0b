using Ledger.Domain.Values;

namespace Ledger.Domain.Judging;

/// <summary>
/// How a target came out, how that is known and why. <paramref name="Margin"/> is how far the actual lies on the good
/// side of the limit (negative: short of it), in percentage points for rates, otherwise in the target's unit. <paramref
/// name="Completion"/> is actual over target in percent with one decimal, for more-is-better with a target above 0.
/// </summary>
public sealed record Verdict(
    Outcome Outcome, VerdictBasis? Basis, VerdictReason Reason, Quantity? Margin = null, decimal? Completion = null);
