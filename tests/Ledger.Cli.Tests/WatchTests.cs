using System.Text.Json;

namespace Ledger.Cli.Tests;

public sealed class WatchTests
{
    [Fact]
    public async Task A_watch_from_the_beginning_gives_every_event_once_in_order()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var run = (await live.RunAsync("watch", "--from", "0", "--count", "100", "-o", "jsonl")).Done();

        Assert.Equal(
            Enumerable.Range(0, 100),
            run.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task A_watch_of_an_indicator_leaves_out_the_others()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var run = (await live.RunAsync(
            "watch", "--region", "城口县", "--indicator", "地区生产总值增速", "--from", "0", "--count", "2",
            "-o", "jsonl")).Done();

        Assert.All(run.Lines, line => Assert.Contains("地区生产总值增速", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_watch_as_csv_has_one_header()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = (await live.RunAsync("watch", "--from", "0", "--count", "2", "-o", "csv")).Done();

        Assert.Equal(3, run.Lines.Count);
        Assert.StartsWith("position,recordedAt,", run.Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_watch_ends_well()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await Run.UntilAsync("ledger-opened", "watch", "--from", "0", "--server", live.Address);

        Assert.Equal(0, run.Exit);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_watch_of_another_ledger_is_refused()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await live.RunAsync("watch", "--from", "0", "--ledger-id", "another", "-o", "json");

        Assert.Equal(73, run.Exit);
        Assert.Equal("OTHER_LEDGER", run.ErrorJson.GetProperty("reason").GetString());
    }
}
