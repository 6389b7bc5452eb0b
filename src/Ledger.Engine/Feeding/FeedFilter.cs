using Ledger.Domain.Names;

namespace Ledger.Engine.Feeding;

/// <summary>What a subscriber wants: events about a region and about an indicator, by id; null for any.</summary>
public sealed record FeedFilter(string? RegionId, string? IndicatorId)
{
    /// <summary>Whether an event about the subject passes.</summary>
    public bool Passes(Subject subject)
    {
        var (region, indicator) = subject switch
        {
            Subject.Region(var id) => (id, null),
            Subject.Department(var id, _) => (id, null),
            Subject.Indicator(var id, var code) => (id, code),
            Subject.Plan(var id, _) => (id, null),
            Subject.PlanLine(var owner, _) => (owner.RegionId, null),
            Subject.IndicatorPeriod(var id, var code, _) => (id, code),
            Subject.TheLedger or Subject.LocalDay => ((string?)null, (string?)null),
        };
        return (RegionId is null || region == RegionId) && (IndicatorId is null || indicator == IndicatorId);
    }
}
