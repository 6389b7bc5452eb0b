using Ledger.Engine.Feeding;

namespace Ledger.Engine.Tests;

public sealed class FeedTests
{
    private static readonly FeedFilter Everything = new(null, null);

    [Fact]
    public async Task Events_come_in_order_each_once_first_those_there_then_those_that_happen()
    {
        await using var ledger = await TestLedger.OpenAsync(new EngineOptions { TailEventsMax = 4 });
        var there = await ledger.RecordAsync(Say.Town(3)) + 1;
        await ledger.Engine.Reader.CatalogueAsync(there, CancellationToken.None);
        await using var feed = Open(ledger, 0);

        var past = await TakeAsync(feed, (int)there);
        Assert.IsType<FeedItem.CaughtUp>(await NextAsync(feed));
        var last = await ledger.RecordAsync(Say.Set(1, "6%"), Say.Report(1, "7%"));
        var live = await TakeAsync(feed, 2);

        Assert.Equal(Enumerable.Range(0, (int)last + 1).Select(i => (long)i), past.Concat(live).Select(PositionOf));
        Assert.Equal(past.Concat(live)
            .Select(update => PositionOf(update) - 1), past.Concat(live).Select(u => u.PreviousPosition));
    }

    [Fact]
    public async Task A_subscriber_goes_on_from_where_it_was_after_a_restart()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(2));
        long next;
        await using (var feed = Open(ledger, 0))
            next = PositionOf((await TakeAsync(feed, 5))[^1]) + 1;

        await ledger.ReopenAsync(loseViews: true);

        await using var again = Open(ledger, next);
        Assert.Equal([5L, 6, 7], (await TakeAsync(again, 3)).Select(PositionOf));
    }

    [Fact]
    public async Task From_now_on_means_nothing_that_was_there()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var last = await ledger.RecordAsync(Say.Town(1));
        await ledger.Engine.Reader.CatalogueAsync(last + 1, CancellationToken.None);
        await using var feed = Open(ledger, null);
        Assert.IsType<FeedItem.CaughtUp>(await NextAsync(feed));

        var set = await ledger.RecordAsync(Say.Set(1, "6%"));

        Assert.Equal(set, PositionOf((await TakeAsync(feed, 1))[0]));
    }

    [Fact]
    public async Task A_filter_leaves_out_the_rest_and_still_chains_what_it_delivers()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(
            [.. Say.Town(2), Say.Set(1, "6%"), Say.Set(2, "6%"), Say.Report(2, "7%"), Say.Report(1, "8%")]);
        var events = await ledger.EventsAsync();
        await ledger.Engine.Reader.CatalogueAsync(events.Count, CancellationToken.None);
        var wanted =
            events.Where(e => e.Envelope.Subject.ToString().Contains("indicators/i1", StringComparison.Ordinal))
            .Select(e => e.Position).ToList();
        await using var feed = Open(ledger, 0, new FeedFilter("chengkou", "i1"));

        var updates = await TakeAsync(feed, wanted.Count);

        Assert.Equal(wanted, updates.Select(PositionOf));
        Assert.Equal(wanted.Prepend(-1).SkipLast(1), updates.Select(update => update.PreviousPosition));
        Assert.IsType<FeedItem.CaughtUp>(await NextAsync(feed));
    }

    [Fact]
    public async Task A_slow_subscriber_misses_nothing_and_holds_nobody_up()
    {
        await using var ledger = await TestLedger.OpenAsync(new EngineOptions { TailEventsMax = 2 });
        await using var slow = Open(ledger, 0);
        var first = await TakeAsync(slow, 1);

        var last = await ledger.RecordAsync(Say.Town(40));
        await using var quick = Open(ledger, 0);
        Assert.Equal(last + 1, (await TakeAsync(quick, (int)last + 1)).Count);

        var rest = await TakeAsync(slow, (int)last);
        Assert.Equal(Enumerable.Range(0, (int)last + 1).Select(i => (long)i), first.Concat(rest).Select(PositionOf));
    }

    [Fact]
    public async Task Silence_is_broken_by_a_heartbeat()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await using var feed = Open(ledger, 3);
        Assert.IsType<FeedItem.CaughtUp>(await NextAsync(feed));
        var next = NextAsync(feed);

        await Wait.UntilAsync(() => next.IsCompleted, ledger.Time);

        Assert.Equal(new FeedItem.Heartbeat(3), await next);
    }

    private static IAsyncEnumerator<FeedItem> Open(TestLedger ledger, long? from, FeedFilter? filter = null) =>
        ledger.Engine.Feed.ReadAsync(from, filter ?? Everything, CancellationToken.None).GetAsyncEnumerator();

    private static async Task<FeedItem> NextAsync(IAsyncEnumerator<FeedItem> feed)
    {
        Assert.True(await feed.MoveNextAsync().AsTask().WaitAsync(Wait.Limit), "a feed does not end");
        return feed.Current;
    }

    /// <summary>The next updates; whatever else comes in between is passed over.</summary>
    private static async Task<IReadOnlyList<FeedItem.Update>> TakeAsync(IAsyncEnumerator<FeedItem> feed, int count)
    {
        var updates = new List<FeedItem.Update>();
        while (updates.Count < count)
        {
            if (await NextAsync(feed) is FeedItem.Update update)
                updates.Add(update);
        }

        return updates;
    }

    private static long PositionOf(FeedItem.Update update) => update.Entry.Event.Position;
}
