using Ledger.Domain.Actuals;
using Ledger.Domain.History;
using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Boards;

/// <summary>
/// Judges a target by what the ledger holds: the actuals that stand today, and the figure that a relative target points
/// to.
/// </summary>
public static class Judgements
{
    /// <summary>The verdict on a target of an indicator-period.</summary>
    public static Verdict Of(
        Target target,
        IndicatorPeriodReference at,
        Catalogue catalogue,
        Func<Subject.IndicatorPeriod, IndicatorPeriodState> states)
    {
        var today = catalogue.Today;
        var own = states(at.Subject);
        var measured = own.MeasuredOn(today);
        var reference = References.SubjectOf(target.Expression, at, catalogue) is { } subject
            && states(subject).MeasuredOn(today) is { } pointedTo && ReachesAsFar(pointedTo, subject.Period, measured)
                ? ExactFigure(pointedTo)
                : null;
        return Judge.Decide(new JudgingCase(
            target, at.Indicator.Direction, at.Subject.Period, today, catalogue.Rules, ToJudged(measured),
            ToJudged(own.DeclaredOn(today)), reference));
    }

    private static JudgedActual? ToJudged(ActualVersion? version) =>
        version is null ? null : new JudgedActual(version.Actual.Value, version.Actual.Through);

    // Half a year of the reference is nothing to hold a whole year against.
    private static bool ReachesAsFar(ActualVersion reference, Period period, ActualVersion? measured) =>
        reference.Actual.Through >= period.LastDay || reference.Actual.Through >= measured?.Actual.Through;

    private static Quantity? ExactFigure(ActualVersion version) =>
        version.Actual.Value is ActualValue.Figure { Bound: FigureBound.Exact } figure ? figure.Value : null;
}
