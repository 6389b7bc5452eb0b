using Ledger.Domain.Names;
using Ledger.Domain.Targets;

namespace Ledger.Domain.Registry;

/// <summary>
/// What relative targets point to: the words (<c>经济增长</c>, <c>全市平均水平</c>) as regions and indicators of the catalogue.
/// </summary>
public static class References
{
    /// <summary>The expression with the ids of what it points to, as far as the catalogue knows them now.</summary>
    public static TargetExpression Resolve(
        TargetExpression expression, IndicatorPeriodReference at, Catalogue catalogue) => expression switch
        {
            TargetExpression.InStepWith(var reference) =>
                new TargetExpression.InStepWith(Indicator(reference, at.Region, catalogue)),
            TargetExpression.AboveReference(var reference) =>
                new TargetExpression.AboveReference(Region(reference, at.Region, catalogue)),
            TargetExpression.Assigned(var reference) =>
                new TargetExpression.Assigned(Region(reference, at.Region, catalogue)),
            TargetExpression.Reach or TargetExpression.AtLeast or TargetExpression.MoreThan
                or TargetExpression.AtMost or TargetExpression.LessThan or TargetExpression.About
                or TargetExpression.Between
                or TargetExpression.Positive or TargetExpression.AgainstBase or TargetExpression.Milestone =>
                    expression,
        };

    /// <summary>Whether the expression points to something that the catalogue did not know.</summary>
    public static bool IsUnresolved(TargetExpression expression) => expression switch
    {
        TargetExpression.InStepWith(var reference) => reference.Indicator.Length == 0,
        TargetExpression.AboveReference(var reference) => reference.Region.Length == 0,
        TargetExpression.Assigned
            or TargetExpression.Reach or TargetExpression.AtLeast or TargetExpression.MoreThan
            or TargetExpression.AtMost
            or TargetExpression.LessThan or TargetExpression.About or TargetExpression.Between
            or TargetExpression.Positive or TargetExpression.AgainstBase or TargetExpression.Milestone => false,
    };

    /// <summary>
    /// The indicator-period whose figure decides a relative target; null if the target is not relative, or to nothing
    /// known.
    /// </summary>
    public static Subject.IndicatorPeriod? SubjectOf(
        TargetExpression expression, IndicatorPeriodReference at, Catalogue catalogue)
    {
        var own = at.Subject;
        return Resolve(expression, at, catalogue) switch
        {
            TargetExpression.InStepWith({ Indicator.Length: > 0 } reference) =>
                new Subject.IndicatorPeriod(own.RegionId, reference.Indicator, own.Period),
            TargetExpression.AboveReference({ Region.Length: > 0 } reference) =>
                new Subject.IndicatorPeriod(reference.Region, own.IndicatorId, own.Period),
            TargetExpression.AgainstBase relative when (relative.Base ?? own.Period.Previous()) is { } period =>
                new Subject.IndicatorPeriod(own.RegionId, own.IndicatorId, period),
            TargetExpression.InStepWith or TargetExpression.AboveReference or TargetExpression.Assigned
                or TargetExpression.AgainstBase or TargetExpression.Reach or TargetExpression.AtLeast
                or TargetExpression.MoreThan
                or TargetExpression.AtMost or TargetExpression.LessThan or TargetExpression.About
                or TargetExpression.Between or TargetExpression.Positive or TargetExpression.Milestone => null,
        };
    }

    private static TargetReference Indicator(TargetReference reference, Region region, Catalogue catalogue)
    {
        if (reference.Indicator.Length > 0)
            return reference;
        var known = IndicatorNames(reference.Wording)
            .Select(name => catalogue.KnownIndicator(region, name))
            .FirstOrDefault(indicator => indicator is not null);
        return known is null ? reference : reference with { Region = region.Subject.Id, Indicator = known.Subject.Id };
    }

    private static TargetReference Region(TargetReference reference, Region region, Catalogue catalogue)
    {
        if (reference.Region.Length > 0)
            return reference;
        var above = catalogue.PathUp(region).Skip(1)
            .FirstOrDefault(candidate => Means(reference.Wording, candidate.DisplayName));
        return above is null ? reference : reference with { Region = above.Subject.Id };
    }

    /// <summary>
    /// The names that the words of a plan may mean. 经济 growing is the gross regional product growing.
    /// </summary>
    private static IEnumerable<string> IndicatorNames(string wording)
    {
        yield return wording;
        yield return wording + "增速";
        if (wording is "经济增长" or "经济增速" or "经济发展" or "GDP" or "GDP增长" or "GDP增速" or "地区生产总值增长"
            or "地区生产总值")
            yield return "地区生产总值增速";
    }

    private static bool Means(string wording, string regionName) =>
        (wording.AsSpan().Contains('市') && regionName.EndsWith('市'))
        || (wording.AsSpan().Contains('省') && regionName.EndsWith('省'))
        || (wording.Contains("自治区", StringComparison.Ordinal) && regionName.EndsWith("自治区", StringComparison.Ordinal))
        || (wording.AsSpan().Contains('国') && regionName is "中国" or "全国");
}
