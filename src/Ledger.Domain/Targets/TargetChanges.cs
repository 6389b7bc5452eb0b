using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>Reads 增长 and 下降 with what follows: a rate of its own, or a difference from a base.</summary>
internal sealed class TargetChanges(TargetReading reading)
{
    private readonly TargetAmounts amounts = new(reading);

    private TextCursor Cursor => reading.Cursor;

    /// <summary>提高, 降低 with no figure: by any amount.</summary>
    public TargetExpression? ReadDirection() =>
        TakeVerb() is { } raising
            ? new TargetExpression.AgainstBase(null, raising ? BaseOperator.Above : BaseOperator.Below, null, null)
            : null;

    /// <summary>The change against the base; null without a fault when no such verb stands here.</summary>
    public TargetExpression? Read(Period? @base, bool isBaseWritten)
    {
        var some = isBaseWritten && Cursor.TryTake("有所");
        if (TakeVerb() is not { } raising)
            return null;
        if (isBaseWritten && (some || reading.AtTierEnd()))
        {
            var @operator = raising ? BaseOperator.Above : BaseOperator.Below;
            return new TargetExpression.AgainstBase(@base, @operator, null, null);
        }

        if (amounts.Read(TargetSide.Plain) is not { } amount)
            return null;
        return IsRateOfItsOwn(amount, @base, isBaseWritten)
            ? OwnRate(amount, raising)
            : Difference(amount, @base, raising);
    }

    private bool? TakeVerb()
    {
        if (Cursor.TryTakeAny(TargetWords.Raising))
            return true;
        return Cursor.TryTakeAny(TargetWords.Lowering) ? false : null;
    }

    // On an indicator that is itself a rate of change, 增长6% is the figure and not a difference from last year's figure.
    private bool IsRateOfItsOwn(TargetAmount amount, Period? @base, bool isBaseWritten)
    {
        if (reading.Unit.Family == UnitFamily.PercentagePoint)
            return !isBaseWritten;
        if (reading.Unit.Family != UnitFamily.Percent || amount.Unit?.Family is not (null or UnitFamily.Percent))
            return false;
        return reading.Sense == IndicatorSense.Plain ? !isBaseWritten : @base is null;
    }

    private TargetExpression? OwnRate(TargetAmount amount, bool raising)
    {
        if (reading.Sense == IndicatorSense.Plain && reading.Unit.Family == UnitFamily.Percent && !raising)
        {
            return reading.Fail(
                amount.Index, ParseFault.UnitDoesNotFit, "个百分点, or an indicator of growth (…增速) or of reduction (…降低)");
        }

        var good = raising != (reading.Sense == IndicatorSense.Reduction);
        return good ? amounts.Resolve(amount) : amounts.Resolve(amount.Negated());
    }

    private TargetExpression? Difference(TargetAmount amount, Period? @base, bool raising)
    {
        if (amount.High is not null || amount.Side is not (TargetSide.Plain or TargetSide.AtLeast))
            return reading.Fail(amount.Index, ParseFault.Unexpected, "one difference, alone or with 以上");
        if (amount.Low < 0m)
            return reading.Fail(amount.Index, ParseFault.Unexpected, "a difference above zero behind 提高 or 降低");
        if (DifferenceUnit(amount) is not { } unit)
            return null;
        var @operator = raising ? BaseOperator.RaisedBy : BaseOperator.LoweredBy;
        return new TargetExpression.AgainstBase(@base, @operator, new Quantity(amount.Low, unit), null);
    }

    private Unit? DifferenceUnit(TargetAmount amount)
    {
        var family = reading.Unit.Family;
        if (amount.Unit is { Family: UnitFamily.PercentagePoint } points && Units.IsRate(family))
            return points;
        if (amount.Unit is null || Units.IsRate(family))
        {
            var right = Units.IsRate(family) ? "个百分点" : $"% or {reading.Unit.Symbol} behind the difference";
            reading.Fail(amount.UnitIndex, ParseFault.UnitDoesNotFit, right);
            return null;
        }

        return amount.Unit.Family == UnitFamily.Percent ? amount.Unit : amounts.Fit(amount.Unit, amount.UnitIndex);
    }
}
