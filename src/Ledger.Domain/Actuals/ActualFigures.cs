using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Actuals;

/// <summary>Reads a figure, exact or a bound, with the verbs in front of it.</summary>
internal sealed class ActualFigures(TargetReading reading)
{
    private const string Expected = "a figure (7, 3.6%, 99%以上, 430万人次), 完成…, 未完成…, 已开工 or 形象进度85%";
    private const string SenseMissing = "the figure itself, or an indicator of growth (…增速) or of reduction (…降低)";
    private const int VerbsMax = 4;
    private static readonly string[] Verbs =
        [.. TargetWords.Reaching, .. TargetWords.RaisingTo, "已", "目前已", "累计", "共计", "全年", "为"];
    private static readonly string[] VerbsDown = [.. TargetWords.LoweringTo.Where(word => !IsControl(word))];
    private static readonly string[] Control = [.. TargetWords.LoweringTo.Where(IsControl)];
    private readonly TargetAmounts amounts = new(reading);

    private TextCursor Cursor => reading.Cursor;

    /// <summary>The figure, or null with a fault.</summary>
    public ActualValue.Figure? Read()
    {
        FigureBound? held = null;
        bool? raised = null;
        var changeIndex = Cursor.Index;
        for (var verbs = 0; verbs < VerbsMax && raised is null; verbs++)
        {
            Cursor.SkipSpaces();
            changeIndex = Cursor.Index;
            if (Cursor.TryTakeAny(VerbsDown) || Cursor.TryTakeAny(TargetWords.RaisingTo))
                continue;
            if (Cursor.TryTakeAny(Control))
                held = FigureBound.AtMost;
            else if (Cursor.TryTakeAny(TargetWords.Raising))
                raised = true;
            else if (Cursor.TryTakeAny(TargetWords.Lowering))
                raised = false;
            else if (!Cursor.TryTakeAny(Verbs))
                break;
        }

        return raised is { } up
            ? ReadAmount(held) is { } change ? Signed(change, up, changeIndex) : null
            : ReadAmount(held);
    }

    private ActualValue.Figure? ReadAmount(FigureBound? held)
    {
        Cursor.SkipSpaces();
        var prefix = TakePrefix();
        if (!QuantityReader.StandsAt(Cursor))
            return Fail(Cursor.Index, Cursor.AtEnd ? ParseFault.NumberExpected : ParseFault.Unexpected, Expected);
        if (ReadNumber() is not { } number)
            return null;
        Cursor.SkipSpaces();
        var unitIndex = Cursor.Index;
        var written = ReadUnit(out var isMore);
        if (written is null && !EndsNumber())
        {
            Cursor.Index = unitIndex;
            var nearest = Units.NearestAt(Cursor, reading.Unit);
            return Fail(unitIndex, ParseFault.UnknownUnit, $"a unit, 以上, 以内 or the end; the nearest unit is {nearest}");
        }

        if (amounts.Fit(written, unitIndex) is not { } unit)
            return null;
        var suffixIndex = Cursor.Index;
        var suffix = isMore ? FigureBound.MoreThan : TakeSuffix();
        return prefix is null || suffix is null || prefix == suffix
            ? new ActualValue.Figure(new Quantity(number, unit), prefix ?? suffix ?? held ?? FigureBound.Exact)
            : Fail(suffixIndex, ParseFault.Unexpected, "one bound, in front of the number or behind it");
    }

    // 1500余个, 10万余条: more than the number, by an amount that is not said.
    private Unit? ReadUnit(out bool isMore)
    {
        var unit = QuantityReader.ReadUnit(Cursor);
        isMore = (unit is null || unit.Family == UnitFamily.None) && Cursor.TryTakeAny(["余", "多"]);
        if (!isMore || QuantityReader.ReadUnit(Cursor) is not { } label)
            return unit;
        return unit is null ? label : Units.Scaled(unit, label) ?? label;
    }

    private ActualValue.Figure? Signed(ActualValue.Figure change, bool up, int index)
    {
        var family = reading.Unit.Family;
        if (family is not (UnitFamily.Percent or UnitFamily.PercentagePoint))
            return Fail(index, ParseFault.Unexpected, "the figure itself, without 增长 or 下降 in front");
        if (!up && family == UnitFamily.Percent && reading.Sense == IndicatorSense.Plain)
            return Fail(index, ParseFault.Unexpected, SenseMissing);
        return up != (reading.Sense == IndicatorSense.Reduction)
            ? change
            : new ActualValue.Figure(change.Value with { Value = -change.Value.Value }, Negated(change.Bound));
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

    private FigureBound? TakePrefix()
    {
        if (Cursor.TryTakeAny(TargetWords.AtLeast))
            return FigureBound.AtLeast;
        if (Cursor.TryTakeAny(TargetWords.AtMost))
            return FigureBound.AtMost;
        if (Cursor.TryTakeAny(TargetWords.MoreThan))
            return FigureBound.MoreThan;
        return Cursor.TryTakeAny(TargetWords.LessThan) || Cursor.TryTake("近") ? FigureBound.LessThan : null;
    }

    private FigureBound? TakeSuffix()
    {
        if (Cursor.TryTakeAny(TargetWords.SuffixAtLeast))
            return FigureBound.AtLeast;
        return Cursor.TryTakeAny(TargetWords.SuffixAtMost) ? FigureBound.AtMost : null;
    }

    private bool EndsNumber()
    {
        Cursor.SkipSpaces();
        var start = Cursor.Index;
        var ends = Cursor.AtEnd || TakeSuffix() is not null;
        Cursor.Index = start;
        return ends;
    }

    private ActualValue.Figure? Fail(int index, ParseFault fault, string expected)
    {
        reading.Fail(index, fault, expected);
        return null;
    }

    private static FigureBound Negated(FigureBound bound) => bound switch
    {
        FigureBound.Exact => FigureBound.Exact,
        FigureBound.AtLeast => FigureBound.AtMost,
        FigureBound.MoreThan => FigureBound.LessThan,
        FigureBound.AtMost => FigureBound.AtLeast,
        FigureBound.LessThan => FigureBound.MoreThan,
        _ => throw new InvalidOperationException($"no such bound: {bound}"),
    };

    private static bool IsControl(string word) => word.StartsWith("控制", StringComparison.Ordinal);
}
