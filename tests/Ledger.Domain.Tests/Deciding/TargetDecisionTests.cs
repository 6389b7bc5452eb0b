using Ledger.Domain.Deciding;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Deciding;

public sealed class TargetDecisionTests
{
    private static readonly Subject.Plan Plan = new("chengkou", "2022-annual-plan");

    [Fact]
    public void A_target_is_not_set_over_one_that_stood_on_that_day_and_was_withdrawn_later()
    {
        var scenario = new Scenario("2022-09-01").Given(Say.Draft).Given(
            Say.Set("6%", on: "2022-01-10"), Say.Withdraw(on: "2022-06-01"));

        scenario.RefusesFor(StateFault.TargetAlreadySet, Say.Set("5%", on: "2022-03-01"));
        scenario.Accepts<Fact.TargetSet>(Say.Set("5%", on: "2022-07-01"));
    }

    [Fact]
    public void A_target_is_set_by_the_line_of_its_plan()
    {
        var scenario = new Scenario().Given(Say.Draft);

        var set = scenario.Accepts<Fact.TargetSet>(Say.Set("6%以上"));

        Assert.Equal((Plan, "1", "6%以上"), (set.Plan, set.Line, set.Target.Wording));
        Assert.IsType<TargetExpression.AtLeast>(set.Target.Expression);
        Assert.Equal(set, scenario.Accepts<Fact.TargetSet>(Say.Set("6%以上", plan: Say.Plan, line: "1")));
    }

    [Fact]
    public void What_is_set_already_is_nothing_new_and_something_else_is_refused()
    {
        var scenario = new Scenario().Given(Say.Draft).Given(Say.Set("6%", on: "2022-01-20"));

        scenario.FindsNothingNewIn(Say.Set("6%"));
        scenario.RefusesFor(StateFault.TargetAlreadySet, Say.Set("5%"));
        scenario.Given(Say.Revise("5%"));
        scenario.FindsNothingNewIn(Say.Set("6%", on: "2022-01-20"));
        scenario.RefusesFor(StateFault.TargetAlreadySet, Say.Set("6%"));
    }

    [Fact]
    public void A_line_must_be_about_the_indicator()
    {
        var scenario = new Scenario().Given(Say.Draft).Given(Say.Line("2", 2, "income-growth"));

        scenario.RefusesFor(StateFault.LineDoesNotFit, Say.Set("6%", line: "2"));
        scenario.RefusesFor(StateFault.LineDoesNotFit, Say.Set("6%", line: "9"));
        scenario.Given(Say.Line("3", 3, "gdp-growth"));
        scenario.RefusesFor(StateFault.LineNotUnique, Say.Set("6%"));
    }

    [Fact]
    public void Two_lists_of_a_year_each_set_their_own_target()
    {
        const string Table2 = "城口县/2022/表2";
        var scenario = new Scenario()
            .Given(Say.Draft).Given(Say.DraftPlan(list: "表2"), Say.Line("1", 1, "gdp-growth", plan: Table2));

        Assert.Equal("plan", Assert.IsType<Refusal.Ambiguous>(scenario.Refuses(Say.Set("6%"))).Field);
        scenario.Given(Say.Set("6%", plan: Say.Plan), Say.Set("7%", plan: Table2));
        scenario.RefusesFor(StateFault.TargetNotUnique, Say.Revise("5%"));
        scenario.Given(Say.Revise("5%", plan: Table2));
        Assert.Equal("6%", scenario.State().TargetOn(Plan, DateOnly.MaxValue)!.Target!.Wording);
        Assert.IsType<Refusal.Malformed>(
            scenario.Given(Say.DraftPlan("2021")).Refuses(Say.Revise("5%", plan: "城口县/2021")));
    }

    [Fact]
    public void A_later_decision_stays_current_though_an_earlier_one_is_recorded_behind_it()
    {
        var scenario = new Scenario("2022-04-01").Given(Say.Draft).Given(
            Say.Set("7%", on: "2021-12-30"), Say.Revise("5%", on: "2022-03-15"), Say.Revise("6%", on: "2022-01-20"));

        Assert.Equal("5%", Wording(scenario, "2022-04-01"));
        Assert.Equal("6%", Wording(scenario, "2022-03-14"));
        Assert.Equal("7%", Wording(scenario, "2022-01-19"));
        Assert.Equal("", Wording(scenario, "2021-12-29"));
        scenario.FindsNothingNewIn(Say.Revise("6%", on: "2022-01-20"));
    }

