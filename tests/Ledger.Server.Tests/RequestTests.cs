using Grpc.Core;
using Ledger.V1;
using static Ledger.Server.Tests.TestLedgerCalls;

namespace Ledger.Server.Tests;

/// <summary>Requests that are repeated, only validated, raced and read back.</summary>
public sealed class RequestTests
{
    private const string Gdp = "城口县/gdp-growth/2021";

    [Fact]
    public async Task A_repeated_request_answers_the_same_positions_and_records_nothing()
    {
        await using var ledger = await StartAsync();
        var request = Report("7", new Submission { RequestId = "r-1" });
        var first = (await ledger.Actuals.ReportActualAsync(request)).Receipt;
        request.Submission.Etag = "0";
        var second = (await ledger.Actuals.ReportActualAsync(request)).Receipt;

        Assert.Equal((false, true), (first.Repeated, second.Repeated));
        Assert.Equal(
            (first.FirstPosition, first.LastPosition, first.MinPosition, first.Subject),
            (second.FirstPosition, second.LastPosition, second.MinPosition, second.Subject));
        Assert.Equal(first.MinPosition, await ledger.HeadAsync());
    }

    [Fact]
    public async Task The_same_request_id_with_other_content_is_refused()
    {
        await using var ledger = await StartAsync();
        var first = (await ledger.Actuals.ReportActualAsync(Report("7", new Submission { RequestId = "r-1" }))).Receipt;
        var refused = await TestLedger.RefusedAsync(async () =>
            await ledger.Actuals.ReportActualAsync(Report("8", new Submission { RequestId = "r-1" })));

        Assert.Equal(
            (StatusCode.AlreadyExists, "REQUEST_ID_REUSED", "submission.request_id"),
            (refused.Code, refused.Reason, refused.Field));
        Assert.Contains($"{first.FirstPosition}", refused.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_id_belongs_to_its_principal()
    {
        await using var ledger = await StartAsync();
        await ledger.Actuals.ReportActualAsync(
            Report("7", new Submission { RequestId = "r-1" }), new Metadata { { "ledger-principal", "a" } });
        var other = Report("1", new Submission { RequestId = "r-1" });
        other.Name = "城口县/gdp-growth/2020";
        var receipt = (await ledger.Actuals.ReportActualAsync(other,
            new Metadata { { "ledger-principal", "b" } })).Receipt;
        Assert.Equal((false, true), (receipt.Repeated, receipt.HasFirstPosition));
    }

    [Fact]
    public async Task The_same_request_from_many_callers_at_once_is_recorded_once()
    {
        await using var ledger = await StartAsync();
        var head = await ledger.HeadAsync();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ =>
            (await ledger.Actuals.ReportActualAsync(Report("7", new Submission { RequestId = "r-1" }))).Receipt));

        Assert.All(receipts, receipt => Assert.Equal((head, head), (receipt.FirstPosition, receipt.LastPosition)));
        Assert.Single(receipts, receipt => !receipt.Repeated);
        Assert.Equal(head + 1, await ledger.HeadAsync());
    }

    [Fact]
    public async Task Validating_answers_as_recording_would_and_records_nothing()
    {
        await using var ledger = await StartAsync();
        var head = await ledger.HeadAsync();
        var would = (await ledger.Actuals.ReportActualAsync(
            Report("7", new Submission { ValidateOnly = true, RequestId = "r-1" }))).Receipt;
        Assert.Equal(
            ("regions/chengkou/indicators/gdp-growth/periods/2021", false, 0L, ""),
            (would.Subject, would.HasFirstPosition, would.MinPosition, would.Etag));
        var refused = await TestLedger.RefusedAsync(async () =>
            await ledger.Actuals.ReportActualAsync(Report("七", new Submission { ValidateOnly = true })));
        Assert.Equal((StatusCode.InvalidArgument, "WORDING_UNREADABLE"), (refused.Code, refused.Reason));
        Assert.Equal(head, await ledger.HeadAsync());

        var receipt = (await ledger.Actuals.ReportActualAsync(Report("7",
            new Submission { RequestId = "r-1" }))).Receipt;
        Assert.Equal((head, false), (receipt.FirstPosition, receipt.Repeated));
    }

