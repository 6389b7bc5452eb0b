using Grpc.AspNetCore.Server;
using Grpc.Core;
using Ledger.Rpc.Tests.Stubs;
using Microsoft.Extensions.Logging;

namespace Ledger.Rpc.Tests;

public sealed class StatusTests
{
    public static TheoryData<StatusCode> Failures { get; } =
        new(Enum.GetValues<StatusCode>().Where(each => each != StatusCode.OK));

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_status_arrives_as_it_was_thrown(StatusCode code)
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, _) => throw new RpcException(
            new Status(code, "目标已调整：95%以上\n第二行"),
            new Metadata { { "grpc-status-details-bin", [1, 2, 250] }, { "why", "test" } });
        using var call = host.Client.UnaryAsync(new Order());

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(code, error.StatusCode);
        Assert.Equal("目标已调整：95%以上\n第二行", error.Status.Detail);
        Assert.Equal([1, 2, 250], error.Trailers.GetValueBytes("grpc-status-details-bin"));
        Assert.Equal("test", error.Trailers.GetValue("why"));
        Assert.Equal(code, call.GetStatus().StatusCode);
        Assert.Equal("test", call.GetTrailers().GetValue("why"));
    }

    [Fact]
    public async Task A_status_after_responses_comes_in_the_trailers()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Down = async (_, responses, context) =>
        {
            await responses.WriteAsync(new Reply { Number = 1 });
            context.ResponseTrailers.Add("grpc-status-details-bin", [9]);
            throw new RpcException(new Status(StatusCode.Aborted, "半途"));
        };
        using var call = host.Client.Down(new Order());

        Assert.True(await call.ResponseStream.MoveNext());
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());

        Assert.Equal((StatusCode.Aborted, "半途"), (error.StatusCode, error.Status.Detail));
        Assert.Equal([9], call.GetTrailers().GetValueBytes("grpc-status-details-bin"));
    }

    [Fact]
    public async Task A_handler_may_set_the_status_instead_of_throwing()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, context) =>
        {
            context.Status = new Status(StatusCode.NotFound, "no such plan");
            return Task.FromResult(new Reply());
        };

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal((StatusCode.NotFound, "no such plan"), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task An_unexpected_exception_is_logged_and_not_told()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, _) => throw new InvalidOperationException("secret");

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal(
            (StatusCode.Unknown, "Exception was thrown by handler."), (error.StatusCode, error.Status.Detail));
        Assert.Equal(
            "secret", Assert.Single(host.Log.Entries, each => each.Level == LogLevel.Error).Exception?.Message);
    }

    [Fact]
    public async Task An_unexpected_exception_is_told_where_details_are_enabled()
    {
        await using var host = await TestHost.StartAsync(options => options.EnableDetailedErrors = true);
        host.Behaviour.Unary = (_, _) => throw new InvalidOperationException("open");

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal("Exception was thrown by handler. InvalidOperationException: open", error.Status.Detail);
    }

    [Fact]
    public async Task A_response_that_is_null_is_an_error()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, _) => Task.FromResult<Reply>(null!);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal("No message returned from method.", error.Status.Detail);
    }

    [Fact]
    public async Task A_method_that_is_not_overridden_is_unimplemented()
    {
        await using var host = await TestHost.StartAsync();

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnwrittenAsync(new Order()));

        Assert.Equal(StatusCode.Unimplemented, error.StatusCode);
    }

    [Fact]
    public async Task A_service_that_is_not_mapped_is_unimplemented()
    {
        await using var host = await TestHost.StartAsync();
        var client = new Absent.AbsentClient(host.Channel());

        var error = await Assert.ThrowsAsync<RpcException>(async () => await client.UnaryAsync(new Order()));

        Assert.Equal(
            (StatusCode.Unimplemented, "Service is unimplemented."), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task The_status_of_a_running_call_is_not_known()
    {
        await using var host = await TestHost.StartAsync();
        using var call = host.Client.Both();

        Assert.Throws<InvalidOperationException>(() => call.GetStatus());
        Assert.Throws<InvalidOperationException>(() => call.GetTrailers());
    }
}
