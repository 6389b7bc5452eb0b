using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Actuals;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests;

/// <summary>Generators of the domain's values.</summary>
internal static class Generated
{
    private static readonly string[] UnitSymbols =
    [
        "", "万", "%", "‰", "个百分点", "元", "万元", "亿元", "人", "万人", "人次", "万人次", "家", "户", "个", "次", "场次", "吨", "万吨", "公斤",
        "公里",
        "皮长公里", "平方米", "平方公里", "亩", "万亩", "公顷", "万立方米", "天", "年", "岁", "千瓦", "万千瓦", "兆瓦", "千瓦时", "万吨标准煤",
    ];

    public static Gen<Unit> Units => Gen.Elements(UnitSymbols).Select(Read.Unit);

    /// <summary>
    /// Numbers of up to 18 digits, with up to 9 of them behind the point, both signs, small ones often.
    /// </summary>
    public static Gen<decimal> Numbers =>
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from high in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(0, 200_000_000)))
        from decimals in Gen.Choose(0, 9)
        from isNegative in Gen.Elements(false, true)
        select new decimal(low, high, 0, isNegative, (byte)decimals);

    public static Gen<Quantity> Quantities => from value in Numbers from unit in Units select new Quantity(value, unit);

    public static Gen<Period> Periods =>
        from kind in Gen.Choose(0, 4)
        from year in Gen.Choose(Period.YearMin, Period.YearMax - 1)
        from part in Gen.Choose(1, 12)
        from last in Gen.Choose(year + 1, Period.YearMax)
        select (Period)(kind switch
        {
            0 => new Period.Year(year),
            1 => new Period.HalfYear(year, 1 + (part % 2)),
            2 => new Period.Quarter(year, 1 + (part % 4)),
            3 => new Period.Month(year, part),
            _ => new Period.Span(year, last),
        });

    /// <summary>Expressions that the grammar covers, each with the unit that its indicator has.</summary>
    public static Gen<(TargetExpression Expression, Unit Unit)> Targets =>
        Gen.OneOf(Plain, Ranges, AgainstBase, Phrases);

    public static Gen<(ActualValue Value, Unit Unit)> Actuals => Gen.OneOf(Figures, Progress, Declarations);

    /// <summary>A real cell with some characters put in, taken out, doubled or replaced.</summary>
    public static Gen<string> Mutations(string[] cells) =>
        from cell in Gen.Elements(cells)
        from edits in Gen.ListOf(Gen.Zip(Gen.Choose(0, 4), Gen.Choose(0, 40)))
        from signs in Gen.ArrayOf(Gen.Elements(string.Concat(cells).ToCharArray()), 8)
        select edits.Take(6).Aggregate(
            cell, (text, edit) => Edited(text, edit.Item1, edit.Item2, signs[edit.Item2 % 8]));

    private static Gen<(TargetExpression, Unit)> Plain =>
        from quantity in Quantities
        from kind in Gen.Choose(0, 5)
        select ((TargetExpression)(kind switch
        {
            0 => new TargetExpression.Reach(quantity),
            1 => new TargetExpression.AtLeast(quantity),
            2 => new TargetExpression.MoreThan(quantity),
            3 => new TargetExpression.AtMost(quantity),
            4 => new TargetExpression.LessThan(quantity),
            _ => new TargetExpression.About(quantity),
        }), quantity.Unit);

    private static Gen<(TargetExpression, Unit)> Ranges =>
        from quantity in Quantities
        from step in Numbers
        select ((TargetExpression)new TargetExpression.Between(
            quantity, quantity with { Value = quantity.Value + Math.Abs(step) }), quantity.Unit);

    private static Gen<(TargetExpression, Unit)> AgainstBase =>
        from unit in Units
        from isShare in Gen.Elements(false, true)
        from number in Numbers
        from period in Gen.Frequency((1, Gen.Constant((Period?)null)), (2, Periods.Select(period => (Period?)period)))
        from @operator in Gen.Elements(Enum.GetValues<BaseOperator>())
        select ((TargetExpression)new TargetExpression.AgainstBase(
            period,
            @operator,
            @operator is BaseOperator.RaisedBy or BaseOperator.LoweredBy
                ? new Quantity(Math.Abs(number), DifferenceUnit(unit, isShare))
                : null,
            @operator == BaseOperator.Multiplied ? Math.Abs(number) + 0.5m : null), unit);

    private static Gen<(TargetExpression, Unit)> Phrases =>
        from unit in Units
        from expression in Gen.Elements<TargetExpression>(
            new TargetExpression.Positive(),
            new TargetExpression.InStepWith(new TargetReference("经济增长")),
            new TargetExpression.InStepWith(new TargetReference("地区生产总值增速")),
            new TargetExpression.AboveReference(new TargetReference("全市平均水平")),
            new TargetExpression.AboveReference(new TargetReference("全国平均")),
            new TargetExpression.Assigned(new TargetReference("市级下达指标任务")),
            new TargetExpression.Assigned(new TargetReference("国家下达的目标任务")),
            new TargetExpression.Milestone(MilestoneState.Started),
            new TargetExpression.Milestone(MilestoneState.StructureComplete),
            new TargetExpression.Milestone(MilestoneState.Completed),
            new TargetExpression.Milestone(MilestoneState.InUse))
        select (expression, unit);

    private static Gen<(ActualValue, Unit)> Figures =>
        from quantity in Quantities
        from bound in Gen.Elements(Enum.GetValues<FigureBound>())
        select ((ActualValue)new ActualValue.Figure(quantity, bound), quantity.Unit);

    private static Gen<(ActualValue, Unit)> Progress =>
        from state in Gen.Elements(Enum.GetValues<MilestoneState>())
        from percent in Gen.Choose(0, 1000).Select(tenths => tenths / 10m)
        from hasPercent in Gen.Elements(false, true)
        select ((ActualValue)new ActualValue.Progress(state, hasPercent ? percent : null), Unit.None);

    private static Gen<(ActualValue, Unit)> Declarations =>
        from declaration in Gen.Elements(
            new ActualValue.Declaration("完成市级下达指标任务", DeclaredOutcome.Met),
            new ActualValue.Declaration("基本完成", DeclaredOutcome.PartlyMet),
            new ActualValue.Declaration("未达到市级要求", DeclaredOutcome.Missed))
        select ((ActualValue)declaration, Unit.None);

    private static Unit DifferenceUnit(Unit unit, bool isShare) => unit.Family switch
    {
        UnitFamily.Percent or UnitFamily.PercentagePoint or UnitFamily.Permille => Read.Unit("个百分点"),
        UnitFamily.None => Read.Unit("%"),
        _ => isShare ? Read.Unit("%") : unit,
    };

    private static string Edited(string text, int edit, int place, char sign)
    {
        var at = text.Length == 0 ? 0 : place % text.Length;
        return edit switch
        {
            0 => text.Insert(at, sign.ToString()),
            1 when text.Length > 0 => text.Remove(at, 1),
            2 => text + text[at..],
            3 => text[at..],
            _ => text[..at] + sign + text[at..],
        };
    }
}
