using Ledger.Domain.Actuals;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Judging;

/// <summary>Decides how a target came out; the same case gives the same verdict for ever.</summary>
public static class Judge
{
    private const decimal PermillePerPoint = 10m;

    /// <summary>
    /// The verdict: from the figure where one can be held against the target, else from the declaration.
    /// </summary>
    public static Verdict Decide(JudgingCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        var measured = Pick(@case, isDeclaration: false);
        var declared = Pick(@case, isDeclaration: true);
        if (measured is null && declared is null)
        {
            var outcome = IsOpen(@case) ? Outcome.Pending : Outcome.NoActual;
            return new Verdict(outcome, null, VerdictReason.NothingReported);
        }

        var (verdict, reason) = measured is null
            ? (null, VerdictReason.NotDecidableByFigures)
            : FromMeasured(@case, measured);
        if (verdict is not null && !IsOvertaken(@case, verdict, declared))
            return verdict;
        return declared is null ? new Verdict(Outcome.NotComparable, null, reason) : FromDeclaration(@case, declared);
    }

    // A figure that stops before the end decides nothing; a declaration that speaks for the whole period does.
    private static bool IsOvertaken(JudgingCase @case, Verdict verdict, JudgedActual? declared) =>
        verdict.Outcome == Outcome.Pending && declared is not null && IsSettled(@case, declared.Through);

    private static JudgedActual? Pick(JudgingCase @case, bool isDeclaration)
    {
        var (first, second) = isDeclaration ? (@case.Declared, @case.Measured) : (@case.Measured, @case.Declared);
        if (first is not null && first.Value is ActualValue.Declaration == isDeclaration)
            return first;
        return second is not null && second.Value is ActualValue.Declaration == isDeclaration ? second : null;
    }

    private static (Verdict?, VerdictReason) FromMeasured(JudgingCase @case, JudgedActual actual) =>
        actual.Value switch
        {
            ActualValue.Figure figure => FromFigure(@case, figure, actual.Through),
            ActualValue.Progress progress when @case.Target.Expression is TargetExpression.Milestone milestone =>
                (FromProgress(@case, milestone.State, progress, actual.Through), VerdictReason.Compared),
            ActualValue.Progress or ActualValue.Declaration => (null, VerdictReason.FormsDiffer),
        };

    private static (Verdict?, VerdictReason) FromFigure(JudgingCase @case, ActualValue.Figure figure, DateOnly through)
    {
        var (yardstick, reason) = Yardsticks.Of(@case, figure.Value.Unit);
        if (yardstick is null)
            return (null, reason);
        switch (figure.Value.TryConvertTo(yardstick.Unit))
        {
            case Conversion.Converted converted:
                return Compare(@case, yardstick, converted.Quantity.Value, figure.Bound, through);
            case Conversion.FamiliesDiffer:
                return (null, VerdictReason.UnitsDiffer);
            case Conversion.TooManyDigits:
                return (null, VerdictReason.NotDecidableByFigures);
        }

        return (null, VerdictReason.NotDecidableByFigures);
    }

    private static (Verdict?, VerdictReason) Compare(
        JudgingCase @case, Yardstick yardstick, decimal value, FigureBound bound, DateOnly through)
    {
        var possible = PossibleValues(value, bound);
        var meets = yardstick.Accepted.Covers(possible);
        if (!meets && !yardstick.Accepted.IsApartFrom(possible) && IsSettled(@case, through))
            return (null, VerdictReason.BoundUndecided);

        var isExact = bound == FigureBound.Exact;
        var compared = new Verdict(
            meets ? Outcome.Met : Outcome.Missed,
            VerdictBasis.Computed,
            yardstick.HasTolerance ? VerdictReason.ComparedWithTolerance : VerdictReason.Compared,
            isExact ? MarginOf(yardstick, value) : null,
            isExact ? CompletionOf(yardstick, value) : null);
        return (Timed(@case, compared, through), VerdictReason.Compared);
    }

