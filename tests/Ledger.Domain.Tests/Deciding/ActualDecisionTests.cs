using Ledger.Domain.Actuals;
using Ledger.Domain.Deciding;
using Ledger.Domain.Records;

namespace Ledger.Domain.Tests.Deciding;

public sealed class ActualDecisionTests
{
    [Fact]
    public void A_figure_without_day_and_status_is_of_the_whole_period_and_as_settled_as_can_be_assumed()
    {
        var during = new Scenario("2022-12-31").Given(Say.Draft);
        var after = new Scenario("2023-01-20").Given(Say.Draft);

        var estimated = during.Accepts<Fact.ActualReported>(Say.Report("6.5%")).Actual;
        var preliminary = after.Accepts<Fact.ActualReported>(Say.Report("6.5%")).Actual;

        Assert.Equal((Read.Day("2022-12-31"), ActualStatus.Estimated), (estimated.Through, estimated.Status));
        Assert.Equal(ActualStatus.Preliminary, preliminary.Status);
    }

    [Fact]
    public void A_figure_is_reported_once_for_its_day_and_form()
    {
        var scenario = new Scenario("2023-01-20").Given(Say.Draft).Given(Say.Report("6.5%"));

        scenario.FindsNothingNewIn(Say.Report("6.5%"));
        scenario.RefusesFor(StateFault.ActualAlreadyReported, Say.Report("7%"));
        scenario.Accepts<Fact.ActualReported>(Say.Report("5%", "2022-06-30"));
        scenario.Accepts<Fact.ActualReported>(Say.Report("完成预期目标"));
    }

    [Fact]
    public void A_figure_must_be_of_the_period_and_only_an_estimate_speaks_for_days_to_come()
    {
        var scenario = new Scenario("2022-03-01").Given(Say.Draft);

        Assert.Equal(
            "actual.through", Assert.IsType<Refusal.Malformed>(scenario.Refuses(Say.Report("6%", "2023-01-01"))).Field);
        Assert.Equal(
            "actual.status",
            Assert.IsType<Refusal.Malformed>(scenario.Refuses(Say.Report("6%", "2022-12-31", ActualStatus.Final)))
                .Field);
        scenario.Accepts<Fact.ActualReported>(Say.Report("6%", "2022-03-01", ActualStatus.Final));
    }

    [Fact]
    public void A_figure_in_another_label_of_the_same_count_is_recorded_with_a_warning()
    {
        var scenario = new Scenario("2023-01-20").Given(Say.Draft).Given(
            Say.Indicator("high-tech", "新增高新技术企业", unit: "家"));
        const string Name = "城口县/high-tech/2022";

        var other = Assert.IsType<Decision.Accepted>(scenario.When(Say.Report("6户", name: Name)));
        Assert.Equal([DecisionWarning.UnitLabelDiffers], other.Warnings);
        Assert.Empty(Assert.IsType<Decision.Accepted>(scenario.When(Say.Report("6家", name: Name))).Warnings);
    }

