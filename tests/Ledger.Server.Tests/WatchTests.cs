using Grpc.Core;
using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>Updates as they happen: each once, in order, from a position on and then live.</summary>
public sealed class WatchTests
{
    [Fact]
    public async Task From_the_beginning_every_event_comes_once_and_in_order_and_then_the_word_that_it_is_all()
    {
        await using var ledger = await TestLedger.StartAsync();
        var last = await ledger.LoadTablesAsync();
        await using var watch = Watching.Start(ledger, new WatchRequest { From = 0 });
        var updates = await watch.UntilCaughtUpAsync();

        Assert.Equal(Positions(0, last.MinPosition), updates.Select(update => update.Entry.Event.Position));
        Assert.Equal(Positions(-1, last.MinPosition), updates.Select(update => update.PreviousPosition));
        Assert.Equal(last.MinPosition, watch.CaughtUpAt);
        var set = updates.First(update => update.Entry.Event.FactCase == StoredEvent.FactOneofCase.TargetSet).Entry;
        Assert.Equal(("城口县", "地区生产总值增速", "", "6"),
            (set.RegionDisplayName, set.SubjectDisplayName, set.Before, set.After));
    }

    [Fact]
    public async Task From_now_on_only_what_comes_is_delivered()
    {
        await using var ledger = await TestLedger.StartAsync();
        var before = await ledger.RegionAsync("chengkou", "城口县");
        await using var watch = Watching.Start(ledger, new WatchRequest());
        Assert.Empty(await watch.UntilCaughtUpAsync());

        var written = await ledger.IndicatorAsync("chengkou", "gdp", "地区生产总值增速", "%");
        var update = await watch.UpdateAsync();
        Assert.Equal((written.LastPosition, before.LastPosition),
            (update.Entry.Event.Position, update.PreviousPosition));
    }

    [Fact]
    public async Task From_behind_ones_own_write_nothing_is_missed_or_refused()
    {
        await using var ledger = await TestLedger.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            var receipt = await ledger.RegionAsync($"r{i}", $"区{i}");
            await using var watch = Watching.Start(ledger, new WatchRequest { From = receipt.MinPosition });
            Assert.Empty(await watch.UntilCaughtUpAsync());
            Assert.Equal(receipt.MinPosition, watch.CaughtUpAt);
        }
    }

    [Theory]
    [InlineData("城口县", "", 3)]
    [InlineData("重庆市", "", 3)]
    [InlineData("", "地区生产总值增速", 3)]
    [InlineData("regions/chengkou", "gdp", 1)]
    [InlineData("", "城口县/gdp", 3)]
    public async Task A_filter_passes_what_is_about_its_region_and_indicator(string region, string indicator, int count)
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chongqing", "重庆市");
        await ledger.RegionAsync("chengkou", "城口县", "chongqing");
        await ledger.IndicatorAsync("chongqing", "gdp", "地区生产总值增速", "%");
        await ledger.IndicatorAsync("chengkou", "forest", "森林覆盖率", "%");
        await ledger.ReportAsync("chengkou/gdp/2021", "7");
        var last = await ledger.ReportAsync("chongqing/gdp/2021", "8");

        var request = new WatchRequest { From = 0, Region = region, Indicator = indicator };
        await using var watch = Watching.Start(ledger, request);
        var updates = await watch.UntilCaughtUpAsync();

        var positions = updates.Select(update => update.Entry.Event.Position).ToList();
        Assert.Equal(count, positions.Count);
        Assert.Equal([-1L, .. positions[..^1]], updates.Select(update => update.PreviousPosition));
        Assert.Equal(last.MinPosition, watch.CaughtUpAt);
    }

    [Fact]
    public async Task Many_writers_and_a_watcher_agree_on_one_sequence()
    {
        await using var ledger = await TestLedger.StartAsync();
        await using var watch = Watching.Start(ledger, new WatchRequest { From = 0 });
        await watch.UntilCaughtUpAsync();
        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => ledger.RegionAsync($"r{i}", $"区{i}")));
        var seen = new List<long>();
        while (seen.Count < receipts.Length)
            seen.Add((await watch.UpdateAsync()).Entry.Event.Position);

        Assert.Equal(receipts.Select(receipt => receipt.LastPosition).Order(), seen);
    }

    [Fact]
    public async Task A_subscriber_without_news_hears_how_far_its_filter_has_been_evaluated()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chengkou", "城口县");
        await using var watch = Watching.Start(ledger, new WatchRequest { Region = "chengkou" });
        await watch.UntilCaughtUpAsync();
        var other = await ledger.RegionAsync("other", "别处");
        await ledger.Regions.ListRegionsAsync(new ListRegionsRequest { MinPosition = other.MinPosition });

        long heard;
        do
        {
            var due = ledger.Time.GetUtcNow() + TimeSpan.FromSeconds(10);
            await ledger.Time.TimerDueByAsync(due);
            ledger.Time.MoveTo(due);
            heard = (await watch.NextAsync()).Heartbeat.Position;
        }
        while (heard < other.MinPosition);
        Assert.Equal(other.MinPosition, heard);
    }

    [Fact]
    public async Task A_caller_that_ends_its_watch_gets_no_more_and_leaves_nothing_behind()
    {
        await using var ledger = await TestLedger.StartAsync();
        using var stop = new CancellationTokenSource();
        using var call = ledger.Feed.Watch(new WatchRequest { From = 0 }, cancellationToken: stop.Token);
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Bounds.Wait));
        await stop.CancelAsync();
        var error = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Bounds.Wait))
                Assert.NotNull(call.ResponseStream.Current);
        });
        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
    }

    [Fact]
    public async Task A_server_that_stops_tells_its_subscribers_to_come_back()
    {
        var ledger = await TestLedger.StartAsync();
        await using var watch = Watching.Start(ledger, new WatchRequest { From = 0 });
        await watch.UntilCaughtUpAsync();
        var next = watch.NextAsync();
        await ledger.StopServingAsync();

        var refused = await TestLedger.RefusedAsync(() => next);
        Assert.Equal((StatusCode.Unavailable, "STOPPING"), (refused.Code, refused.Reason));
        await ledger.DisposeAsync();
    }

    private static IEnumerable<long> Positions(long first, long count) =>
        Enumerable.Range(0, (int)count).Select(i => first + i);
}
