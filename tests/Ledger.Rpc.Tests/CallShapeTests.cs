using Google.Protobuf;
using Grpc.Core;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

public sealed class CallShapeTests
{
    private static CancellationToken Bound => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_unary_call_answers_its_response_and_OK()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.UnaryAsync(new Order { Text = "城口县" });

        var reply = await call;

        Assert.Equal("城口县", reply.Text);
        Assert.Equal(Status.DefaultSuccess, call.GetStatus());
        Assert.Empty(call.GetTrailers());
    }

    [Fact]
    public async Task A_blocking_unary_call_answers_its_response()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Equal("here", host.Client.Unary(new Order { Text = "here" }).Text);
    }

    [Fact]
    public async Task An_empty_message_is_a_message()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Equal(new Reply(), await host.Client.UnaryAsync(new Order()));
    }

    [Fact]
    public async Task A_message_larger_than_the_window_goes_both_ways()
    {
        await using var host = await TestHost.StartAsync();
        var bytes = new byte[3_500_000];
        new Random(1).NextBytes(bytes);

        var reply = await host.Client.UnaryAsync(new Order { Payload = ByteString.CopyFrom(bytes) });

        Assert.True(reply.Payload.Span.SequenceEqual(bytes));
    }

    [Fact]
    public async Task A_server_stream_arrives_whole_and_in_order()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.Down(new Order { Text = "x", Count = 1000 });

        var numbers = new List<int>();
        await foreach (var reply in call.ResponseStream.ReadAllAsync(Bound))
            numbers.Add(reply.Number);

        Assert.Equal(Enumerable.Range(0, 1000), numbers);
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_server_stream_may_be_empty()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.Down(new Order { Count = 0 });

        Assert.False(await call.ResponseStream.MoveNext(Bound));
        Assert.False(await call.ResponseStream.MoveNext(Bound));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_client_stream_arrives_whole_and_in_order()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.Up();

        foreach (var text in new[] { "a", "b", "c" })
            await call.RequestStream.WriteAsync(new Order { Text = text }, Bound);
        await call.RequestStream.CompleteAsync();

        Assert.Equal("a,b,c", (await call).Text);
    }

    [Fact]
    public async Task A_client_stream_may_be_empty()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.Up();

        await call.RequestStream.CompleteAsync();

        Assert.Equal(0, (await call).Number);
    }

    [Fact]
    public async Task A_duplex_call_answers_each_request_before_the_next()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.Both();

        for (var i = 0; i < 100; i++)
        {
            await call.RequestStream.WriteAsync(new Order { Text = $"{i}" }, Bound);
            Assert.True(await call.ResponseStream.MoveNext(Bound));
            Assert.Equal($"{i}", call.ResponseStream.Current.Text);
        }

        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(Bound));
        Assert.Equal(StatusCode.OK, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task A_duplex_server_may_speak_first()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Both = async (requests, responses, context) =>
        {
            await responses.WriteAsync(new Reply { Text = "welcome" });
            await requests.MoveNext(context.CancellationToken);
        };
        using var call = host.Client.Both();

        Assert.True(await call.ResponseStream.MoveNext(Bound));
        Assert.Equal("welcome", call.ResponseStream.Current.Text);
        await call.RequestStream.CompleteAsync();
        Assert.False(await call.ResponseStream.MoveNext(Bound));
    }

    [Fact]
    public async Task A_handler_may_answer_before_the_client_stream_ends()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Up = async (requests, context) =>
        {
            await requests.MoveNext(context.CancellationToken);
            return new Reply { Text = requests.Current.Text };
        };
        using var call = host.Client.Up();
        await call.RequestStream.WriteAsync(new Order { Text = "first" }, Bound);

        Assert.Equal("first", (await call).Text);
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => call.RequestStream.WriteAsync(new Order(), Bound));
    }

    [Fact]
    public async Task More_calls_are_open_at_once_than_one_connection_takes()
    {
        await using var host = await TestHost.StartAsync();
        var client = host.Client;
        var calls = Enumerable.Range(0, 250).Select(_ => client.Both()).ToList();

        await Task.WhenAll(
            calls.Select((call, i) => call.RequestStream.WriteAsync(new Order { Text = $"{i}" }, Bound)));
        await Task.WhenAll(calls.Select(call => call.ResponseStream.MoveNext(Bound)));

        Assert.Equal(
            Enumerable.Range(0, 250).Select(i => $"{i}"), calls.Select(call => call.ResponseStream.Current.Text));
        calls.ForEach(call => call.Dispose());
    }

    [Fact]
    public async Task A_hint_to_buffer_keeps_messages_back_until_the_next_flush()
    {
        await using var host = await TestHost.StartAsync();
        var unflushed = new List<long>();
        host.Behaviour.Down = async (_, responses, context) =>
        {
            var body = context.GetHttpContext().Response.BodyWriter;
            responses.WriteOptions = new WriteOptions(WriteFlags.BufferHint);
            await responses.WriteAsync(new Reply { Number = 1 });
            unflushed.Add(body.UnflushedBytes);
            responses.WriteOptions = WriteOptions.Default;
            await responses.WriteAsync(new Reply { Number = 2 });
            unflushed.Add(body.UnflushedBytes);
        };
        using var call = host.Client.Down(new Order());

        var replies = await call.ResponseStream.ReadAllAsync(Bound).ToListAsync(Bound);

        Assert.Equal([1, 2], replies.Select(each => each.Number));
        Assert.Equal([7, 0], unflushed);
    }
}
