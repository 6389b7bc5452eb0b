using Ledger.Domain.Deciding;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Targets;

namespace Ledger.Domain.Tests.Deciding;

public sealed class RegistryDecisionTests
{
    [Fact]
    public void A_region_is_registered_once()
    {
        var scenario = new Scenario().Given(Say.Region("chongqing", "重庆市"));

        Assert.Equal(
            new Fact.RegionRegistered("城口县", "chongqing", ["城口"]),
            scenario.Accepts<Fact.RegionRegistered>(Say.Region("chengkou", "城口县", "重庆市", "城口")));
        scenario.FindsNothingNewIn(Say.Region("chongqing", "重庆市"));
        Assert.Equal(
            new Refusal.Exists("code", "regions/chongqing", 3), scenario.Refuses(Say.Region("chongqing", "重庆直辖市")));
        Assert.IsType<Refusal.Unknown>(scenario.Refuses(Say.Region("a", "甲县", "四川省")));
    }

    [Fact]
    public void A_code_left_out_is_the_name_with_other_signs_replaced()
    {
        var accepted = Assert.IsType<Decision.Accepted>(new Scenario().When(Say.Region("", "城口县（本级）")));

        Assert.Equal(new Subject.Region("城口县-本级"), accepted.Events[0].Envelope.Subject);
    }

    [Fact]
    public void A_name_or_alias_means_one_thing()
    {
        var scenario = new Scenario().Given(Say.County).Given(Say.Department("jiaowei", "县教委", "城口县", "教育局"));

        Assert.IsType<Refusal.Exists>(scenario.Refuses(Say.Region("other", "城口县")));
        Assert.IsType<Refusal.Exists>(scenario.Refuses(Say.Region("other", "别县", "", "chengkou")));
        Assert.IsType<Refusal.Exists>(scenario.Refuses(Say.Department("other", "教育局")));
        Assert.IsType<Refusal.Exists>(scenario.Refuses(Say.Indicator("other", "别的", aliases: "地区生产总值增速")));
    }

    [Fact]
    public void A_department_belongs_to_its_region()
    {
        var scenario = new Scenario().Given(Say.County);

        scenario.FindsNothingNewIn(Say.Department("fagai", "县发展改革委"));
        Assert.Equal(
            new Fact.DepartmentRegistered("市发展改革委", []),
            scenario.Accepts<Fact.DepartmentRegistered>(Say.Department("fagai", "市发展改革委", "重庆市")));
        Assert.Equal(
            "region", Assert.IsType<Refusal.Unknown>(scenario.Refuses(Say.Department("a", "甲局", "城口"))).Field);
    }

    [Fact]
    public void An_indicator_without_a_direction_gets_one_that_is_marked_as_assumed()
    {
        var scenario = new Scenario().Given(Say.County);
        var command = (Command.RegisterIndicator)Say.Indicator("unemployment", "城镇调查失业率");

        var fact = scenario.Accepts<Fact.IndicatorRegistered>(command with { Direction = null });

        Assert.Equal((Direction.Lower, true), (fact.Direction, fact.DirectionAssumed));
        Assert.False(scenario.Accepts<Fact.IndicatorRegistered>(command).DirectionAssumed);
    }

    [Fact]
    public void An_indicator_of_the_region_above_is_not_registered_again_below()
    {
        var scenario = new Scenario().Given(Say.County).Given(Say.Indicator("forest", "森林覆盖率", "重庆市"));

        scenario.FindsNothingNewIn(Say.Indicator("gdp-growth", "地区生产总值增速"));
        Assert.IsType<Refusal.Exists>(scenario.Refuses(Say.Indicator("forest", "森林覆盖率")));
        Assert.Equal(
            "unit", Assert.IsType<Refusal.Unreadable>(scenario.Refuses(Say.Indicator("a", "甲", unit: "光年"))).Field);
    }
}
