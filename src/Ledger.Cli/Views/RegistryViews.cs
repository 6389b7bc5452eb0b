using Ledger.Cli.Rendering;
using Ledger.Cli.Shapes;
using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Views;

/// <summary>Regions, indicators and plans as results.</summary>
internal static class RegistryViews
{
    private static readonly Column[] RegionColumns =
    [
        new("name", "Name", "资源名"),
        new("displayName", "Region", "地区"),
        new("parent", "In", "上级"),
        new("aliases", "Also", "别名"),
    ];

    private static readonly Column[] IndicatorColumns =
    [
        new("name", "Name", "资源名"),
        new("displayName", "Indicator", "指标"),
        new("unit", "Unit", "单位"),
        new("direction", "Direction", "方向"),
        new("aggregation", "Aggregation", "汇总"),
        new("aliases", "Also", "别名"),
    ];

    private static readonly Column[] PlanColumns =
    [
        new("plan", "Plan", "计划"),
        new("region", "Region", "地区"),
        new("period", "Period", "期间"),
        new("kind", "Kind", "类型"),
        new("list", "List", "表"),
        new("title", "Title", "标题"),
        new("adoptedOn", "Adopted", "通过"),
        new("lines", "Lines", "行数", Right: true),
    ];

    public static Result Of(IReadOnlyList<Region> regions, Basis? basis, Terminal terminal)
    {
        RegionShape[] shapes = [.. regions.Select(RegionShape.Of)];
        return new Result(
            new RegionListShape(shapes, BasisShape.Of(basis)), RegionColumns, [.. shapes.Select(Row)])
        {
            Items = shapes,
            Foot = ["", BasisShape.Line(basis, terminal)],
        };
    }

    public static Result Of(Region region, Basis? basis)
    {
        var shape = RegionShape.Of(region);
        return new Result(new RegionAnswerShape(shape, BasisShape.Of(basis)), RegionColumns, [Row(shape)])
        {
            Upright = true,
        };
    }

    public static Result Of(IReadOnlyList<Indicator> indicators, Basis? basis, Terminal terminal)
    {
        IndicatorShape[] shapes = [.. indicators.Select(IndicatorShape.Of)];
        return new Result(
            new IndicatorListShape(shapes, BasisShape.Of(basis)),
            IndicatorColumns,
            [.. shapes.Select(shape => Row(shape, terminal))])
        {
            Items = shapes,
            Foot = ["", BasisShape.Line(basis, terminal)],
        };
    }

    public static Result Of(Indicator indicator, Basis? basis, Terminal terminal)
    {
        var shape = IndicatorShape.Of(indicator);
        return new Result(
            new IndicatorAnswerShape(shape, BasisShape.Of(basis)), IndicatorColumns, [Row(shape, terminal)])
        {
            Upright = true,
        };
    }

    public static Result Of(IReadOnlyList<Plan> plans, Basis? basis, Terminal terminal)
    {
        PlanShape[] shapes = [.. plans.Select(PlanShape.Of)];
        return new Result(
            new PlanListShape(shapes, BasisShape.Of(basis)),
            PlanColumns,
            [.. plans.Zip(shapes).Select(pair => Row(pair.First, pair.Second, terminal))])
        {
            Items = shapes,
            Foot = ["", BasisShape.Line(basis, terminal)],
        };
    }

    private static Cell[] Row(RegionShape region) =>
        [region.Name, region.DisplayName, region.Parent, string.Join("、", region.Aliases)];

    private static Cell[] Row(IndicatorShape indicator, Terminal terminal) =>
    [
        indicator.Name,
        indicator.DisplayName,
        indicator.Unit,
        Label.Of(indicator.Direction, terminal)
            + (indicator.DirectionAssumed ? terminal.Say(" (assumed)", "（推定）") : ""),
        Label.Of(indicator.Aggregation, terminal),
        string.Join("、", indicator.Aliases),
    ];

    private static Cell[] Row(Plan plan, PlanShape shape, Terminal terminal) =>
    [
        shape.Plan,
        shape.Region,
        shape.Period,
        shape.Kind,
        shape.List,
        shape.Title,
        shape.Adopted
            ? DayText.Marked(plan.AdoptedOn) ?? terminal.Say("yes", "是")
            : new Cell(terminal.Say("draft", "草案"), Tone.Doubtful),
        shape.Lines?.ToString(System.Globalization.CultureInfo.InvariantCulture),
    ];
}
