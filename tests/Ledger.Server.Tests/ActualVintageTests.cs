using Grpc.Core;
using Ledger.V1;
using static Ledger.Server.Tests.TestLedgerCalls;

namespace Ledger.Server.Tests;

/// <summary>
/// Figures that are reported, revised, corrected, confirmed and retracted: each is a vintage that stays.
/// </summary>
public sealed class ActualVintageTests
{
    private const string Gdp = "regions/chengkou/indicators/gdp-growth/periods/2021";

    [Fact]
    public async Task A_figure_is_estimated_before_the_period_is_over_and_preliminary_after()
    {
        await using var ledger = await StartAsync();
        await ledger.ReportAsync(Gdp, "7");
        var ahead = await ledger.ReportAsync("城口县/gdp-growth/2022", "3", "2022-03-31");

        Assert.Equal(ActualStatus.Preliminary, (await NewestAsync(ledger, Gdp, ahead)).Actual.Status);
        var quarter = await NewestAsync(ledger, "城口县/gdp-growth/2022", ahead);
        Assert.Equal((ActualStatus.Estimated, "2022-03-31"), (quarter.Actual.Status, quarter.Actual.Through));
    }

    [Fact]
    public async Task A_revision_is_a_new_vintage_beside_the_old()
    {
        await using var ledger = await StartAsync();
        var reported = await ledger.ReportAsync(Gdp, "7");
        var revised = (await ledger.Actuals.ReviseActualAsync(new ReviseActualRequest
        {
            Name = Gdp,
            Actual = new ActualInput { Wording = "6.8" },
            Submission = Why("统计部门修订"),
        })).Receipt;

        var at = await ledger.PeriodAsync(Gdp, revised);
        Assert.Equal(["7", "6.8"], at.Actuals.Select(version => version.Actual.Value.Figure.Value.Value));
        Assert.Equal([false, true], at.Actuals.Select(version => version.Current));
        Assert.Equal((reported.LastPosition, "统计部门修订"), (at.Actuals[1].Revises, at.Actuals[1].Reason));
        Assert.Equal($"{revised.LastPosition}", at.Etag);
    }

    [Fact]
    public async Task A_correction_takes_the_effective_day_of_the_record_that_was_wrong()
    {
        await using var ledger = await StartAsync();
        var reported = await ledger.ReportAsync(Gdp, "70", on: "2022-01-05");
        var corrected = (await ledger.Actuals.CorrectActualAsync(new CorrectActualRequest
        {
            Name = Gdp,
            Corrects = reported.LastPosition,
            Actual = new ActualInput { Wording = "7" },
            Submission = Why("小数点录错", "2022-01-19"),
        })).Receipt;

        var newest = await NewestAsync(ledger, Gdp, corrected);
        Assert.Equal(
            (reported.LastPosition, "2022-01-05", true), (newest.Corrects, newest.EffectiveOn.Day, newest.Current));
    }

    [Fact]
    public async Task Confirming_settles_the_figure_unchanged_and_never_unsettles_it()
    {
        await using var ledger = await StartAsync();
        var reported = await ledger.ReportAsync(Gdp, "7");
        var confirmed = (await ledger.Actuals.ConfirmActualAsync(new ConfirmActualRequest { Name = Gdp })).Receipt;

        var newest = await NewestAsync(ledger, Gdp, confirmed);
        Assert.Equal(
            (ActualStatus.Final, "7", reported.LastPosition),
            (newest.Actual.Status, newest.Actual.Value.Figure.Value.Value, newest.Revises));
        var refused = await TestLedger.RefusedAsync(async () => await ledger.Actuals.ConfirmActualAsync(
            new ConfirmActualRequest { Name = Gdp, Status = ActualStatus.Preliminary }));
        Assert.Equal((StatusCode.FailedPrecondition, "NOT_MORE_SETTLED"), (refused.Code, refused.Reason));
        Assert.Equal(confirmed.MinPosition, await ledger.HeadAsync());
    }

