using Grpc.Core;
using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>Many commands in one call.</summary>
public sealed class BatchTests
{
    [Fact]
    public async Task Commands_are_decided_in_their_order_each_upon_those_before()
    {
        await using var ledger = await TestLedger.StartAsync();
        var head = await ledger.HeadAsync();
        var answer = await ledger.Batches.SubmitBatchAsync(new SubmitBatchRequest
        {
            Commands =
            {
                Region("chongqing"), Region("chengkou", "chongqing"), Indicator("chengkou", "gdp"),
                Report("chengkou/gdp/2021"),
            },
        });

        Assert.Equal(
            [head, head + 1, head + 2, head + 3], answer.Outcomes.Select(outcome => outcome.Receipt.FirstPosition));
        Assert.Single((await ledger.PeriodAsync("chengkou/gdp/2021", answer.Outcomes[^1].Receipt)).Actuals);
        Assert.Equal(ledger.Engine.Ledger.LedgerId, answer.Basis.LedgerId);
    }

    [Fact]
    public async Task A_batch_stops_at_the_first_refusal_and_keeps_what_came_before()
    {
        await using var ledger = await TestLedger.StartAsync();
        var head = await ledger.HeadAsync();
        var answer = await ledger.Batches.SubmitBatchAsync(new SubmitBatchRequest
        {
            Commands = { Region("chengkou"), Report("chengku/gdp/2021"), Region("never") },
        });

        Assert.Equal(2, answer.Outcomes.Count);
        var refusal = answer.Outcomes[1].Refusal;
        Assert.Equal(
            ((int)StatusCode.NotFound, "REFERENCE_UNKNOWN", "name"), (refusal.Code, refusal.Reason, refusal.Field));
        Assert.Equal(["chengkou"], refusal.Nearest);
        Assert.True(refusal.Message.Length > 0 && refusal.MessageZh.Length > 0);
        Assert.Equal(head + 1, await ledger.HeadAsync());
    }

    [Fact]
    public async Task A_long_batch_goes_no_further_than_its_refusal_either()
    {
        await using var ledger = await TestLedger.StartAsync();
        var head = await ledger.HeadAsync();
        var request = new SubmitBatchRequest { Commands = { Enumerable.Range(0, 1_200).Select(i => Region($"r{i}")) } };
        request.Commands[10] = Region("other", "nowhere");
        var answer = await ledger.Batches.SubmitBatchAsync(request);

        Assert.Equal(11, answer.Outcomes.Count);
        Assert.NotNull(answer.Outcomes[10].Refusal);
        Assert.Equal(head + 10, await ledger.HeadAsync());
    }

    [Fact]
    public async Task A_malformed_command_is_refused_in_its_row()
    {
        await using var ledger = await TestLedger.StartAsync();
        var malformed = Report("chengkou/gdp/2021");
        malformed.ReportActual.Actual.Through = "2021-13-01";
        var request = new SubmitBatchRequest
        {
            Commands = { Region("chengkou"), malformed, new Command(), Region("x") },
        };

        request.ValidateOnly = true;
        var validated = await ledger.Batches.SubmitBatchAsync(request);
        Assert.Equal(
            ["", "actual.through", "command", ""], validated.Outcomes.Select(outcome => outcome.Refusal?.Field ?? ""));
        request.ValidateOnly = false;
        var recorded = await ledger.Batches.SubmitBatchAsync(request);
        Assert.Equal(["", "actual.through"], recorded.Outcomes.Select(outcome => outcome.Refusal?.Field ?? ""));
    }

    [Fact]
    public async Task Validating_answers_every_command_and_records_nothing()
    {
        await using var ledger = await TestLedger.StartAsync();
        var head = await ledger.HeadAsync();
        var answer = await ledger.Batches.SubmitBatchAsync(new SubmitBatchRequest
        {
            ValidateOnly = true,
            Commands =
            {
                Region("chengkou"), Indicator("chengku", "gdp"), Indicator("chengkou", "gdp"),
                Report("chengkou/gdp/2021"),
                Region("chengkou"),
            },
        });

        Assert.Equal(
            [false, true, false, false, false], answer.Outcomes.Select(outcome => outcome.Refusal is not null));
        Assert.All(answer.Outcomes.Where(outcome => outcome.Receipt is not null), outcome => Assert.Equal(
            (false, 0L, ""), (outcome.Receipt.HasFirstPosition, outcome.Receipt.MinPosition, outcome.Receipt.Etag)));
        Assert.Equal(head, await ledger.HeadAsync());
    }

    [Fact]
    public async Task A_large_batch_converges_when_it_is_sent_again()
    {
        await using var ledger = await TestLedger.StartAsync();
        var head = await ledger.HeadAsync();
        var request = new SubmitBatchRequest
        {
            Commands = { Enumerable.Range(0, 2_500).Select(i => Region($"r{i}", "", $"q-{i}")) },
        };
        var first = await ledger.Batches.SubmitBatchAsync(request);
        var second = await ledger.Batches.SubmitBatchAsync(request);

        Assert.Equal(
            Enumerable.Range(0, 2_500).Select(i => head + i),
            first.Outcomes.Select(outcome => outcome.Receipt.FirstPosition));
        Assert.Equal(
            first.Outcomes.Select(outcome => outcome.Receipt.FirstPosition),
            second.Outcomes.Select(outcome => outcome.Receipt.FirstPosition));
        Assert.All(second.Outcomes, outcome => Assert.True(outcome.Receipt.Repeated));
        Assert.Equal(head + 2_500, await ledger.HeadAsync());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20_001)]
    public async Task A_batch_has_one_to_20000_commands(int count)
    {
        await using var ledger = await TestLedger.StartAsync();
        var head = await ledger.HeadAsync();
        var request = new SubmitBatchRequest { Commands = { Enumerable.Range(0, count).Select(i => Region($"r{i}")) } };
        var refused = await TestLedger.RefusedAsync(async () => await ledger.Batches.SubmitBatchAsync(request));

        Assert.Equal(
            (StatusCode.InvalidArgument, "FIELD_MALFORMED", "commands"), (refused.Code, refused.Reason, refused.Field));
        Assert.Equal(head, await ledger.HeadAsync());
    }

    private static Command Region(string code, string parent = "", string requestId = "") => new()
    {
        RegisterRegion = new RegisterRegionRequest
        {
            Code = code,
            DisplayName = code,
            Parent = parent,
            Submission = new Submission { RequestId = requestId },
        },
    };

    private static Command Indicator(string region, string code) => new()
    {
        RegisterIndicator =
            new RegisterIndicatorRequest { Region = region, Code = code, DisplayName = code, Unit = "%" },
    };

    private static Command Report(string name) => new()
    {
        ReportActual = new ReportActualRequest { Name = name, Actual = new ActualInput { Wording = "7" } },
    };
}