    [Fact]
    public void A_revision_needs_a_target_and_a_reason()
    {
        var scenario = new Scenario().Given(Say.Draft);

        scenario.RefusesFor(StateFault.TargetNotSet, Say.Revise("5%"));
        scenario.RefusesFor(StateFault.TargetNotSet, Say.Revise("5%", plan: Say.Plan));
        scenario.Given(Say.Set("6%"));
        Assert.Equal(
            "submission.reason", Assert.IsType<Refusal.Missing>(scenario.Refuses(Say.Revise("5%").Because(""))).Field);
        scenario.FindsNothingNewIn(Say.Revise("6%"));
    }

    [Fact]
    public void A_correction_takes_the_day_of_what_it_corrects_and_is_known_from_its_own_position()
    {
        var scenario = new Scenario("2022-04-01").Given(Say.Draft).Given(
            Say.Set("7%", on: "2021-12-30"), Say.Revise("5%", on: "2022-03-15"));
        var set = scenario.Last - 1;

        scenario.Given(Say.Correct("6%", set, on: "2022-04-01"));

        Assert.Equal("6%", Wording(scenario, "2022-01-01"));
        Assert.Equal("5%", Wording(scenario, "2022-04-01"));
        Assert.Equal(Read.Day("2021-12-30"), scenario.Events[^1].Envelope.EffectiveOn!.Day);
        Assert.Equal(scenario.Last, scenario.State().TargetOn(Plan, Read.Day("2022-01-01"))!.Position);
        scenario.FindsNothingNewIn(Say.Correct("6%", set));
        scenario.FindsNothingNewIn(Say.Correct("6%", scenario.Last));
        var again = scenario.Accepts<Fact.TargetCorrected>(Say.Correct("6.5%", set));
        Assert.Equal(scenario.Last, again.Corrects);
    }

    [Fact]
    public void A_correction_needs_a_record()
    {
        var scenario = new Scenario().Given(Say.Draft);

        scenario.RefusesFor(StateFault.TargetNotSet, Say.Correct("6%"));
        scenario.Given(Say.Set("6%"));
        scenario.RefusesFor(StateFault.RecordNotFound, Say.Correct("6%", 999));
        scenario.Given(Say.Withdraw());
        scenario.RefusesFor(StateFault.TargetNotSet, Say.Correct("6%"));
    }

    [Fact]
    public void A_withdrawn_target_is_no_longer_asked_for_and_may_be_set_again()
    {
        var scenario = new Scenario("2022-06-01").Given(Say.Draft);
        scenario.RefusesFor(StateFault.TargetNotSet, Say.Withdraw());
        scenario.Given(Say.Set("6%", on: "2022-01-20"), Say.Withdraw(on: "2022-05-01"));

        Assert.Equal("6%", Wording(scenario, "2022-04-30"));
        Assert.Equal("", Wording(scenario, "2022-05-01"));
        scenario.FindsNothingNewIn(Say.Withdraw());
        scenario.RefusesFor(StateFault.TargetNotSet, Say.Revise("5%"));
        scenario.FindsNothingNewIn(Say.Set("6%", on: "2022-01-20"));
        scenario.Given(Say.Set("6%"));
        Assert.Equal("6%", Wording(scenario, "2022-06-01"));
    }

    [Fact]
    public void A_withdrawal_before_a_later_revision_is_recorded_once()
    {
        var scenario = new Scenario("2022-06-01").Given(Say.Draft).Given(
            Say.Set("6%", on: "2022-01-20"), Say.Revise("5%", on: "2022-05-01"), Say.Withdraw(on: "2022-03-01"));

        Assert.Equal("5%", Wording(scenario, "2022-06-01"));
        scenario.FindsNothingNewIn(Say.Withdraw(on: "2022-03-01"));
    }

