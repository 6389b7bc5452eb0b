namespace Ledger.Domain.Judging;

/// <summary>
/// The parameters of judging, adopted by an event. <paramref name="AboutRateTolerance"/> is in percentage points,
/// <paramref name="AboutLevelTolerance"/> is a share of the value (0.05 = 5 %); both apply to 左右.
/// </summary>
public sealed record RuleSet(string Name, decimal AboutRateTolerance, decimal AboutLevelTolerance)
{
    /// <summary>The rule set that a new ledger opens with.</summary>
    public static RuleSet Opening { get; } = new("2026-1", 0.5m, 0.05m);
}
