using Grpc.Core;
using Ledger.V1;
using static Ledger.Server.Tests.TestLedgerCalls;

namespace Ledger.Server.Tests;

/// <summary>Targets that are revised, corrected and withdrawn.</summary>
public sealed class TargetVersionTests
{
    private const string Gdp = "城口县/地区生产总值增速/2022";

    [Fact]
    public async Task What_holds_goes_by_effective_day_and_not_by_the_order_of_recording()
    {
        await using var ledger = await StartAsync();
        await ledger.SetAsync(Gdp, "6左右", "2022-01-10");
        ledger.Time.MoveTo(new DateTimeOffset(2022, 6, 1, 2, 0, 0, TimeSpan.Zero));
        var march = await ledger.ReviseAsync(Gdp, "5.5", "2022-03-31");
        var february = await ledger.ReviseAsync(Gdp, "5.8", "2022-02-15");

        var target = await TargetAsync(ledger, february);
        Assert.Equal(["6左右", "5.5", "5.8"], target.Versions.Select(version => version.Target.Wording));
        Assert.Equal((march.LastPosition, "5.5"), (target.Current.Position, target.Current.Target.Wording));
        Assert.Equal("经县人大常委会批准调整", target.Current.Reason);
    }

    [Fact]
    public async Task A_revision_holds_only_from_its_day_on()
    {
        await using var ledger = await StartAsync();
        await ledger.SetAsync(Gdp, "6左右", "2022-01-10");
        var revised = await ledger.ReviseAsync(Gdp, "5.5", "2022-03-31");
        Assert.Equal("6左右", (await TargetAsync(ledger, revised)).Current.Target.Wording);

        ledger.Time.MoveTo(new DateTimeOffset(2022, 3, 31, 2, 0, 0, TimeSpan.Zero));
        var later = await ledger.RegionAsync("x", "某县");
        Assert.Equal("5.5", (await TargetAsync(ledger, later)).Current.Target.Wording);
    }

    [Fact]
    public async Task A_correction_takes_the_place_and_the_effective_day_of_what_it_corrects()
    {
        await using var ledger = await StartAsync();
        var set = await ledger.SetAsync(Gdp, "60", "2022-01-10");
        ledger.Time.MoveTo(new DateTimeOffset(2022, 6, 1, 2, 0, 0, TimeSpan.Zero));
        await ledger.ReviseAsync(Gdp, "5.5", "2022-03-31");
        var corrected = await ledger.CorrectAsync(Gdp, "6左右", set.LastPosition);

        var target = await TargetAsync(ledger, corrected);
        Assert.Equal("5.5", target.Current.Target.Wording);
        var correction = target.Versions[^1];
        Assert.Equal(
            (set.LastPosition, "2022-01-10", "6左右", "录入有误"),
            (correction.Corrects, correction.EffectiveOn.Day, correction.Target.Wording, correction.Reason));
    }

    [Fact]
    public async Task A_correction_without_a_position_is_of_the_newest_record()
    {
        await using var ledger = await StartAsync();
        await ledger.SetAsync(Gdp, "6左右", "2022-01-10");
        var revised = await ledger.ReviseAsync(Gdp, "55", "2022-01-15");
        var target = await TargetAsync(ledger, await ledger.CorrectAsync(Gdp, "5.5"));

        Assert.Equal(
            (revised.LastPosition, "2022-01-15", "5.5"),
            (target.Current.Corrects, target.Current.EffectiveOn.Day, target.Current.Target.Wording));
    }

    [Fact]
    public async Task A_withdrawn_target_has_no_verdict_and_is_counted_apart()
    {
        await using var ledger = await StartAsync();
        await ledger.SetAsync(Gdp, "6左右", "2022-01-10");
        await ledger.AdoptAsync("城口县/2022", 1);
        await ledger.ReportAsync(Gdp, "7", "2022-01-15");
        var receipt = (await ledger.Targets.WithdrawTargetAsync(new WithdrawTargetRequest
        {
            Name = Gdp,
            Submission = Why("项目取消", "2022-01-18"),
        })).Receipt;

        var board = await ledger.BoardAsync("城口县/2022", receipt);
        var line = Assert.Single(board.Lines);
        Assert.Equal((null, null, 2), (line.Target, line.Verdict, line.TargetVersions));
        Assert.Equal((1, 1, 0), (board.Serials.Total, board.Serials.Withdrawn, board.Serials.Pending));
        var target = await TargetAsync(ledger, receipt);
        Assert.Equal((null, null), (target.Current, target.Verdict));
        Assert.Null(target.Versions[^1].Target);

        var again = (await ledger.Targets.WithdrawTargetAsync(new WithdrawTargetRequest
        {
            Name = Gdp,
            Submission = Why("再次取消", "2022-01-18"),
        })).Receipt;
        Assert.False(again.HasFirstPosition);
    }

