using Grpc.Core;
using Ledger.V1;

namespace Ledger.Client.Tests;

public sealed class ResumingWatchTests
{
    private static readonly Status Lost = new(StatusCode.Unavailable, "the server goes away");
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task A_lost_watch_goes_on_behind_the_last_update()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(Lost, Script.Update(3, 2), Script.Update(5, 3));
        fake.Script.Watch(null, Script.Update(6, 5));

        Assert.Equal([3, 5, 6], await PositionsAsync(fake, new WatchRequest { From = 3, Region = "城口县" }, 3));
        Assert.Equal([3, 6], fake.Script.WatchRequests.Select(request => request.From));
        Assert.All(fake.Script.WatchRequests, request => Assert.Equal("城口县", request.Region));
    }

    [Fact]
    public async Task A_watch_that_the_server_ends_goes_on()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(Status.DefaultSuccess, Script.Update(0, -1));
        fake.Script.Watch(null, Script.Update(1, 0));

        Assert.Equal([0, 1], await PositionsAsync(fake, new WatchRequest { From = 0 }, 2));
    }

    [Fact]
    public async Task A_heartbeat_moves_the_place_to_go_on_from()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(Lost, Script.Update(3, 2), Script.Heartbeat(40));
        fake.Script.Watch(null, Script.Update(41, 39));

        Assert.Equal([3, 41], await PositionsAsync(fake, new WatchRequest { From = 3 }, 2));
        Assert.Equal([3, 40], fake.Script.WatchRequests.Select(request => request.From));
    }

    [Fact]
    public async Task From_now_on_means_the_same_moment_after_a_lost_connection()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(Lost, Script.CaughtUp(7));
        fake.Script.Watch(null, Script.Update(7, 6));

        Assert.Equal([7], await PositionsAsync(fake, new WatchRequest(), 1));
        Assert.Equal([false, true], fake.Script.WatchRequests.Select(request => request.HasFrom));
        Assert.Equal(7, fake.Script.WatchRequests.Last().From);
    }

    [Fact]
    public async Task Every_call_names_the_ledger_of_the_first()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(Lost, Script.Update(0, -1));
        fake.Script.Watch(null, Script.Update(1, 0));

        await PositionsAsync(fake, new WatchRequest { From = 0 }, 2);
        Assert.Equal([FakeLedger.Id, FakeLedger.Id], fake.Script.WatchRequests.Select(request => request.LedgerId));
    }

    [Fact]
    public async Task Another_ledgers_feed_is_refused()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(null, Script.CaughtUp(7, "another"));

        var broken = await Assert.ThrowsAsync<FeedBrokenException>(
            () => PositionsAsync(fake, new WatchRequest { From = 0 }, 1));
        Assert.Contains("another", broken.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 3, 6, 5)] // skips 5
    [InlineData(4, 3, 4, 4)] // repeats 4
    [InlineData(4, 3, 3, 4)] // goes back
    [InlineData(4, 2, 5, 4)] // does not begin where it was asked to
    public async Task A_feed_that_does_not_follow_is_refused(
        long first, long firstPrevious, long second, long secondPrevious)
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(null, Script.Update(first, firstPrevious), Script.Update(second, secondPrevious));

        await Assert.ThrowsAsync<FeedBrokenException>(() => PositionsAsync(fake, new WatchRequest { From = 4 }, 2));
    }

    [Fact]
    public async Task A_refusal_ends_the_watch()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(Lost, Script.Update(0, -1));
        fake.Script.Watch(new Status(StatusCode.FailedPrecondition, "another ledger"));

        var refused = await Assert.ThrowsAsync<RpcException>(
            () => PositionsAsync(fake, new WatchRequest { From = 0 }, 2));
        Assert.Equal(StatusCode.FailedPrecondition, refused.StatusCode);
    }

    [Fact]
    public async Task A_server_that_was_never_reached_is_an_error_at_once()
    {
        Uri address;
        await using (var fake = await FakeLedger.StartAsync())
            address = fake.Address;

        await using var client = LedgerClient.Connect(address);
        var unreachable = await Assert.ThrowsAsync<RpcException>(
            () => PositionsAsync(client, new WatchRequest { From = 0 }, 1));
        Assert.Equal(StatusCode.Unavailable, unreachable.StatusCode);
    }

    [Fact]
    public async Task Cancelling_ends_the_watch()
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Watch(null, Script.CaughtUp(7));
        await using var client = fake.Connect();
        using var cancel = new CancellationTokenSource(Limit);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var message in client.WatchAsync(new WatchRequest(), cancel.Token))
            {
                Assert.NotNull(message.CaughtUp);
                await cancel.CancelAsync();
            }
        });
    }

    private static async Task<IReadOnlyList<long>> PositionsAsync(FakeLedger fake, WatchRequest request, int count)
    {
        await using var client = fake.Connect();
        return await PositionsAsync(client, request, count);
    }

    private static async Task<IReadOnlyList<long>> PositionsAsync(LedgerClient client, WatchRequest request, int count)
    {
        using var limit = new CancellationTokenSource(Limit);
        var positions = new List<long>();
        await foreach (var message in client.WatchAsync(request, limit.Token))
        {
            if (message.Update is not { } update)
                continue;
            positions.Add(update.Entry.Event.Position);
            if (positions.Count == count)
                break;
        }

        return positions;
    }
}
