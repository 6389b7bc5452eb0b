using System.Globalization;
using Ledger.Domain.Values;

namespace Ledger.Domain.Names;

/// <summary>
/// What an event is about, and the unit of consistency: all events of one subject are decided one after another. Its
/// text is its resource name and is stored.
/// </summary>
public abstract record Subject
{
    private Subject() { }

    /// <summary><c>ledger</c>: the ledger itself.</summary>
    public sealed record TheLedger : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => "ledger";
    }

    /// <summary><c>days/2022-03-31</c>: a local day.</summary>
    public sealed record LocalDay(DateOnly Date) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"days/{Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
    }

    /// <summary><c>regions/{region}</c>.</summary>
    public sealed record Region(string Id) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"regions/{Id}";
    }

    /// <summary><c>regions/{region}/departments/{department}</c>.</summary>
    public sealed record Department(string RegionId, string Id) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"regions/{RegionId}/departments/{Id}";
    }

    /// <summary><c>regions/{region}/indicators/{indicator}</c>, the region being the one that defines it.</summary>
    public sealed record Indicator(string RegionId, string Id) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"regions/{RegionId}/indicators/{Id}";
    }

    /// <summary><c>regions/{region}/plans/{plan}</c>.</summary>
    public sealed record Plan(string RegionId, string Id) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"regions/{RegionId}/plans/{Id}";
    }

    /// <summary><c>regions/{region}/plans/{plan}/lines/{line}</c>.</summary>
    public sealed record PlanLine(Plan Owner, string Id) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"{Owner}/lines/{Id}";
    }

    /// <summary>
    /// <c>regions/{region}/indicators/{indicator}/periods/{period}</c>, the region being the one that the figures are
    /// about.
    /// </summary>
    public sealed record IndicatorPeriod(string RegionId, string IndicatorId, Period Period) : Subject
    {
        /// <inheritdoc/>
        public override string ToString() => $"regions/{RegionId}/indicators/{IndicatorId}/periods/{Period}";
    }

    /// <summary>The subject that a resource name names; null if it names none.</summary>
    public static Subject? Parse(string name)
    {
        var parts = name.Split('/');
        return parts switch
        {
            ["ledger"] => new TheLedger(),
            ["days", var day]
                when DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out var date)
                => new LocalDay(date),
            ["regions", ..] when !AreIds(parts) => null,
            ["regions", var region] => new Region(region),
            ["regions", var region, "departments", var id] => new Department(region, id),
            ["regions", var region, "indicators", var id] => new Indicator(region, id),
            ["regions", var region, "plans", var id] => new Plan(region, id),
            ["regions", var region, "plans", var plan, "lines", var id] => new PlanLine(new Plan(region, plan), id),
            ["regions", var region, "indicators", var id, "periods", var text]
                when Period.Parse(text) is Parsed<Period>.Ok(var period) && period.ToString() == text
                => new IndicatorPeriod(region, id, period),
            _ => null,
        };
    }

    private static bool AreIds(string[] parts)
    {
        for (var i = 1; i < parts.Length; i += 2)
        {
            if (!ResourceId.IsValid(parts[i]))
                return false;
        }

        return true;
    }
}
