using Grpc.Core;
using Grpc.Net.Client;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

public sealed class CancellationTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _cancelled = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_cancelled_token_ends_the_call_and_cancels_the_handler()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = async (_, context) =>
        {
            await HangAsync(context);
            return new Reply();
        };
        using var source = new CancellationTokenSource();
        using var call = host.Client.UnaryAsync(new Order(), cancellationToken: source.Token);
        await _started.Task.WaitAsync(Patience);

        await source.CancelAsync();
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);

        Assert.Equal(StatusCode.Cancelled, error.StatusCode);
        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
        await _cancelled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task Disposing_a_call_cancels_the_handler()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Down = (_, _, context) => HangAsync(context);
        var call = host.Client.Down(new Order());
        await _started.Task.WaitAsync(Patience);

        call.Dispose();

        await _cancelled.Task.WaitAsync(Patience);
        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
        await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());
    }

    [Fact]
    public async Task Disposing_a_call_in_mid_stream_cancels_the_handler()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Down = async (_, responses, context) =>
        {
            await responses.WriteAsync(new Reply());
            await HangAsync(context);
        };
        var call = host.Client.Down(new Order());
        Assert.True(await call.ResponseStream.MoveNext());
        await _started.Task.WaitAsync(Patience);

        call.Dispose();

        await _cancelled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_cancelled_read_cancels_the_call()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Down = (_, _, context) => HangAsync(context);
        using var call = host.Client.Down(new Order());
        await _started.Task.WaitAsync(Patience);
        using var source = new CancellationTokenSource();

        var reading = call.ResponseStream.MoveNext(source.Token);
        await source.CancelAsync();

        Assert.Equal(
            StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => reading)).StatusCode);
        await _cancelled.Task.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_cancelled_client_stream_never_looks_complete_to_the_handler()
    {
        await using var host = await TestHost.StartAsync();
        var seen = new TaskCompletionSource<Exception?>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Behaviour.Up = async (requests, context) =>
        {
            await requests.MoveNext(context.CancellationToken);
            _started.SetResult();
            seen.SetResult(await Record.ExceptionAsync(() => requests.MoveNext(context.CancellationToken)));
            return new Reply();
        };
        using var source = new CancellationTokenSource();
        using var call = host.Client.Up(cancellationToken: source.Token);
        await call.RequestStream.WriteAsync(new Order());
        await _started.Task.WaitAsync(Patience);

        await source.CancelAsync();

        Assert.Equal(
            StatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync)).StatusCode);
        Assert.NotNull(await seen.Task.WaitAsync(Patience));
        Assert.Equal(
            StatusCode.Cancelled,
            (await Assert.ThrowsAsync<RpcException>(() => call.RequestStream.WriteAsync(new Order()))).StatusCode);
    }

    [Fact]
    public async Task Disposing_the_channel_cancels_its_calls()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Down = (_, _, context) => HangAsync(context);
        var channel = host.Channel();
        var client = new Calls.CallsClient(channel);
        using var call = client.Down(new Order());
        await _started.Task.WaitAsync(Patience);

        channel.Dispose();

        await _cancelled.Task.WaitAsync(Patience);
        Assert.Equal(StatusCode.Cancelled, call.GetStatus().StatusCode);
        Assert.Throws<ObjectDisposedException>(() => client.Unary(new Order()));
    }

    [Fact]
    public async Task A_handler_that_ends_early_stops_the_client_stream_with_its_status()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Up = (_, _) => throw new RpcException(new Status(StatusCode.InvalidArgument, "enough"));
        using var call = host.Client.Up();

        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseAsync);
        var later = await Assert.ThrowsAsync<RpcException>(() => call.RequestStream.WriteAsync(new Order()));

        Assert.Equal((StatusCode.InvalidArgument, "enough"), (error.StatusCode, error.Status.Detail));
        Assert.Equal(StatusCode.InvalidArgument, later.StatusCode);
    }

    [Fact]
    public async Task A_handler_that_throws_OperationCanceledException_by_itself_is_an_error()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, _) => throw new OperationCanceledException("mine");

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal(StatusCode.Unknown, error.StatusCode);
    }

    private async Task HangAsync(ServerCallContext context)
    {
        using var registration = context.CancellationToken.Register(_cancelled.SetResult);
        _started.SetResult();
        await Task.Delay(Timeout.Infinite, context.CancellationToken);
    }
}
