using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Judging;

/// <summary>Makes the yardstick of a target, or says why no figure can be held against it.</summary>
internal static class Yardsticks
{
    private const decimal PermillePerPoint = 10m;

    /// <summary>The yardstick, or null and the reason.</summary>
    public static (Yardstick? Yardstick, VerdictReason Reason) Of(JudgingCase @case, Unit figureUnit)
    {
        var (direction, reference) = (@case.Direction, @case.Reference);
        return @case.Target.Expression switch
        {
            TargetExpression.Reach { Value: var value } => Known(Reach(value, direction)),
            TargetExpression.AtLeast { Value: var low } => Known(Floor(ValueRange.From(low.Value), low, direction)),
            TargetExpression.MoreThan { Value: var low } => Known(Floor(ValueRange.Above(low.Value), low, direction)),
            TargetExpression.AtMost { Value: var high } => Known(Ceiling(ValueRange.UpTo(high.Value), high)),
            TargetExpression.LessThan { Value: var high } => Known(Ceiling(ValueRange.Below(high.Value), high)),
            TargetExpression.About { Value: var value } => Known(About(value, @case)),
            TargetExpression.Between between => Known(Between(between, direction)),
            TargetExpression.Positive => Known(new Yardstick(ValueRange.Above(0m), figureUnit, 0m, null)),
            TargetExpression.AgainstBase against =>
                Relative(reference, figureUnit, value => AgainstBase(against, value, direction)),
            TargetExpression.InStepWith => Relative(reference, figureUnit, value => NoWorse(value, direction)),
            TargetExpression.AboveReference => Relative(reference, figureUnit, value => Better(value, direction)),
            TargetExpression.Assigned => (null, VerdictReason.NotDecidableByFigures),
            TargetExpression.Milestone => (null, VerdictReason.FormsDiffer),
        };
    }

    private static (Yardstick?, VerdictReason) Known(Yardstick? yardstick) =>
        (yardstick, yardstick is null ? VerdictReason.NotDecidableByFigures : VerdictReason.Compared);

    private static (Yardstick?, VerdictReason) Relative(
        Quantity? reference, Unit unit, Func<Quantity, (Yardstick?, VerdictReason)> measure)
    {
        if (reference is null)
            return (null, VerdictReason.ReferenceUnknown);
        return reference.TryConvertTo(unit) switch
        {
            Conversion.Converted converted => measure(converted.Quantity),
            Conversion.FamiliesDiffer => (null, VerdictReason.UnitsDiffer),
            Conversion.TooManyDigits => (null, VerdictReason.NotDecidableByFigures),
        };
    }

    private static Yardstick Reach(Quantity target, Direction direction)
    {
        var (value, unit) = (target.Value, target.Unit);
        return direction switch
        {
            Direction.Higher => Floor(ValueRange.From(value), target, direction),
            Direction.Lower => Ceiling(ValueRange.UpTo(value), target),
            Direction.Neutral => new Yardstick(ValueRange.Only(value), unit, value, value),
            _ => throw new InvalidOperationException($"no such direction: {direction}"),
        };
    }

    private static Yardstick Floor(ValueRange accepted, Quantity limit, Direction direction) =>
        new(accepted, limit.Unit, limit.Value, null, Whole: WholeOf(limit.Value, direction));

    private static Yardstick Ceiling(ValueRange accepted, Quantity limit) =>
        new(accepted, limit.Unit, null, limit.Value);

    // The tolerance widens what is accepted; the margin stays against the plain value.
    private static Yardstick? About(Quantity target, JudgingCase @case)
    {
        var (value, unit) = (target.Value, target.Unit);
        if (ToleranceOf(target, @case.Rules) is not { } tolerance
            || Arithmetic.Subtract(value, tolerance) is not { } low
            || Arithmetic.Add(value, tolerance) is not { } high)
        {
            return null;
        }

        return @case.Direction switch
        {
            Direction.Higher =>
                new Yardstick(ValueRange.From(low), unit, value, null, true, WholeOf(value, @case.Direction)),
            Direction.Lower => new Yardstick(ValueRange.UpTo(high), unit, null, value, true),
            Direction.Neutral => new Yardstick(ValueRange.Within(low, high), unit, value, value, true),
            _ => throw new InvalidOperationException($"no such direction: {@case.Direction}"),
        };
    }

