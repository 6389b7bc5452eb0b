using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Registry;

/// <summary>
/// How references are read: a resource name (<c>regions/chengkou</c>), or codes, names or aliases with slashes between
/// (<c>城口县/地区生产总值增速/2022</c>).
/// </summary>
public static class CatalogueLookups
{
    private const int NearestMax = 3;

    /// <summary>A region by resource name, code, name or alias.</summary>
    public static Lookup<Region> FindRegion(this Catalogue catalogue, string reference)
    {
        var text =
            reference.StartsWith("regions/", StringComparison.Ordinal) ? reference["regions/".Length..] : reference;
        if (text.Length == 0 || text.Contains('/', StringComparison.Ordinal))
            return new Lookup<Region>.Malformed(reference, "regions/城口县, or the region's code, name or alias");
        return catalogue.Ids.TryGetValue((Collections.Regions, text), out var id)
            ? new Lookup<Region>.Found(catalogue.Regions[id])
            : new Lookup<Region>.NotFound(
                "region", text, catalogue.NearestIn(text, [Collections.Regions]));
    }

    /// <summary>A department of a region by code, name or alias, or by resource name.</summary>
    public static Lookup<Department> FindDepartment(this Catalogue catalogue, Region region, string reference)
    {
        var collection = Collections.Departments(region.Subject.Id);
        var text = reference.StartsWith(collection + "/", StringComparison.Ordinal)
            ? reference[(collection.Length + 1)..]
            : reference;
        return catalogue.Ids.TryGetValue((collection, text), out var id)
            ? new Lookup<Department>.Found(catalogue.Departments[$"{collection}/{id}"])
            : new Lookup<Department>.NotFound("department", text, catalogue.NearestIn(text, [collection]));
    }

    /// <summary>
    /// The indicator that a code, name, alias or resource name means at a region: the region's own, or that of the
    /// nearest region above.
    /// </summary>
    public static Lookup<Indicator> FindIndicator(this Catalogue catalogue, Region region, string reference)
    {
        if (catalogue.KnownIndicator(region, reference) is { } indicator)
            return new Lookup<Indicator>.Found(indicator);
        return new Lookup<Indicator>.NotFound(
            "indicator", reference, catalogue.NearestIn(reference, [.. catalogue.IndicatorsUp(region)]));
    }

    /// <summary>An indicator by <c>regions/…/indicators/…</c> or <c>region/indicator</c>.</summary>
    public static Lookup<Indicator> FindIndicator(this Catalogue catalogue, string reference)
    {
        if (Subject.Parse(reference) is Subject.Indicator subject)
            return catalogue.FindRegion(subject.RegionId).Then(region => catalogue.FindIndicator(region, subject.Id));
        return reference.Split('/') is [var regionText, var indicatorText]
            ? catalogue.FindRegion(regionText).Then(region => catalogue.FindIndicator(region, indicatorText))
            : new Lookup<Indicator>.Malformed(reference, "城口县/地区生产总值增速");
    }

    /// <summary>An indicator-period by its resource name or <c>region/indicator/period</c>.</summary>
    public static Lookup<IndicatorPeriodReference> FindIndicatorPeriod(this Catalogue catalogue, string reference)
    {
        var malformed = new Lookup<IndicatorPeriodReference>.Malformed(reference, "城口县/地区生产总值增速/2022");
        var (regionText, indicatorText, periodText) = reference.Split('/') switch
        {
            ["regions", var r, "indicators", var i, "periods", var p] => (r, i, p),
            [var r, var i, var p] => (r, i, p),
            _ => ("", "", ""),
        };
        if (regionText.Length == 0)
            return malformed;
        return Period.Parse(periodText) is not Parsed<Period>.Ok(var period)
            ? malformed
            : catalogue.FindRegion(regionText).Then(region => catalogue.FindIndicator(region, indicatorText)
                .Then<IndicatorPeriodReference>(indicator => new Lookup<IndicatorPeriodReference>.Found(
                    new IndicatorPeriodReference(
                        new Subject.IndicatorPeriod(
                            region.Subject.Id, indicator.Subject.Id, period), region, indicator))));
    }

