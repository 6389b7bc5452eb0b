using Ledger.V1;
using static Ledger.Server.Tests.TestLedgerCalls;

namespace Ledger.Server.Tests;

/// <summary>What happened, event by event.</summary>
public sealed class HistoryTests
{
    private const string Gdp = "城口县/地区生产总值增速/2022";

    [Fact]
    public async Task Every_event_of_an_indicator_period_is_told_with_what_it_changed()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.LoadTablesAsync();
        await ledger.ReviseAsync(Gdp, "5.5", "2022-01-20");
        await ledger.CorrectAsync(Gdp, "5.6");
        await ledger.ReportAsync(Gdp, "1.5", "2022-01-31");
        await ledger.Actuals.ConfirmActualAsync(
            new ConfirmActualRequest { Name = Gdp, Status = ActualStatus.Estimated });
        await ledger.Actuals.ReviseActualAsync(new ReviseActualRequest
        {
            Name = Gdp,
            Actual = new ActualInput { Wording = "1.6" },
            Submission = Why("修订"),
        });
        await ledger.Actuals.RetractActualAsync(new RetractActualRequest { Name = Gdp, Submission = Why("撤回") });
        var last = (await ledger.Targets.WithdrawTargetAsync(new WithdrawTargetRequest
        {
            Name = Gdp,
            Submission = Why("取消"),
        })).Receipt;

        var history = await ledger.HistoryAsync(Gdp, last);
        Assert.Equal(
            [
                ("TargetSet", "", "6左右"),
                ("TargetRevised", "6左右", "5.5"),
                ("TargetCorrected", "5.5", "5.6"),
                ("ActualReported", "", "1.5% (预计)"),
                ("ActualRevised", "1.5% (预计)", "1.6% (预计)"),
                ("ActualRetracted", "1.6% (预计)", ""),
                ("TargetWithdrawn", "5.6", ""),
            ],
            history.Select(entry => ($"{entry.Event.FactCase}", entry.Before, entry.After)));
        Assert.All(history, entry => Assert.Equal(
            ("城口县", "地区生产总值增速"), (entry.RegionDisplayName, entry.SubjectDisplayName)));
        Assert.Equal(last.LastPosition, history[^1].Event.Position);
        Assert.Equal(("取消", "local"), (history[^1].Event.Reason, history[^1].Event.Principal.Id));
    }

    [Fact]
    public async Task A_revision_is_told_with_what_held_on_its_own_day()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.LoadTablesAsync();
        await ledger.ReviseAsync(Gdp, "4", "2022-06-01");
        var last = await ledger.ReviseAsync(Gdp, "5", "2022-03-01");

        var history = await ledger.HistoryAsync(Gdp, last);

        Assert.Equal(
            [("", "6左右"), ("6左右", "4"), ("6左右", "5")], history.Select(entry => (entry.Before, entry.After)));
    }

    [Theory]
    [InlineData("regions/chengkou", "RegionRegistered")]
    [InlineData("regions/城口县", "RegionRegistered")]
    [InlineData("regions/chengkou/indicators/地区生产总值增速", "IndicatorRegistered")]
    [InlineData("ledger", "LedgerOpened RuleSetAdopted")]
    [InlineData("days/2022-01-20", "DayOpened")]
    [InlineData("regions/chengkou/departments/发改委", "DepartmentRegistered")]
    [InlineData("regions/chengkou/plans/2022-annual-plan-表2/lines/1", "PlanLineAdded")]
    [InlineData("城口县/存款余额增速/2019", "")]
    public async Task A_subject_is_found_by_whatever_names_it(string name, string facts)
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.LoadTablesAsync();
        var last = (await ledger.Regions.RegisterDepartmentAsync(new RegisterDepartmentRequest
        {
            Region = "chengkou",
            Code = "ndrc",
            DisplayName = "县发展改革委",
            Aliases = { "发改委" },
        })).Receipt;

        var history = await ledger.HistoryAsync(name, last);
        Assert.Equal(facts, string.Join(' ', history.Select(entry => entry.Event.FactCase)));
    }

    [Fact]
    public async Task A_plan_is_told_with_its_lines_in_the_order_of_recording()
    {
        await using var ledger = await TestLedger.StartAsync();
        var history = await ledger.HistoryAsync(PlanTables.Plan2022, await ledger.LoadTablesAsync());

        Assert.Equal(44, history.Count);
        Assert.Equal(
            (StoredEvent.FactOneofCase.PlanDrafted, StoredEvent.FactOneofCase.PlanAdopted),
            (history[0].Event.FactCase, history[^1].Event.FactCase));
        Assert.Equal(history.Select(entry => entry.Event.Position).Order(),
            history.Select(entry => entry.Event.Position));
        Assert.Equal("1 地区生产总值增速", history[1].After);
    }

    [Fact]
    public async Task An_event_keeps_the_document_it_rests_on_and_who_recorded_it_when()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chengkou", "城口县");
        await ledger.IndicatorAsync("chengkou", "gdp", "地区生产总值增速", "%");
        var evidence = new Evidence
        {
            Document = new SourceDocument
            {
                Title = "关于城口县2021年国民经济和社会发展计划执行情况的报告",
                Number = "城府文〔2022〕1号",
                Issuer = "城口县发展和改革委员会",
                Dated = new EffectiveDay { Day = "2022-01-01", Precision = DatePrecision.Month },
                Sha256 = Google.Protobuf.ByteString.CopyFrom(new byte[32]),
                KeptAt = "档案室 3-12",
            },
            Place = "表1 第1行",
        };
        var receipt = (await ledger.Actuals.ReportActualAsync(
            new ReportActualRequest
            {
                Name = "城口县/gdp/2021",
                Actual = new ActualInput { Wording = "7" },
                Submission = new Submission
                {
                    RequestId = "r-1",
                    ImportId = "i-1",
                    Evidence = evidence,
                    EffectiveOn = new EffectiveDay
                    {
                        Day = "2022-01-01",
                        Precision = DatePrecision.Month,
                        Assumed = true
                    },
                },
            },
            new Grpc.Core.Metadata { { "ledger-principal", "u-17" } })).Receipt;

        var stored = Assert.Single(await ledger.HistoryAsync("城口县/gdp/2021", receipt)).Event;
        Assert.Equal(evidence, stored.Evidence);
        Assert.Equal(("u-17", Authentication.Claimed), (stored.Principal.Id, stored.Principal.Authentication));
        Assert.Equal(
            ("r-1", "i-1", 32, TestLedger.Start),
            (stored.RequestId, stored.ImportId, stored.CommandSha256.Length, stored.RecordedAt.ToDateTimeOffset()));
        Assert.Equal((DatePrecision.Month, true), (stored.EffectiveOn.Precision, stored.EffectiveOn.Assumed));
    }
}
