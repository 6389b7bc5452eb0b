using Ledger.Domain.Deciding;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;

namespace Ledger.Domain.Tests.Deciding;

public sealed class PlanDecisionTests
{
    [Fact]
    public void A_plan_is_drafted_once_under_its_period_kind_and_list()
    {
        var scenario = new Scenario().Given(Say.County);

        var accepted = Assert.IsType<Decision.Accepted>(scenario.When(Say.DraftPlan(list: "表2")));

        Assert.Equal(new Subject.Plan("chengkou", "2022-annual-plan-表2"), accepted.Events[0].Envelope.Subject);
        scenario.Given(Say.DraftPlan());
        scenario.FindsNothingNewIn(Say.DraftPlan());
        Assert.Equal("title", Assert.IsType<Refusal.Exists>(scenario.Refuses(Say.DraftPlan(title: "别的"))).Field);
        Assert.Equal("period", Assert.IsType<Refusal.Malformed>(scenario.Refuses(Say.DraftPlan("soon"))).Field);
    }

    [Fact]
    public void A_line_is_added_to_a_draft_once()
    {
        var scenario = new Scenario().Given(Say.Draft);

        var added = scenario.Accepts<Fact.PlanLineAdded>(Say.Line("2", 2, "income-growth", departments: ["县统计局"]));

        Assert.Equal(new Subject.Indicator("chengkou", "income-growth"), added.Line.Indicator);
        Assert.Equal(new Subject.Department("chengkou", "tongji"), added.Line.Responsibilities[0].Department);
        scenario.FindsNothingNewIn(Say.Line("1", 1, "gdp-growth"));
        Assert.Equal("line", Assert.IsType<Refusal.Exists>(scenario.Refuses(Say.Line("1", 9, "gdp-growth"))).Field);
        Assert.Equal(
            "responsibilities[0].department",
            Assert.IsType<Refusal.Unknown>(scenario.Refuses(Say.Line("2", 2, "", departments: ["县教委"]))).Field);
        Assert.Equal("indicator", Assert.IsType<Refusal.Unknown>(scenario.Refuses(Say.Line("2", 2, "没有的"))).Field);
    }

    [Fact]
    public void A_part_stands_under_a_numbered_line()
    {
        var scenario =
            new Scenario().Given(Say.Draft).Given(Say.Line("2", 2, ""), Say.Line("2-1", 3, "", PlanLineKind.Part, "2"));

        scenario.RefusesFor(StateFault.ParentDoesNotFit, Say.Line("3", 4, "", PlanLineKind.Part, "7"));
        scenario.RefusesFor(StateFault.ParentDoesNotFit, Say.Line("3", 4, "", PlanLineKind.OfWhich, "2-1"));
        Assert.IsType<Refusal.Missing>(scenario.Refuses(Say.Line("3", 4, "", PlanLineKind.Part)));
        Assert.IsType<Refusal.Malformed>(scenario.Refuses(Say.Line("3", 4, "", PlanLineKind.Serial, "2")));
    }

    [Fact]
    public void A_plan_is_adopted_with_all_its_lines_and_then_closed()
    {
        var scenario = new Scenario().Given(Say.Draft);
        scenario.RefusesFor(StateFault.PlanIncomplete, Say.Adopt(2));

        scenario.Given(Say.Adopt(1));

        scenario.FindsNothingNewIn(Say.Adopt(1));
        scenario.FindsNothingNewIn(Say.Line("1", 1, "gdp-growth"));
        scenario.RefusesFor(StateFault.PlanIsAdopted, Say.Adopt(2));
        scenario.RefusesFor(StateFault.PlanIsAdopted, Say.Line("2", 2, ""));
        Assert.True(scenario.Catalogue.Plans[Say.Plan].IsAdopted);
    }
}