    private static decimal? ToleranceOf(Quantity target, RuleSet rules)
    {
        if (!Units.IsRate(target.Unit.Family))
            return Arithmetic.Multiply(Math.Abs(target.Value), rules.AboutLevelTolerance);
        return target.Unit.Family == UnitFamily.Permille
            ? Arithmetic.Multiply(rules.AboutRateTolerance, PermillePerPoint)
            : rules.AboutRateTolerance;
    }

    private static Yardstick? Between(TargetExpression.Between between, Direction direction)
    {
        if (between.High.TryConvertTo(between.Low.Unit) is not Conversion.Converted { Quantity.Value: var high })
            return null;
        var (low, unit) = (between.Low.Value, between.Low.Unit);
        return direction switch
        {
            Direction.Higher => Floor(ValueRange.From(low), between.Low, direction),
            Direction.Lower => new Yardstick(ValueRange.UpTo(high), unit, null, high),
            Direction.Neutral => new Yardstick(ValueRange.Within(low, high), unit, low, high),
            _ => throw new InvalidOperationException($"no such direction: {direction}"),
        };
    }

    private static (Yardstick?, VerdictReason) AgainstBase(
        TargetExpression.AgainstBase against, Quantity @base, Direction direction)
    {
        switch (against.Operator)
        {
            case BaseOperator.Level:
                return NoWorse(@base, direction);
            case BaseOperator.Above:
                return Known(new Yardstick(ValueRange.Above(@base.Value), @base.Unit, @base.Value, null));
            case BaseOperator.Below:
                return Known(new Yardstick(ValueRange.Below(@base.Value), @base.Unit, null, @base.Value));
            case BaseOperator.Multiplied:
                return Arithmetic.Multiply(@base.Value, against.Factor ?? 1m) is { } multiplied
                    ? NoWorse(@base with { Value = multiplied }, direction)
                    : Known(null);
            case BaseOperator.RaisedBy or BaseOperator.LoweredBy:
                return Differing(against, @base);
            default:
                throw new InvalidOperationException($"no such operator: {against.Operator}");
        }
    }

    private static (Yardstick?, VerdictReason) Differing(TargetExpression.AgainstBase against, Quantity @base)
    {
        var (difference, reason) = DifferenceFrom(@base, against.Difference);
        if (difference is not { } amount)
            return (null, reason);
        if (against.Operator == BaseOperator.RaisedBy)
        {
            return Known(Arithmetic.Add(@base.Value, amount) is { } low
                ? new Yardstick(ValueRange.From(low), @base.Unit, low, null)
                : null);
        }

        return Known(Arithmetic.Subtract(@base.Value, amount) is { } high
            ? new Yardstick(ValueRange.UpTo(high), @base.Unit, null, high)
            : null);
    }

    // Percentage points add to a rate; percent of a level is a share of it.
    private static (decimal? Difference, VerdictReason Reason) DifferenceFrom(Quantity @base, Quantity? difference)
    {
        if (difference is null)
            return (null, VerdictReason.NotDecidableByFigures);
        var (family, asked) = (@base.Unit.Family, difference.Unit.Family);
        if (family == UnitFamily.Percent && asked == UnitFamily.PercentagePoint)
            return (difference.Value, VerdictReason.Compared);
        if (family == UnitFamily.Permille && asked == UnitFamily.PercentagePoint)
            return (Arithmetic.Multiply(difference.Value, PermillePerPoint), VerdictReason.NotDecidableByFigures);
        if (!Units.IsRate(family) && asked == UnitFamily.Percent)
        {
            var share = Arithmetic.Multiply(Math.Abs(@base.Value), difference.Value / 100m);
            return (share, VerdictReason.NotDecidableByFigures);
        }

        return difference.TryConvertTo(@base.Unit) switch
        {
            Conversion.Converted converted => (converted.Quantity.Value, VerdictReason.Compared),
            Conversion.FamiliesDiffer => (null, VerdictReason.UnitsDiffer),
            Conversion.TooManyDigits => (null, VerdictReason.NotDecidableByFigures),
        };
    }

    // No worse than the reference.
    private static (Yardstick?, VerdictReason) NoWorse(Quantity reference, Direction direction) =>
        Known(Reach(reference, direction) with { Whole = null });

    private static (Yardstick?, VerdictReason) Better(Quantity reference, Direction direction) =>
        Known(direction == Direction.Lower
            ? new Yardstick(ValueRange.Below(reference.Value), reference.Unit, null, reference.Value)
            : new Yardstick(ValueRange.Above(reference.Value), reference.Unit, reference.Value, null));

    private static decimal? WholeOf(decimal value, Direction direction) =>
        direction == Direction.Higher && value > 0m ? value : null;
}