    [Fact]
    public async Task A_retracted_figure_stays_in_the_record_and_decides_nothing()
    {
        await using var ledger = await StartAsync();
        var reported = await ledger.ReportAsync(Gdp, "7");
        var retracted = (await ledger.Actuals.RetractActualAsync(new RetractActualRequest
        {
            Name = Gdp,
            Retracts = reported.LastPosition,
            Submission = Why("数据来源有误"),
        })).Receipt;

        var at = await ledger.PeriodAsync(Gdp, retracted);
        var version = Assert.Single(at.Actuals);
        Assert.Equal((true, false), (version.Retracted, version.Current));
        var refused = await TestLedger.RefusedAsync(async () => await ledger.Actuals.ReviseActualAsync(
            new ReviseActualRequest
            {
                Name = Gdp,
                Actual = new ActualInput { Wording = "8" },
                Submission = Why("修订"),
                Revises = reported.LastPosition,
            }));
        Assert.Equal((StatusCode.FailedPrecondition, "ACTUAL_RETRACTED"), (refused.Code, refused.Reason));
    }

    [Fact]
    public async Task A_declaration_stands_beside_a_figure()
    {
        await using var ledger = await StartAsync();
        await ledger.ReportAsync(Gdp, "7");
        var declared = await ledger.ReportAsync(Gdp, "完成预期目标");

        var at = await ledger.PeriodAsync(Gdp, declared);
        Assert.Equal([true, true], at.Actuals.Select(version => version.Current));
        Assert.Equal(
            ("完成预期目标", DeclaredOutcome.Met),
            (at.Actuals[1].Actual.Value.Declaration.Wording, at.Actuals[1].Actual.Value.Declaration.Outcome));
    }

    [Fact]
    public async Task A_bound_a_progress_and_a_value_are_kept_as_they_were_reported()
    {
        await using var ledger = await StartAsync();
        await ledger.IndicatorAsync("chengkou", "lots", "公共停车场", "个");
        await ledger.ReportAsync(Gdp, "99%以上");
        await ledger.Actuals.ReportActualAsync(new ReportActualRequest
        {
            Name = "城口县/lots/2021",
            Actual = new ActualInput
            {
                Value = new ActualValue
                {
                    Progress = new ActualValue.Types.Progress
                    {
                        State = MilestoneState.StructureComplete,
                        Percent = "62.5",
                    },
                },
                Note = "三处主体完工",
            },
        });
        var last = (await ledger.Actuals.ReportActualAsync(new ReportActualRequest
        {
            Name = "城口县/gdp-growth/2020",
            Actual = new ActualInput
            {
                Value = new ActualValue
                {
                    Figure = new ActualValue.Types.Figure { Value = new Quantity { Value = "3.10", Unit = "%" } },
                },
            },
        })).Receipt;

        var bound = (await NewestAsync(ledger, Gdp, last)).Actual.Value.Figure;
        Assert.Equal((FigureBound.AtLeast, "99"), (bound.Bound, bound.Value.Value));
        var lots = (await NewestAsync(ledger, "城口县/lots/2021", last)).Actual;
        Assert.Equal(("62.5", "三处主体完工"), (lots.Value.Progress.Percent, lots.Note));
        var figure = (await NewestAsync(ledger, "城口县/gdp-growth/2020", last)).Actual.Value.Figure;
        Assert.Equal((FigureBound.Exact, "3.10"), (figure.Bound, figure.Value.Value));
    }

    [Fact]
    public async Task A_second_figure_for_the_same_day_has_to_be_a_revision_or_a_correction()
    {
        await using var ledger = await StartAsync();
        await ledger.ReportAsync(Gdp, "7");
        var refused = await TestLedger.RefusedAsync(() => ledger.ReportAsync(Gdp, "8"));
        Assert.Equal((StatusCode.FailedPrecondition, "ACTUAL_ALREADY_REPORTED"), (refused.Code, refused.Reason));
        Assert.False((await ledger.ReportAsync(Gdp, "7")).HasFirstPosition);
    }

    private static async Task<TestLedger> StartAsync()
    {
        var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chengkou", "城口县");
        await ledger.IndicatorAsync("chengkou", "gdp-growth", "地区生产总值增速", "%");
        return ledger;
    }

    private static async Task<ActualVersion> NewestAsync(TestLedger ledger, string name, Receipt after) =>
        (await ledger.PeriodAsync(name, after)).Actuals[^1];
}