    [Fact]
    public void A_target_that_deserves_a_second_look_is_recorded_with_a_warning()
    {
        var scenario = new Scenario().Given(Say.Draft);

        var decision = Assert.IsType<Decision.Accepted>(scenario.When(Say.Set("与某某同步")));
        Assert.Contains(DecisionWarning.ReferenceUnknown, decision.Warnings);
        Assert.Empty(Assert.IsType<Decision.Accepted>(scenario.When(Say.Set("6%"))).Warnings);
        Assert.Contains(
            DecisionWarning.DirectionContradicted,
            Assert.IsType<Decision.Accepted>(scenario.When(Say.Set("≤6%"))).Warnings);
    }

    [Fact]
    public void A_revision_that_states_no_attribute_leaves_it_and_one_that_does_changes_it()
    {
        var stated = new TargetStatement("6%", null, "", TargetAttribute.Anticipatory);
        var scenario = new Scenario("2022-06-01").Given(Say.Draft).Given(
            new Command.SetTarget(Say.Context, Say.Growth, "", "", stated));

        Assert.Equal(
            TargetAttribute.Anticipatory,
            scenario.Accepts<Fact.TargetRevised>(Say.Revise("5%")).Target.Attribute);
        Assert.Equal(
            TargetAttribute.Anticipatory,
            scenario.Accepts<Fact.TargetCorrected>(Say.Correct("6.1%")).Target.Attribute);
        var binding = stated with { Wording = "5%", Attribute = TargetAttribute.Binding };
        Assert.Equal(
            TargetAttribute.Binding,
            scenario.Accepts<Fact.TargetRevised>(
                new Command.ReviseTarget(Say.Context, Say.Growth, "", binding)).Target.Attribute);
    }

    [Fact]
    public void A_revision_below_one_that_takes_effect_later_is_recorded_with_a_warning()
    {
        var scenario = new Scenario("2022-06-01").Given(Say.Draft).Given(
            Say.Set("6%", on: "2022-01-20"), Say.Revise("5%"));

        var earlier = Assert.IsType<Decision.Accepted>(scenario.When(Say.Revise("5.5%", on: "2022-03-01")));
        Assert.Equal([DecisionWarning.LaterStands], earlier.Warnings);
        Assert.Empty(Assert.IsType<Decision.Accepted>(scenario.When(Say.Revise("4%"))).Warnings);
    }

    [Fact]
    public void Without_a_day_of_its_own_a_command_takes_effect_on_the_day_of_its_document()
    {
        var document = new SourceDocument("调整通知", "", "", Dated("2022-03-01"), "", "");
        var context = Say.Context with { Evidence = new Evidence(document, "") };
        var scenario = new Scenario("2022-06-01").Given(Say.Draft).Given(Say.Set("6%", on: "2022-01-20"));
        var stated = new TargetStatement("5%", null, "", TargetAttribute.NotStated);

        scenario.Given(new Command.ReviseTarget(context, Say.Growth, "", stated));
        Assert.Equal(Dated("2022-03-01"), scenario.Events[^1].Envelope.EffectiveOn);
        scenario.Given(Say.Revise("4%"));
        Assert.True(scenario.Events[^1].Envelope.EffectiveOn!.Assumed);
    }

    [Fact]
    public void A_correction_that_names_no_record_is_of_the_one_that_holds()
    {
        var scenario = new Scenario("2022-07-01").Given(Say.Draft).Given(
            Say.Set("6%", on: "2022-01-20"), Say.Revise("4%", on: "2022-06-01"));
        var holds = scenario.Last;
        scenario.Given(Say.Revise("5%", on: "2022-03-01"));

        Assert.Equal(holds, scenario.Accepts<Fact.TargetCorrected>(Say.Correct("4.5%")).Corrects);
    }

    [Fact]
    public void The_aspired_tier_has_its_own_words()
    {
        var target = new Scenario().Given(Say.Draft).Accepts<Fact.TargetSet>(Say.Set("确保5%，力争6%")).Target;

        Assert.Equal("确保5%，力争6%", target.Wording);
        Assert.Equal("6%", target.Aspired!.Wording);
    }

    private static EffectiveDay Dated(string day) => new(Read.Day(day), DatePrecision.Day, false);

    private static string Wording(Scenario scenario, string day) =>
        scenario.State().TargetOn(Plan, Read.Day(day))?.Target?.Wording ?? "";
}
