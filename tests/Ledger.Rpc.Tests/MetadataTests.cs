using Google.Protobuf;
using Grpc.Core;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("城口")]
    [InlineData("a:b")]
    public void A_key_has_only_the_letters_of_headers(string key) =>
        Assert.Throws<ArgumentException>(() => new Metadata.Entry(key, "value"));

    [Fact]
    public void A_key_is_kept_in_lower_case() => Assert.Equal("x-id", new Metadata.Entry("X-Id", "1").Key);

    [Fact]
    public void The_suffix_of_the_key_and_the_kind_of_value_agree()
    {
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("x-bin", "text"));
        Assert.Throws<ArgumentException>(() => new Metadata.Entry("x", [1]));
    }

    [Fact]
    public void The_last_of_several_entries_is_got()
    {
        var metadata = new Metadata { { "x", "1" }, { "y", "2" }, { "x", "3" } };

        Assert.Equal("3", metadata.GetValue("X"));
        Assert.Equal(["1", "3"], metadata.GetAll("x").Select(each => each.Value));
        Assert.Null(metadata.GetValue("z"));
    }

    [Fact]
    public void The_empty_metadata_stays_empty() =>
        Assert.Throws<InvalidOperationException>(() => Metadata.Empty.Add("x", "1"));

    [Fact]
    public async Task Headers_and_trailers_go_both_ways_text_and_bytes()
    {
        await using var host = await TestHost.StartAsync();
        Metadata? received = null;
        host.Behaviour.Unary = async (_, context) =>
        {
            received = context.RequestHeaders;
            await context.WriteResponseHeadersAsync(new Metadata { { "h", "1" }, { "h-bin", [0, 255] } });
            context.ResponseTrailers.Add("t", "2");
            context.ResponseTrailers.Add("t", "3");
            context.ResponseTrailers.Add("t-bin", [7]);
            return new Reply();
        };
        var sent = new Metadata { { "a", "x, y" }, { "a", "z" }, { "b-bin", [1, 2, 3] }, { "b-bin", [] } };

        using var call = host.Client.UnaryAsync(new Order(), sent);
        var headers = await call.ResponseHeadersAsync;
        await call;
        var trailers = call.GetTrailers();

        // HTTP may join the values of a name, and SocketsHttpHandler does.
        Assert.Equal("x, y, z", string.Join(", ", received!.GetAll("a").Select(each => each.Value)));
        Assert.Equal([[1, 2, 3], []], received.GetAll("b-bin").Select(each => each.ValueBytes));
        Assert.DoesNotContain(received, each => each.Key.StartsWith("grpc-", StringComparison.Ordinal));
        Assert.StartsWith("grpc-", received.GetValue("user-agent"), StringComparison.Ordinal);
        Assert.Equal("1", headers.GetValue("h"));
        Assert.Equal([0, 255], headers.GetValueBytes("h-bin"));
        Assert.Equal(["2", "3"], trailers.GetAll("t").Select(each => each.Value));
        Assert.Equal([7], trailers.GetValueBytes("t-bin"));
        Assert.DoesNotContain(trailers, each => each.Key == "grpc-status");
    }

    [Fact]
    public async Task Response_headers_arrive_before_the_first_response()
    {
        await using var host = await TestHost.StartAsync();
        var seen = new TaskCompletionSource();
        host.Behaviour.Down = async (_, responses, context) =>
        {
            await context.WriteResponseHeadersAsync(new Metadata { { "h", "early" } });
            await seen.Task.WaitAsync(context.CancellationToken);
            await responses.WriteAsync(new Reply());
        };
        using var call = host.Client.Down(new Order());

        Assert.Equal("early", (await call.ResponseHeadersAsync).GetValue("h"));
        seen.SetResult();
        Assert.True(await call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task Response_headers_are_sent_once()
    {
        await using var host = await TestHost.StartAsync();
        Exception? second = null;
        host.Behaviour.Unary = async (_, context) =>
        {
            await context.WriteResponseHeadersAsync([]);
            second = await Record.ExceptionAsync(() => context.WriteResponseHeadersAsync([]));
            return new Reply();
        };

        await host.Client.UnaryAsync(new Order());

        Assert.IsType<InvalidOperationException>(second);
    }

    [Fact]
    public async Task A_request_header_that_HTTP_cannot_carry_fails_the_call()
    {
        await using var host = await TestHost.StartAsync();

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await host.Client.UnaryAsync(new Order(), new Metadata { { "a", "城" } }));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("\"a\"", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trailer_that_HTTP_cannot_carry_fails_the_call()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, context) =>
        {
            context.ResponseTrailers.Add("t", "城");
            return Task.FromResult(new Reply());
        };

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains("\"t\"", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_context_tells_method_host_and_peer()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, context) => Task.FromResult(new Reply
        {
            Text = $"{context.Method} {context.Host} {context.Peer} {context.GetHttpContext().Request.Protocol}",
            Payload = ByteString.Empty,
        });

        var words = (await host.Client.UnaryAsync(new Order())).Text.Split(' ');

        Assert.Equal("/ledger.rpc.tests.Calls/Unary", words[0]);
        Assert.Equal(host.Address.Authority, words[1]);
        Assert.StartsWith("ipv4:127.0.0.1:", words[2], StringComparison.Ordinal);
        Assert.Equal("HTTP/2", words[3]);
    }
}
