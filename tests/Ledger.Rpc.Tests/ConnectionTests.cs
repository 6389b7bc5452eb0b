using System.Net;
using System.Net.Sockets;
using Grpc.Core;
using Grpc.Net.Client;
using Ledger.Rpc.Tests.Stubs;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http.Features;

namespace Ledger.Rpc.Tests;

public sealed class ConnectionTests
{
    [Fact]
    public async Task A_refused_connection_is_Unavailable_and_names_the_address()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        taken.Stop();
        using var channel = GrpcChannel.ForAddress(address);
        using var call = new Calls.CallsClient(channel).UnaryAsync(new Order());

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Contains(address, error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("refused", error.Status.Detail, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RpcException>(() => call.ResponseHeadersAsync);
    }

    [Fact]
    public async Task Writing_to_a_refused_connection_is_Unavailable()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var address = $"http://{taken.LocalEndpoint}";
        taken.Stop();
        using var channel = GrpcChannel.ForAddress(address);
        using var call = new Calls.CallsClient(channel).Up();

        var error = await Assert.ThrowsAsync<RpcException>(() => call.RequestStream.WriteAsync(new Order()));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
    }

    [Fact]
    public async Task A_connection_lost_in_mid_stream_is_an_error_and_no_end()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Down = async (_, responses, context) =>
        {
            await responses.WriteAsync(new Reply());
            context.GetHttpContext().Features
                .GetRequiredFeature<IConnectionLifetimeFeature>().Abort();
        };
        using var call = host.Client.Down(new Order());

        var error = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            while (await call.ResponseStream.MoveNext())
                continue;
        });

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
    }

    [Fact]
    public async Task A_stream_that_the_server_resets_is_an_error_and_no_end()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, context) =>
        {
            context.GetHttpContext().Abort();
            return Task.FromResult(new Reply());
        };

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal(StatusCode.Internal, error.StatusCode);
        Assert.Contains(host.Address.ToString(), error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_call_after_a_restart_reaches_the_new_server()
    {
        var first = await TestHost.StartAsync();
        using var channel = GrpcChannel.ForAddress(first.Address);
        var client = new Calls.CallsClient(channel);
        Assert.Equal("1", (await client.UnaryAsync(new Order { Text = "1" })).Text);
        await first.DisposeAsync();
        await Assert.ThrowsAsync<RpcException>(async () => await client.UnaryAsync(new Order()));

        await using var second = await TestHost.StartAsync(port: first.Address.Port);

        Assert.Equal("2", (await client.UnaryAsync(new Order { Text = "2" })).Text);
    }

    [Theory]
    [InlineData(200, "text/html", StatusCode.Unknown, "Invalid content-type value: text/html")]
    [InlineData(503, "text/html", StatusCode.Unavailable, "HTTP status code: 503")]
    [InlineData(404, null, StatusCode.Unimplemented, "HTTP status code: 404")]
    [InlineData(200, null, StatusCode.Unknown, "did not have a content-type")]
    [InlineData(200, "application/grpc", StatusCode.Unknown, "without a grpc-status")]
    public async Task An_answer_that_is_not_gRPC_has_a_status_that_says_so(
        int http, string? contentType, StatusCode code, string detail)
    {
        using var handler = new Answering(() =>
        {
            var response = new HttpResponseMessage((HttpStatusCode)http) { Content = new ByteArrayContent([]) };
            if (contentType is not null)
                response.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
            return response;
        });
        using var channel = GrpcChannel.ForAddress(
            "http://127.0.0.1", new GrpcChannelOptions { HttpHandler = handler });

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await new Calls.CallsClient(channel).UnaryAsync(new Order()));

        Assert.Equal(code, error.StatusCode);
        Assert.Contains(detail, error.Status.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { }, "0", StatusCode.Internal)]
    [InlineData(new byte[] { 0, 0, 0, 0, 5, 1 }, "0", StatusCode.Internal)]
    [InlineData(new byte[] { 0, 0, 0, 0, 5, 1 }, "9", StatusCode.FailedPrecondition)]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "0", StatusCode.Internal)]
    [InlineData(new byte[] { 0, 0, 0, 0, 0 }, "7", StatusCode.PermissionDenied)]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, "0", StatusCode.Internal)]
    [InlineData(new byte[] { 0, 255, 0, 0, 0 }, "0", StatusCode.ResourceExhausted)]
    [InlineData(new byte[] { 0, 0, 0, 0, 2, 10, 200 }, "0", StatusCode.Internal)]
    [InlineData(new byte[] { 0, 0, 0, 0, 0 }, "99", StatusCode.Unknown)]
    [InlineData(new byte[] { 0, 0, 0, 0, 0 }, "fine", StatusCode.Unknown)]
    public async Task A_broken_answer_is_an_error(byte[] body, string status, StatusCode expected)
    {
        using var handler = new Answering(() =>
        {
            var response = new HttpResponseMessage { Content = new ByteArrayContent(body) };
            response.Content.Headers.TryAddWithoutValidation("Content-Type", "application/grpc");
            response.TrailingHeaders.Add("grpc-status", status);
            return response;
        });
        using var channel = GrpcChannel.ForAddress(
            "http://127.0.0.1", new GrpcChannelOptions { HttpHandler = handler });

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await new Calls.CallsClient(channel).UnaryAsync(new Order()));

        Assert.Equal(expected, error.StatusCode);
    }

    private sealed class Answering(Func<HttpResponseMessage> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken) => Task.FromResult(answer());
    }
}
