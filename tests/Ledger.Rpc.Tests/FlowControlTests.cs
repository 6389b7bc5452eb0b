using Google.Protobuf;
using Grpc.Core;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

public sealed class FlowControlTests
{
    private const int MessageBytes = 64 * 1024;
    private const int Messages = 4000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly ByteString Payload = ByteString.CopyFrom(new byte[MessageBytes]);

    [Fact]
    public async Task A_reader_that_pauses_stops_the_writer_and_loses_nothing()
    {
        await using var host = await TestHost.StartAsync();
        var written = 0;
        host.Behaviour.Down = async (_, responses, _) =>
        {
            for (var i = 0; i < Messages; i++)
            {
                await responses.WriteAsync(new Reply { Number = i, Payload = Payload });
                Volatile.Write(ref written, i + 1);
            }
        };
        using var call = host.Client.Down(new Order());
        Assert.True(await call.ResponseStream.MoveNext());

        var stalledAt = await StalledAsync(() => Volatile.Read(ref written));

        // 250 MB are to be sent; what lies between the two sides is a few windows.
        Assert.InRange(stalledAt, 1, 32 * 1024 * 1024 / MessageBytes);
        for (var i = 1; i < Messages; i++)
        {
            Assert.True(await call.ResponseStream.MoveNext());
            Assert.Equal(i, call.ResponseStream.Current.Number);
        }

        Assert.False(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task A_handler_that_pauses_stops_the_client_and_loses_nothing()
    {
        await using var host = await TestHost.StartAsync();
        var go = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Behaviour.Up = async (requests, context) =>
        {
            await go.Task.WaitAsync(context.CancellationToken);
            var count = 0;
            while (await requests.MoveNext(context.CancellationToken))
                count += requests.Current.Count;
            return new Reply { Number = count };
        };
        using var call = host.Client.Up();
        var written = 0;
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < Messages; i++)
            {
                await call.RequestStream.WriteAsync(new Order { Count = 1, Payload = Payload });
                Volatile.Write(ref written, i + 1);
            }

            await call.RequestStream.CompleteAsync();
        });

        Assert.InRange(await StalledAsync(() => Volatile.Read(ref written)), 1, 32 * 1024 * 1024 / MessageBytes);
        go.SetResult();
        await writing.WaitAsync(Patience);

        Assert.Equal(Messages, (await call).Number);
    }

    [Fact]
    public async Task A_stalled_stream_does_not_hold_up_other_calls()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.Down(new Order { Payload = Payload, Count = Messages });
        Assert.True(await call.ResponseStream.MoveNext());
        var channel = host.Channel();
        var client = new Calls.CallsClient(channel);
        using var stalled = client.Down(new Order { Payload = Payload, Count = Messages });
        Assert.True(await stalled.ResponseStream.MoveNext());

        for (var i = 0; i < 50; i++)
            Assert.Equal("x", (await client.UnaryAsync(new Order { Text = "x" })).Text);
    }

    [Fact]
    public async Task A_deadline_frees_a_writer_that_no_one_reads()
    {
        await using var host = await TestHost.StartAsync();
        var ended = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Behaviour.Down = async (_, responses, _) => ended.SetResult(await Record.ExceptionAsync(async () =>
        {
            while (true)
                await responses.WriteAsync(new Reply { Payload = Payload });
        }));
        using var call = host.Client.Down(new Order(), deadline: DateTime.UtcNow.AddSeconds(1));

        Assert.IsType<OperationCanceledException>(await ended.Task.WaitAsync(Patience), exactMatch: false);
    }

    /// <summary>The count at which a counter stood still for half a second.</summary>
    private static async Task<int> StalledAsync(Func<int> count)
    {
        using var bound = new CancellationTokenSource(Patience);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(500));
        var last = -1;
        while (await timer.WaitForNextTickAsync(bound.Token))
        {
            var now = count();
            if (now == last && now > 0)
                return now;
            last = now;
        }

        throw new InvalidOperationException("The timer ended.");
    }
}
