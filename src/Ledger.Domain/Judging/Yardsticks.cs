using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Judging;

/// <summary>Makes the yardstick of a target, or says why no figure can be held against it.</summary>
internal static class Yardsticks
{
    private const decimal PermillePerPoint = 10m;

    /// <summary>The yardstick, or null and the reason.</summary>
    public static (Yardstick? Yardstick, VerdictReason Reason) Of(JudgingCase @case, Unit figureUnit) => @case.Target.Expression switch
    {
        TargetExpression.Reach reach => Known(Reach(reach.Value, @case.Direction)),
        TargetExpression.AtLeast atLeast => Known(Floor(ValueRange.From(atLeast.Value.Value), atLeast.Value, @case.Direction)),
        TargetExpression.MoreThan moreThan => Known(Floor(ValueRange.Above(moreThan.Value.Value), moreThan.Value, @case.Direction)),
        TargetExpression.AtMost atMost => Known(Ceiling(ValueRange.UpTo(atMost.Value.Value), atMost.Value)),
        TargetExpression.LessThan lessThan => Known(Ceiling(ValueRange.Below(lessThan.Value.Value), lessThan.Value)),
        TargetExpression.About about => Known(About(about.Value, @case)),
        TargetExpression.Between between => Known(Between(between, @case.Direction)),
        TargetExpression.Positive => Known(new Yardstick(ValueRange.Above(0m), figureUnit, 0m, null)),
        TargetExpression.AgainstBase against => Relative(@case.Reference, figureUnit, value => AgainstBase(against, value, @case.Direction)),
        TargetExpression.InStepWith => Relative(@case.Reference, figureUnit, value => Relational(value, @case.Direction)),
        TargetExpression.AboveReference => Relative(@case.Reference, figureUnit, value => Better(value, @case.Direction)),
        TargetExpression.Assigned => (null, VerdictReason.NotDecidableByFigures),
        TargetExpression.Milestone => (null, VerdictReason.FormsDiffer),
    };

    private static (Yardstick?, VerdictReason) Known(Yardstick? yardstick) =>
        (yardstick, yardstick is null ? VerdictReason.NotDecidableByFigures : VerdictReason.Compared);

    private static (Yardstick?, VerdictReason) Relative(Quantity? reference, Unit unit, Func<Quantity, (Yardstick?, VerdictReason)> measure)
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

    private static Yardstick Ceiling(ValueRange accepted, Quantity limit) => new(accepted, limit.Unit, null, limit.Value);

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
            Direction.Higher => new Yardstick(ValueRange.From(low), unit, value, null, true, WholeOf(value, @case.Direction)),
            Direction.Lower => new Yardstick(ValueRange.UpTo(high), unit, null, value, true),
            Direction.Neutral => new Yardstick(ValueRange.Within(low, high), unit, value, value, true),
            _ => throw new InvalidOperationException($"no such direction: {@case.Direction}"),
        };
    }

    private static decimal? ToleranceOf(Quantity target, RuleSet rules)
    {
        if (target.Unit.Family is UnitFamily.Percent or UnitFamily.PercentagePoint)
            return rules.AboutRateTolerance;
        return target.Unit.Family is UnitFamily.Permille
            ? Arithmetic.Multiply(rules.AboutRateTolerance, PermillePerPoint)
            : Arithmetic.Multiply(Math.Abs(target.Value), rules.AboutLevelTolerance);
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

    private static (Yardstick?, VerdictReason) AgainstBase(TargetExpression.AgainstBase against, Quantity @base, Direction direction)
    {
        switch (against.Operator)
        {
            case BaseOperator.Level:
                return Relational(@base, direction);
            case BaseOperator.Above:
                return Known(new Yardstick(ValueRange.Above(@base.Value), @base.Unit, @base.Value, null));
            case BaseOperator.Below:
                return Known(new Yardstick(ValueRange.Below(@base.Value), @base.Unit, null, @base.Value));
            case BaseOperator.Multiplied:
                return Arithmetic.Multiply(@base.Value, against.Factor ?? 1m) is { } multiplied
                    ? Relational(@base with { Value = multiplied }, direction)
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
            return (Arithmetic.Multiply(Math.Abs(@base.Value), difference.Value / 100m), VerdictReason.NotDecidableByFigures);
        return difference.TryConvertTo(@base.Unit) switch
        {
            Conversion.Converted converted => (converted.Quantity.Value, VerdictReason.Compared),
            Conversion.FamiliesDiffer => (null, VerdictReason.UnitsDiffer),
            Conversion.TooManyDigits => (null, VerdictReason.NotDecidableByFigures),
        };
    }

    // No worse than the reference.
    private static (Yardstick?, VerdictReason) Relational(Quantity reference, Direction direction) =>
        Known(Reach(reference, direction) with { Whole = null });

    private static (Yardstick?, VerdictReason) Better(Quantity reference, Direction direction) =>
        Known(direction == Direction.Lower
            ? new Yardstick(ValueRange.Below(reference.Value), reference.Unit, null, reference.Value)
            : new Yardstick(ValueRange.Above(reference.Value), reference.Unit, reference.Value, null));

    private static decimal? WholeOf(decimal value, Direction direction) => direction == Direction.Higher && value > 0m ? value : null;
}
