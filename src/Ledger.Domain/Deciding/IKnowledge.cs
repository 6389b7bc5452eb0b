using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Registry;

namespace Ledger.Domain.Deciding;

/// <summary>What deciding may look at: the catalogue, and the states that the command's route names.</summary>
public interface IKnowledge
{
    /// <summary>The catalogue at the position that is decided at.</summary>
    Catalogue Catalogue { get; }

    /// <summary>The state of an indicator-period; the initial one if nothing was recorded.</summary>
    IndicatorPeriodState IndicatorPeriod(Subject.IndicatorPeriod subject);

    /// <summary>A line of a plan; null if there is none.</summary>
    PlanLineState? Line(Subject.PlanLine subject);

    /// <summary>All lines of a plan.</summary>
    IReadOnlyList<PlanLineState> Lines(Subject.Plan plan);
}
