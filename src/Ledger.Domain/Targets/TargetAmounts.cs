using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>Reads an amount with its comparator, and turns it into an expression in the units that it names.</summary>
internal sealed class TargetAmounts(TargetReading reading)
{
    private const string Known = "a unit, 以上, 以内, 左右 or the end";

    private TextCursor Cursor => reading.Cursor;

    /// <summary>
    /// Reads from the comparator on. <paramref name="side"/> is what the verb in front asks for as long as nothing else
    /// is said; it gives way to a comparator, a range and 左右.
    /// </summary>
    public TargetAmount? Read(TargetSide side)
    {
        var written = TakePrefix();
        var index = Cursor.Index;
        if (ReadNumber() is not { } low)
            return null;
        var unitIndex = Cursor.Index;
        var unit = QuantityReader.ReadUnit(Cursor);
        if (TakeRangeSign())
            return ReadRange(written, low, unit, index, unitIndex);
        if (unit is null && !EndsNumber())
            return FailUnit(unitIndex);

        var suffixIndex = Cursor.Index;
        var suffix = TakeSuffix();
        return written is null || suffix is null || written == suffix
            ? new TargetAmount(written ?? suffix ?? side, low, unit, null, null, index, unitIndex, index)
            : Fail(suffixIndex, ParseFault.Unexpected, "one comparator, in front of the number or behind it");
    }

    /// <summary>The amount as an expression.</summary>
    public TargetExpression? Resolve(TargetAmount amount)
    {
        if (amount.High is { } high)
            return Between(amount, high);
        if (Fit(amount.Unit, amount.UnitIndex) is not { } unit)
            return null;
        var value = new Quantity(amount.Low, unit);
        return amount.Side switch
        {
            TargetSide.Plain => new TargetExpression.Reach(value),
            TargetSide.AtLeast => new TargetExpression.AtLeast(value),
            TargetSide.MoreThan => new TargetExpression.MoreThan(value),
            TargetSide.AtMost => new TargetExpression.AtMost(value),
            TargetSide.LessThan => new TargetExpression.LessThan(value),
            TargetSide.About => new TargetExpression.About(value),
            _ => throw new InvalidOperationException($"no such side: {amount.Side}"),
        };
    }

    /// <summary>The unit as it fits the indicator's; null with a fault when it is of another family.</summary>
    public Unit? Fit(Unit? written, int index)
    {
        if (written is null || written.Family == reading.Unit.Family)
            return written ?? reading.Unit;
        if (written.Family == UnitFamily.None && Units.Scaled(written, reading.Unit) is { } scaled)
            return scaled;
        var right = reading.Unit.Symbol.Length > 0
            ? $"a unit that {reading.Unit.Symbol} converts to"
            : "a number without a unit";
        reading.Fail(index, ParseFault.UnitDoesNotFit, right);
        return null;
    }

    /// <summary>Whether a comparator stands here; the cursor does not move.</summary>
    public bool StandsPrefix()
    {
        var start = Cursor.Index;
        var stands = TakePrefix() is not null;
        Cursor.Index = start;
        return stands;
    }

    private TargetAmount? ReadRange(TargetSide? written, decimal low, Unit? unit, int index, int unitIndex)
    {
        if (written is not null)
            return Fail(index, ParseFault.Unexpected, "a range without a comparator in front of it");
        Cursor.SkipSpaces();
        var highIndex = Cursor.Index;
        if (ReadNumber() is not { } high)
            return null;
        var highUnitIndex = Cursor.Index;
        var highUnit = QuantityReader.ReadUnit(Cursor);
        if (highUnit is null && unit is not null && unit != reading.Unit)
            return Fail(highUnitIndex, ParseFault.UnknownUnit, $"{unit.Symbol} behind the upper bound too");
        if (highUnit is null && !EndsNumber() && !Cursor.StartsWith("之间"))
            return FailUnit(highUnitIndex);
        if (!Cursor.TryTake("之间"))
            Cursor.TryTake("区间");
        return new TargetAmount(TargetSide.Plain, low, unit, high, highUnit, index, unitIndex, highIndex);
    }

    private TargetExpression.Between? Between(TargetAmount amount, decimal high)
    {
        if (Fit(amount.Unit ?? amount.HighUnit, amount.UnitIndex) is not { } lowUnit
            || Fit(amount.HighUnit ?? amount.Unit, amount.UnitIndex) is not { } highUnit)
        {
            return null;
        }

        var (lower, upper) = (new Quantity(amount.Low, lowUnit), new Quantity(high, highUnit));
        if (upper.TryConvertTo(lowUnit) is Conversion.Converted converted && converted.Quantity.Value >= lower.Value)
            return new TargetExpression.Between(lower, upper);
        reading.Fail(amount.HighIndex, ParseFault.BoundsReversed, "the lower bound first, then the upper one");
        return null;
    }

    private decimal? ReadNumber()
    {
        switch (QuantityReader.ReadNumber(Cursor))
        {
            case Parsed<decimal>.Ok number:
                return number.Value;
            case Parsed<decimal>.Failed failed:
                reading.Fail(failed);
                return null;
        }

        return null;
    }

    private TargetSide? TakePrefix()
    {
        if (Cursor.TryTakeAny(TargetWords.AtLeast))
            return TargetSide.AtLeast;
        if (Cursor.TryTakeAny(TargetWords.AtMost))
            return TargetSide.AtMost;
        if (Cursor.TryTakeAny(TargetWords.MoreThan))
            return TargetSide.MoreThan;
        if (Cursor.TryTakeAny(TargetWords.LessThan))
            return TargetSide.LessThan;
        return Cursor.TryTakeAny(TargetWords.Around) ? TargetSide.About : null;
    }

    private TargetSide? TakeSuffix()
    {
        if (Cursor.TryTakeAny(TargetWords.SuffixAtLeast))
            return TargetSide.AtLeast;
        if (Cursor.TryTakeAny(TargetWords.SuffixAtMost))
            return TargetSide.AtMost;
        return Cursor.TryTakeAny(TargetWords.SuffixAround) ? TargetSide.About : null;
    }

    // 7%—8%, 7%-8%, 7%~8%, 7%至8%, and —— which is one dash in Chinese.
    private bool TakeRangeSign()
    {
        if (Cursor.TryTakeAny(["——", "—", "~", "至"]))
            return true;
        return Cursor.TryTake("-");
    }

    private bool EndsNumber()
    {
        if (reading.AtTierEnd())
            return true;
        var start = Cursor.Index;
        var ends = TakeSuffix() is not null;
        Cursor.Index = start;
        return ends;
    }

    private TargetAmount? FailUnit(int index)
    {
        Cursor.Index = index;
        Cursor.SkipSpaces();
        if (Cursor.Current == ':')
            return Fail(Cursor.Index, ParseFault.Unexpected, "one number; each part of a ratio is a line of its own");
        var nearest = Units.NearestAt(Cursor, reading.Unit);
        return Fail(Cursor.Index, ParseFault.UnknownUnit, $"{Known}; the nearest unit is {nearest}");
    }

    private TargetAmount? Fail(int index, ParseFault fault, string expected)
    {
        reading.Fail(index, fault, expected);
        return null;
    }
}
