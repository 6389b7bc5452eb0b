using Ledger.Domain.History;
using Ledger.Domain.Judging;
using Ledger.Domain.Plans;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;

namespace Ledger.Domain.Boards;

/// <summary>
/// A line or part of a board. <paramref name="At"/> is null for a heading over parts; <paramref name="Target"/> is what
/// the plan asks for now, null if nothing; <paramref name="Previous"/> is the newest figure of the period before;
/// <paramref name="Verdict"/> is null where nothing is asked for.
/// </summary>
public sealed record BoardLine(
    PlanLineState Line,
    IndicatorPeriodReference? At,
    TargetVersion? Target,
    int TargetVersions,
    ActualVersion? Previous,
    ActualVersion? Measured,
    ActualVersion? Declared,
    Verdict? Verdict,
    ValueList<BoardLine> Parts)
{
    /// <summary>Whether the plan once asked for something here and no longer does.</summary>
    public bool IsWithdrawn { get; init; }
}
