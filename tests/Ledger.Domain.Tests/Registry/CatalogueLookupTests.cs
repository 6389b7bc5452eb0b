using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Tests.Deciding;

namespace Ledger.Domain.Tests.Registry;

public sealed class CatalogueLookupTests
{
    // Reference; what it means.
    private const string Regions = """
        regions/chengkou | chengkou
        chengkou         | chengkou
        城口县           | chengkou
        城口             | chengkou
        城口乡           | nothing, perhaps 城口县
        regions/a/b      | malformed
                         | malformed
        """;

    private const string Periods = """
        regions/chengkou/indicators/gdp-growth/periods/2022 | regions/chengkou/indicators/gdp-growth/periods/2022
        城口县/地区生产总值增速/2022                        | regions/chengkou/indicators/gdp-growth/periods/2022
        城口县/GDP增速/2022年                               | regions/chengkou/indicators/gdp-growth/periods/2022
        城口县/gdp-growth/2022年1月                         | regions/chengkou/indicators/gdp-growth/periods/2022-01
        城口县/森林覆盖率/2022                              | regions/chengkou/indicators/forest/periods/2022
        重庆市/森林覆盖率/2022                              | regions/chongqing/indicators/forest/periods/2022
        重庆市/GDP增速/2022                                 | nothing
        城口县/地区生产总值增長/2022                        | nothing, perhaps 地区生产总值增速
        城口县/GDP增速                                      | malformed
        城口县/GDP增速/soon                                 | malformed
        """;

    private const string Plans = """
        regions/chengkou/plans/2022-annual-plan | 2022-annual-plan
        regions/城口县/plans/2022-annual-plan   | 2022-annual-plan
        城口县/2021                             | 2021-annual-plan
        城口县/2022                             | 2 plans
        城口县/2022/表2                         | 2022-annual-plan-表2
        城口县/2022/2022-annual-plan            | 2022-annual-plan
        城口县/2022/表3                         | nothing
        城口县                                  | malformed
        城口县/soon                             | malformed
        """;

    private static readonly Scenario Known = new Scenario()
        .Given(Say.Region("chongqing", "重庆市"), Say.Region("chengkou", "城口县", "重庆市", "城口"))
        .Given(
            Say.Indicator("gdp-growth", "地区生产总值增速", aliases: "GDP增速"), Say.Indicator("forest", "森林覆盖率", "重庆市"),
            Say.DraftPlan("2021"), Say.DraftPlan(), Say.DraftPlan(list: "表2"));

    [Fact]
    public void A_region_is_found_by_name_code_or_alias() =>
        TextTable.Check(Regions, 1, row => Text(Known.Catalogue.FindRegion(row[0]), region => region.Subject.Id));

    [Fact]
    public void An_indicator_period_is_found_at_its_region_or_above() => TextTable.Check(
        Periods, 1, row => Text(Known.Catalogue.FindIndicatorPeriod(row[0]), at => at.Subject.ToString()));

    [Fact]
    public void A_plan_is_found_where_the_words_mean_one() =>
        TextTable.Check(Plans, 1, row => Text(Known.Catalogue.FindPlan(row[0]), plan => plan.Subject.Id));

    [Fact]
    public void The_indicator_of_the_nearest_region_counts()
    {
        var own = new Scenario()
            .Given(Say.Region("chongqing", "重庆市"), Say.Region("chengkou", "城口县", "重庆市"))
            .Given(Say.Indicator("own", "森林覆盖率"), Say.Indicator("forest", "森林覆盖率", "重庆市")).Catalogue;

        Assert.Equal("own", own.FindIndicatorPeriod("城口县/森林覆盖率/2022").ValueOrDefault!.Subject.IndicatorId);
        Assert.Equal("forest", own.FindIndicatorPeriod("重庆市/森林覆盖率/2022").ValueOrDefault!.Subject.IndicatorId);
    }

    [Fact]
    public void A_catalogue_folded_from_its_own_subjects_alone_is_the_same()
    {
        var events = Known.Events;

        var folded = events.Where(e => Catalogue.Holds(e.Envelope.Subject))
            .Aggregate(Catalogue.Empty, (catalogue, e) => catalogue.Evolve(e)).AdvancedTo(events.Count);

        Assert.Equal(Known.Catalogue.Position, folded.Position);
        Assert.Equal(Known.Catalogue.Plans.Values.ToHashSet(), folded.Plans.Values.ToHashSet());
        Assert.Equal(Known.Catalogue.Indicators.Values.ToHashSet(), folded.Indicators.Values.ToHashSet());
    }

    [Theory]
    [InlineData("与经济增长同步", "regions/chengkou/indicators/gdp-growth/periods/2022")]
    [InlineData("高于全市平均水平", "regions/chongqing/indicators/income-growth/periods/2022")]
    [InlineData("与上年持平", "regions/chengkou/indicators/income-growth/periods/2021")]
    [InlineData("6%", "")]
    public void A_relative_target_points_to_a_figure_of_the_ledger(string wording, string expected)
    {
        var catalogue = new Scenario().Given(Say.County).Catalogue;
        var at = catalogue.FindIndicatorPeriod("城口县/农村常住居民人均可支配收入增速/2022").ValueOrDefault!;

        var subject = References.SubjectOf(Read.Target(wording, "%").Expression, at, catalogue);

        Assert.Equal(expected, $"{subject}");
    }

    [Fact]
    public void What_nobody_knows_stays_unresolved_until_it_is_registered()
    {
        var scenario = new Scenario().Given(Say.Region("chengkou", "城口县"), Say.Indicator("forest", "森林覆盖率"));
        var at = scenario.Catalogue.FindIndicatorPeriod("城口县/森林覆盖率/2022").ValueOrDefault!;
        var target = Read.Target("与经济增长同步", "%").Expression;

        Assert.True(References.IsUnresolved(References.Resolve(target, at, scenario.Catalogue)), "nobody knows 经济增长");
        scenario.Given(Say.Indicator("gdp-growth", "地区生产总值增速"));
        var resolved = Assert.IsType<TargetExpression.InStepWith>(References.Resolve(target, at, scenario.Catalogue));
        Assert.Equal(new TargetReference("经济增长", "chengkou", "gdp-growth"), resolved.Reference);
    }

    private static string Text<T>(Lookup<T> lookup, Func<T, string> name) => lookup switch
    {
        Lookup<T>.Found(var value) => name(value),
        Lookup<T>.NotFound(_, _, var nearest) when nearest.Count > 0
            && nearest[0].Length > 1 && !nearest[0].StartsWith("regions/", StringComparison.Ordinal) =>
            $"nothing, perhaps {nearest[0]}",
        Lookup<T>.NotFound => "nothing",
        Lookup<T>.Ambiguous(_, _, var candidates) => $"{candidates.Count} plans",
        Lookup<T>.Malformed => "malformed",
        _ => throw new Xunit.Sdk.XunitException($"{lookup}"),
    };
}
