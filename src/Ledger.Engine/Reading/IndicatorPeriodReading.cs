using Ledger.Domain.History;
using Ledger.Domain.Registry;

namespace Ledger.Engine.Reading;

/// <summary>
/// An indicator-period with everything that was recorded of it; <paramref name="Standing"/> are the positions of the
/// vintages that stand now.
/// </summary>
public sealed record IndicatorPeriodReading(
    IndicatorPeriodReference At,
    IndicatorPeriodState State,
    IReadOnlyList<PlanTargetReading> Targets,
    IReadOnlySet<long> Standing);