    [Fact]
    public async Task A_target_can_be_set_again_after_it_was_withdrawn()
    {
        await using var ledger = await StartAsync();
        await ledger.SetAsync(Gdp, "6左右", "2022-01-10");
        await ledger.Targets.WithdrawTargetAsync(new WithdrawTargetRequest
        {
            Name = Gdp,
            Submission = Why("取消", "2022-01-11"),
        });
        var set = await ledger.SetAsync(Gdp, "5", "2022-01-12");
        Assert.Equal("5", (await TargetAsync(ledger, set)).Current.Target.Wording);
    }

    [Fact]
    public async Task A_target_whose_day_is_to_come_is_not_counted_as_withdrawn()
    {
        await using var ledger = await StartAsync();
        await ledger.SetAsync(Gdp, "6左右", "2022-02-10");
        var board = await ledger.BoardAsync("城口县/2022", await ledger.AdoptAsync("城口县/2022", 1));

        Assert.Null(Assert.Single(board.Lines).Target);
        Assert.Equal(0, board.Serials.Withdrawn);
    }

    [Fact]
    public async Task Equal_content_records_nothing_and_other_content_is_not_set_twice()
    {
        await using var ledger = await StartAsync();
        await ledger.SetAsync(Gdp, "6左右", "2022-01-10");
        var head = await ledger.HeadAsync();

        var same = await ledger.SetAsync(Gdp, "6左右", "2022-01-10");
        Assert.Equal((false, $"{head - 1}", head), (same.HasFirstPosition, same.Etag, same.MinPosition));
        var refused = await TestLedger.RefusedAsync(() => ledger.SetAsync(Gdp, "7", "2022-01-10"));
        Assert.Equal(
            (StatusCode.FailedPrecondition, "TARGET_ALREADY_SET"), (refused.Code, refused.Reason));
        Assert.Equal(head, await ledger.HeadAsync());
    }

    [Fact]
    public async Task A_target_of_two_tiers_is_decided_by_the_firm_one()
    {
        await using var ledger = await StartAsync();
        var set = (await ledger.Targets.SetTargetAsync(new SetTargetRequest
        {
            Name = Gdp,
            Target = new TargetInput { Wording = "确保6", AspiredWording = "力争8" },
        })).Receipt;

        var target = (await TargetAsync(ledger, set)).Current.Target;
        Assert.Equal(("6", "8"), (target.Expression.Reach.Value, target.Aspired.Expression.Reach.Value));
        Assert.Equal((Modality.Ensured, "力争8"), (target.Modality, target.Aspired.Wording));
    }

    [Fact]
    public async Task Words_beyond_the_grammar_are_taken_with_an_expression()
    {
        await using var ledger = await StartAsync();
        var set = (await ledger.Targets.SetTargetAsync(new SetTargetRequest
        {
            Name = Gdp,
            Target = new TargetInput
            {
                Wording = "好于去年，跑赢时间",
                Expression = new TargetExpression
                {
                    AgainstBase = new TargetExpression.Types.AgainstBase { Operator = BaseOperator.Above },
                },
            },
        })).Receipt;

        var target = (await TargetAsync(ledger, set)).Current.Target;
        Assert.Equal("好于去年，跑赢时间", target.Wording);
        Assert.Equal(BaseOperator.Above, target.Expression.AgainstBase.Operator);
    }

    private static async Task<TestLedger> StartAsync()
    {
        var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chengkou", "城口县");
        await ledger.IndicatorAsync("chengkou", "gdp-growth", "地区生产总值增速", "%");
        var plan = await ledger.DraftAsync("chengkou", "2022", "", "城口县2022年计划");
        await ledger.LineAsync(plan.Subject, 1, "1", "地区生产总值增速", "gdp-growth");
        return ledger;
    }

    private static async Task<PlanTarget> TargetAsync(TestLedger ledger, Receipt after) =>
        Assert.Single((await ledger.PeriodAsync(Gdp, after)).Targets);
}
