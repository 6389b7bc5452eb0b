using Ledger.Domain.Values;

namespace Ledger.Domain.Judging;

/// <summary>
/// A target as a figure is held against it, in <paramref name="Unit"/>: the values that meet it, the limits that the
/// margin is taken from (both null: no margin), and the value that completion is a share of.
/// </summary>
internal sealed record Yardstick(
    ValueRange Accepted,
    Unit Unit,
    decimal? MarginLow,
    decimal? MarginHigh,
    bool HasTolerance = false,
    decimal? Whole = null);
