using Ledger.Domain.History;
using Ledger.Domain.Judging;
using Ledger.Domain.Registry;

namespace Ledger.Engine.Reading;

/// <summary>
/// One plan's target for an indicator-period: what it asks for now (null if nothing, or not yet), every version, and
/// the verdict.
/// </summary>
public sealed record PlanTargetReading(
    PlanHeader Plan, string Line, TargetVersion? Current, IReadOnlyList<TargetVersion> Versions, Verdict? Verdict);