    [Fact]
    public async Task Who_lost_a_race_for_an_etag_is_told_what_came_in_between()
    {
        await using var ledger = await StartAsync();
        await ledger.ReportAsync(Gdp, "7");
        var etag = (await ledger.PeriodAsync(Gdp)).Etag;
        var first = await ReviseAsync(ledger, "6.9", etag);
        var second = await ReviseAsync(ledger, "6.8", first.Etag);

        var refused = await TestLedger.RefusedAsync(() => ReviseAsync(ledger, "6.7", etag));
        Assert.Equal((StatusCode.Aborted, "ETAG_STALE", "submission.etag"),
            (refused.Code, refused.Reason, refused.Field));
        Assert.Equal(
            (etag, $"{first.LastPosition},{second.LastPosition}"),
            (refused.Metadata["seen"], refused.Metadata["between"]));
        await ReviseAsync(ledger, "6.7", second.Etag);
    }

    [Fact]
    public async Task A_stale_etag_names_withdrawals_and_retractions_too()
    {
        await using var ledger = await StartAsync();
        var first = await ledger.ReportAsync(Gdp, "7");
        var gone = (await ledger.Actuals.RetractActualAsync(new RetractActualRequest
        {
            Name = Gdp,
            Submission = Why("撤回"),
        })).Receipt;
        var again = await ledger.ReportAsync(Gdp, "8");

        var refused = await TestLedger.RefusedAsync(() => ReviseAsync(ledger, "6.7", first.Etag));
        Assert.Equal($"{gone.LastPosition},{again.LastPosition}", refused.Metadata["between"]);
    }

    [Fact]
    public async Task A_read_sees_the_write_whose_position_it_names()
    {
        await using var ledger = await StartAsync();
        for (var i = 0; i < 30; i++)
        {
            var receipt = await ledger.RegionAsync($"r{i}", $"区{i}");
            var answer = await ledger.Regions.GetRegionAsync(
                new GetRegionRequest { Name = $"区{i}", MinPosition = receipt.MinPosition });
            Assert.Equal($"regions/r{i}", answer.Region.Name);
            Assert.True(answer.Basis.Position >= receipt.MinPosition);
        }
    }

    [Fact]
    public async Task A_read_waits_for_a_position_that_is_to_come_within_its_deadline()
    {
        await using var ledger = await StartAsync();
        var head = await ledger.HeadAsync();
        var early = ledger.Regions.GetRegionAsync(new GetRegionRequest
        {
            Name = "区",
            MinPosition = head + 1
        }).ResponseAsync;
        await ledger.RegionAsync("r", "区");
        Assert.Equal("regions/r", (await early.WaitAsync(Bounds.Wait)).Region.Name);

        var never = new GetRegionRequest { Name = "区", MinPosition = long.MaxValue };
        var error = await Assert.ThrowsAsync<RpcException>(async () =>
            await ledger.Regions.GetRegionAsync(never, deadline: DateTime.UtcNow.AddMilliseconds(200)));
        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
        var call = ledger.Regions.GetRegionAsync(never).ResponseAsync;
        await ledger.Time.RunUntilAsync(call, TimeSpan.FromSeconds(10));
        var late = await TestLedger.RefusedAsync(() => call);
        Assert.Equal((StatusCode.Unavailable, "NOT_READABLE_YET"), (late.Code, late.Reason));
    }

    [Fact]
    public async Task The_same_basis_gives_the_same_answer()
    {
        await using var ledger = await StartAsync();
        var receipt = await ledger.ReportAsync(Gdp, "7");
        var request = new GetIndicatorPeriodRequest { Name = Gdp, MinPosition = receipt.MinPosition };
        var first = await ledger.Indicators.GetIndicatorPeriodAsync(request);
        var second = await ledger.Indicators.GetIndicatorPeriodAsync(request);

        Assert.Equal(first, second);
        Assert.Equal(
            (ledger.Engine.Ledger.LedgerId, receipt.MinPosition, "2022-01-20"),
            (first.Basis.LedgerId, first.Basis.Position, first.Basis.JudgedOn));
        Assert.NotEmpty(first.Basis.RuleSet);
    }

    private static async Task<Receipt> ReviseAsync(TestLedger ledger, string wording, string etag)
    {
        var submission = Why("修订");
        submission.Etag = etag;
        return (await ledger.Actuals.ReviseActualAsync(new ReviseActualRequest
        {
            Name = Gdp,
            Actual = new ActualInput { Wording = wording },
            Submission = submission,
        })).Receipt;
    }

    private static ReportActualRequest Report(string wording, Submission submission) => new()
    {
        Name = Gdp,
        Actual = new ActualInput { Wording = wording },
        Submission = submission,
    };

    private static async Task<TestLedger> StartAsync()
    {
        var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chengkou", "城口县");
        await ledger.IndicatorAsync("chengkou", "gdp-growth", "地区生产总值增速", "%");
        return ledger;
    }
}