    [Fact]
    public void A_confirmation_is_of_the_vintage_that_stands_and_a_retraction_of_the_figure_behind_it()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft).Given(Say.Report("6.5%"));
        var first = scenario.Last;
        scenario.Given(Say.ReviseActual("7%"));
        var second = scenario.Last;

        scenario.RefusesFor(StateFault.RecordSuperseded, Say.Confirm(first));
        scenario.Given(Say.Confirm(second));
        scenario.FindsNothingNewIn(Say.Confirm(second));
        scenario.Given(Say.Retract());

        Assert.Equal(new Fact.ActualRetracted(second), scenario.Events[^1].Fact);
        Assert.Equal("6.5%", Standing(scenario, "2023-06-01"));
    }

    [Fact]
    public void A_revision_is_a_vintage_beside_the_old_one()
    {
        var scenario = new Scenario("2023-01-20").Given(Say.Draft);
        scenario.RefusesFor(StateFault.ActualNotReported, Say.ReviseActual("7%"));
        scenario.Given(Say.Report("6.5%", on: "2023-01-10"));
        var first = scenario.Last;

        scenario.Given(Say.ReviseActual("6.8%", on: "2023-01-20"));

        Assert.Equal(new Fact.ActualRevised(
            first, Assert.IsType<Fact.ActualRevised>(scenario.Events[^1].Fact).Actual), scenario.Events[^1].Fact);
        Assert.Equal("6.8%", Standing(scenario, "2023-01-20"));
        Assert.Equal("6.5%", Standing(scenario, "2023-01-19"));
        scenario.FindsNothingNewIn(Say.ReviseActual("6.8%"));
        scenario.RefusesFor(StateFault.RecordNotFound, Say.ReviseActual("7%", 999));
    }

    [Fact]
    public void A_revision_of_an_earlier_day_is_recorded_once_and_does_not_become_current()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft).Given(
            Say.Report("6.5%", on: "2023-05-01"), Say.ReviseActual("6%", on: "2023-01-20"));

        Assert.Equal("6.5%", Standing(scenario, "2023-06-01"));
        Assert.Equal("6%", Standing(scenario, "2023-04-30"));
        scenario.FindsNothingNewIn(Say.ReviseActual("6%", on: "2023-01-20"));
    }

    [Fact]
    public void A_correction_takes_the_day_and_the_status_of_what_it_corrects()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft);
        scenario.RefusesFor(StateFault.ActualNotReported, Say.CorrectActual("7%"));
        scenario.Given(Say.Report("6.5%", status: ActualStatus.Final, on: "2023-01-10"));

        scenario.Given(Say.CorrectActual("6.6%", on: "2023-06-01"));

        Assert.Equal("6.6%", Standing(scenario, "2023-01-10"));
        Assert.Equal(Read.Day("2023-01-10"), scenario.Events[^1].Envelope.EffectiveOn!.Day);
        Assert.Equal(ActualStatus.Final, scenario.State().Actuals[^1].Actual.Status);
        scenario.FindsNothingNewIn(Say.CorrectActual("6.6%"));
    }

    [Fact]
    public void A_confirmation_settles_a_figure_and_never_unsettles_it()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft);
        scenario.RefusesFor(StateFault.ActualNotReported, Say.Confirm());
        scenario.Given(Say.Report("6.5%"), Say.Confirm());

        scenario.FindsNothingNewIn(Say.Confirm());
        scenario.RefusesFor(StateFault.NotMoreSettled, Say.Confirm(status: ActualStatus.Estimated));
        var standing = scenario.State().MeasuredOn(DateOnly.MaxValue)!;
        Assert.Equal(("6.5%", ActualStatus.Final), (standing.Actual.Value.ToString(), standing.Actual.Status));
        Assert.Equal(
            "actual.status",
            Assert.IsType<Refusal.Malformed>(
                new Scenario("2022-06-01").Given(Say.Draft).Given(Say.Report("6%")).Refuses(Say.Confirm())).Field);
    }

    [Fact]
    public void A_confirmation_follows_what_it_confirms_when_that_is_corrected()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft).Given(Say.Report("6.5%", on: "2023-01-10"));
        var first = scenario.Last;
        scenario.Given(Say.Confirm());

        scenario.Given(Say.CorrectActual("6.6%", first));

        var standing = scenario.State().MeasuredOn(DateOnly.MaxValue)!;
        Assert.Equal(("6.6%", ActualStatus.Final), (standing.Actual.Value.ToString(), standing.Actual.Status));
        scenario.Given(Say.CorrectActual("6.7%"));
        Assert.Equal("6.7%", Standing(scenario, "2023-06-01"));
    }

    [Fact]
    public void A_retracted_vintage_lets_the_earlier_one_stand()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft);
        scenario.RefusesFor(StateFault.ActualNotReported, Say.Retract());
        scenario.Given(Say.Report("6.5%"));
        var first = scenario.Last;
        scenario.Given(Say.ReviseActual("7%"));
        var second = scenario.Last;

        scenario.Given(Say.Retract(second));

        Assert.Equal("6.5%", Standing(scenario, "2023-06-01"));
        scenario.FindsNothingNewIn(Say.Retract(second));
        scenario.RefusesFor(StateFault.ActualRetracted, Say.ReviseActual("7%", second));
        scenario.Given(Say.Retract(first));
        Assert.Equal("", Standing(scenario, "2023-06-01"));
        scenario.FindsNothingNewIn(Say.Retract());
        scenario.Accepts<Fact.ActualReported>(Say.Report("6.5%"));
    }

    [Fact]
    public void With_a_record_go_its_corrections_its_confirmation_and_the_corrections_of_that()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft).Given(Say.Report("6.5%"));
        var first = scenario.Last;
        scenario.Given(Say.CorrectActual("6.6%"), Say.Confirm(), Say.CorrectActual("6.7%"));

        scenario.Given(Say.Retract(first));

        Assert.Equal("", Standing(scenario, "2023-06-01"));
        Assert.All(scenario.State().Actuals, version => Assert.True(version.IsRetracted, $"{version.Position}"));
    }

    [Fact]
    public void A_lost_etag_race_names_every_event_in_between_also_a_retraction()
    {
        var scenario = new Scenario("2023-06-01").Given(Say.Draft).Given(Say.Report("6.5%"));
        var seen = scenario.Last;
        scenario.Given(Say.ReviseActual("7%"), Say.Retract(), Say.Set("6%"));

        Assert.Equal(
            new Refusal.Stale(
                "regions/chengkou/indicators/gdp-growth/periods/2022", seen, [seen + 1, seen + 2, seen + 3]),
            scenario.Refuses(Say.Report("8%", "2022-06-30").Seen(seen)));
        scenario.Accepts<Fact.ActualReported>(Say.Report("8%", "2022-06-30").Seen(seen + 3));
    }

    private static string Standing(Scenario scenario, string day) =>
        scenario.State().MeasuredOn(Read.Day(day))?.Actual.Value.ToString() ?? "";
}