    private static ValueRange PossibleValues(decimal value, FigureBound bound) => bound switch
    {
        FigureBound.Exact => ValueRange.Only(value),
        FigureBound.AtLeast => ValueRange.From(value),
        FigureBound.MoreThan => ValueRange.Above(value),
        FigureBound.AtMost => ValueRange.UpTo(value),
        FigureBound.LessThan => ValueRange.Below(value),
        _ => throw new InvalidOperationException($"no such bound: {bound}"),
    };

    private static Verdict FromProgress(
        JudgingCase @case, MilestoneState asked, ActualValue.Progress progress, DateOnly through)
    {
        // What was built stays built, so a state reached early counts once the period is over.
        if (progress.State >= asked)
        {
            var met = new Verdict(Outcome.Met, VerdictBasis.Computed, VerdictReason.Compared);
            return IsOpen(@case) ? Timed(@case, met, through) : met;
        }

        var begun = progress.State != MilestoneState.NotStarted || progress.Percent > 0m;
        var outcome = begun ? Outcome.PartlyMet : Outcome.Missed;
        return Timed(@case, new Verdict(outcome, VerdictBasis.Computed, VerdictReason.Compared), through);
    }

    private static Verdict FromDeclaration(JudgingCase @case, JudgedActual declared)
    {
        if (declared.Value is not ActualValue.Declaration declaration)
            throw new ArgumentException("A declaration was expected", nameof(declared));
        var outcome = declaration.Outcome switch
        {
            DeclaredOutcome.Met => Outcome.Met,
            DeclaredOutcome.PartlyMet => Outcome.PartlyMet,
            DeclaredOutcome.Missed => Outcome.Missed,
            _ => throw new InvalidOperationException($"no such outcome: {declaration.Outcome}"),
        };
        var verdict = new Verdict(outcome, VerdictBasis.Declared, VerdictReason.Declared);
        var stays = outcome == Outcome.Met && @case.Target.Expression is TargetExpression.Milestone && !IsOpen(@case);
        return stays ? verdict : Timed(@case, verdict, declared.Through);
    }

    // Until the period and the figure have come to its end, nothing is met or missed for good.
    private static Verdict Timed(JudgingCase @case, Verdict verdict, DateOnly through)
    {
        if (IsSettled(@case, through))
            return verdict;
        var reason = verdict.Outcome == Outcome.Met ? VerdictReason.AlreadyReached
            : IsOpen(@case) ? VerdictReason.PeriodNotOver
            : VerdictReason.FigureStopsBeforeEnd;
        return verdict with { Outcome = Outcome.Pending, Reason = reason };
    }

    private static bool IsOpen(JudgingCase @case) => @case.Today <= @case.Period.LastDay;

    private static bool IsSettled(JudgingCase @case, DateOnly through) =>
        !IsOpen(@case) && through >= @case.Period.LastDay;

    private static Quantity? MarginOf(Yardstick yardstick, decimal value)
    {
        var above = yardstick.MarginLow is { } low ? Arithmetic.Subtract(value, low) : null;
        var below = yardstick.MarginHigh is { } high ? Arithmetic.Subtract(high, value) : null;
        if ((above is null && yardstick.MarginLow is not null) || (below is null && yardstick.MarginHigh is not null))
            return null;
        return (above, below) switch
        {
            ({ } left, { } right) => InPoints(Math.Min(left, right), yardstick.Unit),
            ({ } left, null) => InPoints(left, yardstick.Unit),
            (null, { } right) => InPoints(right, yardstick.Unit),
            (null, null) => null,
        };
    }

    private static Quantity InPoints(decimal margin, Unit unit)
    {
        if (!Units.IsRate(unit.Family))
            return new Quantity(margin, unit);
        return new Quantity(
            unit.Family == UnitFamily.Permille ? margin / PermillePerPoint : margin, Units.PercentagePoint);
    }

    // Adding 0.0 keeps the one decimal that the rate is stated with.
    private static decimal? CompletionOf(Yardstick yardstick, decimal value) =>
        yardstick.Whole is { } whole
        && Arithmetic.Multiply(value, 100m) is { } hundredfold
        && Arithmetic.Divide(hundredfold, whole) is { } percent
            ? Math.Round(percent, 1, MidpointRounding.AwayFromZero) + 0.0m
            : null;
}
