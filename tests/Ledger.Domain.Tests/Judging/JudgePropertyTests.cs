using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Actuals;
using Ledger.Domain.Judging;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;
using Outcome = Ledger.Domain.Judging.Outcome;

namespace Ledger.Domain.Tests.Judging;

public sealed class JudgePropertyTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(1000);

    [Fact]
    public void A_better_figure_never_makes_a_verdict_worse() => Prop.ForAll(
        (from target in Generated.Targets.Where(target => !IsNeutral(target.Expression))
         from figures in Gen.Two(Generated.Numbers)
         from reference in Generated.Numbers
         from assumed in Gen.Elements(Direction.Higher, Direction.Lower)
         select (target.Expression, target.Unit, figures, reference, assumed)).ToArbitrary(),
        row =>
        {
            var direction = SideOf(row.Expression) ?? row.assumed;
            var (one, other) = row.figures;
            var (low, high) = (Math.Min(one, other), Math.Max(one, other));
            var (worse, better) = direction == Direction.Higher ? (low, high) : (high, low);
            var @case = Case(row.Expression, direction, new Quantity(row.reference, row.Unit));
            return OutcomeOf(@case, worse, row.Unit) != Outcome.Met
                || OutcomeOf(@case, better, row.Unit) == Outcome.Met;
        }).Check(Runs);

    [Fact]
    public void The_margin_is_positive_on_the_good_side() => Prop.ForAll(
        (from target in Generated.Targets
         from figure in Generated.Numbers
         from direction in Gen.Elements(Enum.GetValues<Direction>())
         select (target.Expression, target.Unit, figure, direction)).ToArbitrary(),
        row =>
        {
            var verdict = Judge.Decide(Measured(
                Case(row.Expression, row.direction, new Quantity(1m, row.Unit)), row.figure, row.Unit));
            return verdict switch
            {
                { Margin: null } => true,
                { Reason: VerdictReason.ComparedWithTolerance } =>
                    verdict.Margin.Value <= 0m || verdict.Outcome == Outcome.Met,
                { Margin.Value: > 0m } => verdict.Outcome == Outcome.Met,
                { Margin.Value: < 0m } => verdict.Outcome == Outcome.Missed,
                _ => true,
            };
        }).Check(Runs);

    [Fact]
    public void The_unit_that_a_figure_is_reported_in_changes_no_verdict() => Prop.ForAll(
        (from target in Generated.Targets
         from figure in Generated.Numbers
         from unit in Generated.Units.Where(unit => unit.Family == target.Unit.Family)
         from direction in Gen.Elements(Enum.GetValues<Direction>())
         select (target.Expression, target.Unit, figure, unit, direction)).ToArbitrary(),
        row =>
        {
            var figure = new Quantity(row.figure, row.Unit);
            if (figure.TryConvertTo(row.unit) is not Conversion.Converted other || row.Unit.Family == UnitFamily.Area)
                return true;
            var @case = Case(row.Expression, row.direction, new Quantity(1m, row.Unit));
            return OutcomeOf(@case, row.figure, row.Unit) == OutcomeOf(@case, other.Quantity.Value, row.unit);
        }).Check(Runs);

    [Fact]
    public void A_case_is_judged_the_same_every_time() => Prop.ForAll(
        (from target in Generated.Targets
         from actual in Generated.Actuals
         from today in Gen.Choose(-400, 40)
         from through in Gen.Choose(-400, 40)
         select (target, actual, today, through)).ToArbitrary(),
        row =>
        {
            var @case = Case(row.target.Expression, Direction.Higher, null) with
            {
                Today = CaseText.PeriodEnd.AddDays(row.today),
                Measured = new JudgedActual(row.actual.Value, CaseText.PeriodEnd.AddDays(row.through)),
            };
            var verdict = Judge.Decide(@case);
            var settled = row.today > 0 && row.through >= 0;
            return verdict == Judge.Decide(@case)
                && (settled || verdict.Outcome is not Outcome.Missed and not Outcome.PartlyMet)
                && (row.today > 0 || verdict.Outcome is not Outcome.Met and not Outcome.NoActual);
        }).Check(Runs);

    // Held on both sides, or by no figure at all.
    private static bool IsNeutral(TargetExpression expression) =>
        expression is TargetExpression.Assigned or TargetExpression.Milestone;

    private static Direction? SideOf(TargetExpression expression) => expression switch
    {
        TargetExpression.AtLeast or TargetExpression.MoreThan or TargetExpression.Positive => Direction.Higher,
        TargetExpression.AtMost or TargetExpression.LessThan => Direction.Lower,
        TargetExpression.AgainstBase { Operator: BaseOperator.Above or BaseOperator.RaisedBy } => Direction.Higher,
        TargetExpression.AgainstBase { Operator: BaseOperator.Below or BaseOperator.LoweredBy } => Direction.Lower,
        _ => null,
    };

    private static JudgingCase Case(TargetExpression expression, Direction direction, Quantity? reference) =>
        new(
            new Target(expression, expression.ToString(), Modality.Stated, null, TargetAttribute.NotStated),
            direction, new Period.Year(2021), CaseText.After, RuleSet.Opening, null, null, reference);

    private static JudgingCase Measured(JudgingCase @case, decimal value, Unit unit) => @case with
    {
        Measured = new JudgedActual(
            new ActualValue.Figure(new Quantity(value, unit), FigureBound.Exact), CaseText.PeriodEnd),
    };

    private static Outcome OutcomeOf(JudgingCase @case, decimal value, Unit unit) =>
        Judge.Decide(Measured(@case, value, unit)).Outcome;
}
