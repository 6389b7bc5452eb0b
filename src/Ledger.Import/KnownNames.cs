using Ledger.Import.Preparing;

namespace Ledger.Import;

/// <summary>
/// What the ledger knows already, as it lists it: all regions, and indicators and departments of at least the region
/// that is imported and, for indicators, of those above it. Others do no harm.
/// </summary>
public sealed class KnownNames(
    IReadOnlyList<V1.Region> regions,
    IReadOnlyList<V1.Indicator> indicators,
    IReadOnlyList<V1.Department> departments)
{
    /// <summary>A ledger that knows nothing.</summary>
    public static KnownNames None { get; } = new([], [], []);

    internal NameIndex<V1.Region> Regions()
    {
        var index = new NameIndex<V1.Region>();
        foreach (var region in regions)
            index.Add(region, Words(region.Name, region.DisplayName, region.Aliases));
        return index;
    }

    internal NameIndex<V1.Department> DepartmentsOf(string region)
    {
        var index = new NameIndex<V1.Department>();
        foreach (var department in departments.Where(known => IsOf(known.Name, region)))
            index.Add(department, Words(department.Name, department.DisplayName, department.Aliases));
        return index;
    }

    /// <summary>
    /// Those of the region and then of the regions above, so that a region's own stands before one from above.
    /// </summary>
    internal NameIndex<V1.Indicator> IndicatorsAt(string region)
    {
        var index = new NameIndex<V1.Indicator>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = region; at.Length > 0 && seen.Add(at); at = ParentOf(at))
        {
            foreach (var indicator in indicators.Where(known => IsOf(known.Name, at)))
                index.Add(indicator, Words(indicator.Name, indicator.DisplayName, indicator.Aliases));
        }

        return index;
    }

    internal static string LastOf(string resourceName) => resourceName[(resourceName.LastIndexOf('/') + 1)..];

    private static IEnumerable<string> Words(string resourceName, string displayName, IEnumerable<string> aliases) =>
        [resourceName, LastOf(resourceName), displayName, .. aliases];

    private static bool IsOf(string resourceName, string region) =>
        resourceName.StartsWith(region + "/", StringComparison.Ordinal);

    private string ParentOf(string region) => regions.FirstOrDefault(known => known.Name == region)?.Parent ?? "";
}