    /// <summary>
    /// A plan by its resource name, or by <c>region/period</c> or <c>region/period/list</c> where that is one plan.
    /// </summary>
    public static Lookup<PlanHeader> FindPlan(this Catalogue catalogue, string reference)
    {
        if (reference.Split('/') is ["regions", var regionId, "plans", var plan])
        {
            return catalogue.FindRegion(regionId).Then(region =>
                catalogue.Plans.TryGetValue(new Subject.Plan(region.Subject.Id, plan).ToString(), out var header)
                    ? new Lookup<PlanHeader>.Found(header)
                    : catalogue.NoPlan(region, reference));
        }

        return reference.Split('/') switch
        {
            [var region, var period] => catalogue.FindPlan(reference, region, period, null),
            [var region, var period, var list] => catalogue.FindPlan(reference, region, period, list),
            _ => new Lookup<PlanHeader>.Malformed(reference, "城口县/2022, 城口县/2022/表2 or regions/…/plans/…"),
        };
    }

    /// <summary>The plans of a region, by id.</summary>
    public static IEnumerable<PlanHeader> PlansOf(this Catalogue catalogue, Region region)
    {
        var collection = Collections.Plans(region.Subject.Id);
        return catalogue.PlanIds.TryGetValue(region.Subject.Id, out var ids)
            ? ids.Select(id => catalogue.Plans[$"{collection}/{id}"])
            : [];
    }

    /// <summary>The region and those it lies in, from the nearest to the top.</summary>
    public static IEnumerable<Region> PathUp(this Catalogue catalogue, Region region)
    {
        for (Region? at = region; at is not null; at = catalogue.Regions.GetValueOrDefault(at.Parent))
            yield return at;
    }

    /// <summary>
    /// What <see cref="FindIndicator(Catalogue, Region, string)"/> finds, or null, without a look for names that are
    /// near.
    /// </summary>
    internal static Indicator? KnownIndicator(this Catalogue catalogue, Region region, string reference)
    {
        foreach (var collection in catalogue.IndicatorsUp(region))
        {
            if (reference.StartsWith(collection + "/", StringComparison.Ordinal)
                && catalogue.Indicators.TryGetValue(reference, out var named))
                return named;
            if (catalogue.Ids.TryGetValue((collection, reference), out var id))
                return catalogue.Indicators[$"{collection}/{id}"];
        }

        return null;
    }

    private static IEnumerable<string> IndicatorsUp(this Catalogue catalogue, Region region) =>
        catalogue.PathUp(region).Select(above => Collections.Indicators(above.Subject.Id));

    private static Lookup<PlanHeader> FindPlan(
        this Catalogue catalogue, string reference, string regionText, string periodText, string? list)
    {
        if (Period.Parse(periodText) is not Parsed<Period>.Ok(var period))
            return new Lookup<PlanHeader>.Malformed(reference, "城口县/2022 or 城口县/2022/表2");
        return catalogue.FindRegion(regionText).Then(region =>
        {
            var plans = catalogue.PlansOf(region)
                .Where(plan => plan.Period == period && (list is null || plan.List == list || plan.Subject.Id == list))
                .ToList();
            return plans.Count switch
            {
                0 => catalogue.NoPlan(region, reference),
                1 => new Lookup<PlanHeader>.Found(plans[0]),
                _ => new Lookup<PlanHeader>.Ambiguous(
                    "plan", reference, [.. plans.Select(plan => plan.Subject.ToString())]),
            };
        });
    }

    private static Lookup<PlanHeader> NoPlan(this Catalogue catalogue, Region region, string reference) =>
        new Lookup<PlanHeader>.NotFound(
            "plan", reference, [.. catalogue.PlansOf(region).Take(NearestMax).Select(plan => plan.Subject.ToString())]);

    private static ValueList<string> NearestIn(
        this Catalogue catalogue, string text, IReadOnlyList<string> collections) =>
        ValueList.Deferred(() => Nearest.Of(
            text,
            catalogue.Ids.Keys.Where(key => collections.Contains(key.Collection)).Select(key => key.Text),
            NearestMax));
}
