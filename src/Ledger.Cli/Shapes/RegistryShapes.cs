using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Shapes;

/// <summary>A region as it is registered.</summary>
internal sealed record RegionShape(string Name, string DisplayName, string? Parent, IReadOnlyList<string> Aliases)
{
    public static RegionShape Of(Region region) =>
        new(region.Name, region.DisplayName, Shown.OrNull(region.Parent), [.. region.Aliases]);
}

/// <summary>All regions.</summary>
internal sealed record RegionListShape(IReadOnlyList<RegionShape> Regions, BasisShape? Basis);

/// <summary>One region with what the answer speaks for.</summary>
internal sealed record RegionAnswerShape(RegionShape Region, BasisShape? Basis);

/// <summary>An indicator as it is registered.</summary>
internal sealed record IndicatorShape(
    string Name,
    string DisplayName,
    IReadOnlyList<string> Aliases,
    string? Unit,
    string? Direction,
    bool DirectionAssumed,
    string? Aggregation)
{
    public static IndicatorShape Of(Indicator indicator) => new(
        indicator.Name,
        indicator.DisplayName,
        [.. indicator.Aliases],
        Shown.OrNull(indicator.Unit),
        WireWord.Of(indicator.Direction),
        indicator.DirectionAssumed,
        WireWord.Of(indicator.Aggregation));
}

/// <summary>All indicators that hold at a region.</summary>
internal sealed record IndicatorListShape(IReadOnlyList<IndicatorShape> Indicators, BasisShape? Basis);

/// <summary>One indicator with what the answer speaks for.</summary>
internal sealed record IndicatorAnswerShape(IndicatorShape Indicator, BasisShape? Basis);

/// <summary>A plan without its lines.</summary>
internal sealed record PlanShape(
    string Plan,
    string Region,
    string Period,
    string Kind,
    string? List,
    string Title,
    bool Adopted,
    string? AdoptedOn,
    bool? AdoptedOnAssumed,
    int? Lines)
{
    public static PlanShape Of(Plan plan) => new(
        plan.Name,
        plan.RegionDisplayName,
        plan.Period,
        plan.Kind,
        Shown.OrNull(plan.List),
        plan.Title,
        plan.Adopted,
        DayText.Of(plan.AdoptedOn),
        plan.AdoptedOn?.Assumed,
        plan.Adopted ? plan.Lines : null);
}

/// <summary>All plans of a region, or of all.</summary>
internal sealed record PlanListShape(IReadOnlyList<PlanShape> Plans, BasisShape? Basis);
