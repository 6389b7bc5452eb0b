using Google.Protobuf;
using Grpc.Core;
using Grpc.Net.Client;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

public sealed class LimitTests
{
    private static readonly Order Large = new() { Payload = ByteString.CopyFrom(new byte[5_000_000]) };

    [Fact]
    public async Task A_request_above_4_MiB_is_refused_by_the_server()
    {
        await using var host = await TestHost.StartAsync();

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(Large));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.Contains("4194304", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_response_above_4_MiB_is_refused_by_the_client()
    {
        await using var host = await TestHost.StartAsync(options => options.MaxReceiveMessageSize = null);
        using var call = host.Client.UnaryAsync(Large);

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.Equal(StatusCode.ResourceExhausted, call.GetStatus().StatusCode);
    }

    [Fact]
    public async Task Both_limits_can_be_lifted_beyond_the_limits_of_documents()
    {
        await using var host = await TestHost.StartAsync(options => options.MaxReceiveMessageSize = null);
        var client = new Calls.CallsClient(
            host.Channel(new GrpcChannelOptions { MaxReceiveMessageSize = null }));
        var order = new Order { Payload = ByteString.CopyFrom(new byte[35_000_000]) };

        Assert.Equal(order.Payload.Length, (await client.UnaryAsync(order)).Payload.Length);
    }

    [Fact]
    public async Task A_response_above_the_limit_of_the_server_is_not_sent()
    {
        await using var host = await TestHost.StartAsync(options => options.MaxSendMessageSize = 100);
        host.Behaviour.Unary = (_, _) => Task.FromResult(new Reply { Text = new string('x', 101) });

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    [Fact]
    public async Task A_request_above_the_limit_of_the_channel_is_not_sent()
    {
        await using var host = await TestHost.StartAsync();
        var client = new Calls.CallsClient(host.Channel(new GrpcChannelOptions { MaxSendMessageSize = 100 }));

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.UnaryAsync(Large));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
        Assert.StartsWith("Sending", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_ends_at_the_message_above_the_limit()
    {
        await using var host = await TestHost.StartAsync(options => options.MaxReceiveMessageSize = 100);
        using var call = host.Client.Both();

        await call.RequestStream.WriteAsync(new Order { Text = "small" });
        Assert.True(await call.ResponseStream.MoveNext());
        await call.RequestStream.WriteAsync(new Order { Text = new string('x', 101) });
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }
}
