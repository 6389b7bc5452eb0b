using System.Diagnostics;
using Grpc.Core;
using Grpc.Net.Client;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

public sealed class DeadlineTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private static DateTime Soon => DateTime.UtcNow.AddMilliseconds(300);

    [Fact]
    public async Task A_deadline_ends_the_call_and_cancels_the_handler()
    {
        await using var host = await TestHost.StartAsync();
        var cancelled = new TaskCompletionSource<DateTime>(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Behaviour.Unary = async (_, context) =>
        {
            using var registration = context.CancellationToken.Register(() => cancelled.TrySetResult(context.Deadline));
            await cancelled.Task;
            return new Reply();
        };
        var deadline = Soon;

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await host.Client.UnaryAsync(new Order(), deadline: deadline));

        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
        Assert.InRange(await cancelled.Task.WaitAsync(Patience), deadline.AddSeconds(-1), deadline.AddSeconds(5));
    }

    [Fact]
    public async Task The_server_itself_answers_DeadlineExceeded()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return new Reply();
        };

        using var response = await RawCall.PostAsync(
            host.Address, "ledger.rpc.tests.Calls/Unary", RawCall.Frame([]), ("grpc-timeout", "100m"));

        Assert.Equal("4", RawCall.Trailer(response, "grpc-status"));
    }

    [Fact]
    public async Task A_stream_ends_at_its_deadline_while_no_one_reads()
    {
        await using var host = await TestHost.StartAsync();
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Behaviour.Down = async (_, _, context) =>
        {
            using var registration = context.CancellationToken.Register(ended.SetResult);
            await ended.Task;
        };
        using var call = host.Client.Down(new Order(), deadline: Soon);

        await ended.Task.WaitAsync(Patience);
        var error = await Assert.ThrowsAsync<RpcException>(() => call.ResponseStream.MoveNext());

        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
    }

    [Fact]
    public async Task A_deadline_in_the_past_ends_the_call_without_sending_it()
    {
        await using var host = await TestHost.StartAsync();
        var calls = 0;
        host.Behaviour.Unary = (_, _) => Task.FromResult(new Reply { Number = Interlocked.Increment(ref calls) });

        var error = await Assert.ThrowsAsync<RpcException>(
            async () => await host.Client.UnaryAsync(new Order(), deadline: DateTime.UtcNow.AddSeconds(-1)));

        Assert.Equal(StatusCode.DeadlineExceeded, error.StatusCode);
        Assert.Equal(1, (await host.Client.UnaryAsync(new Order())).Number);
    }

    [Fact]
    public async Task Without_a_deadline_the_handler_sees_the_end_of_time()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, context) =>
            Task.FromResult(new Reply { Number = context.Deadline == DateTime.MaxValue ? 1 : 0 });

        Assert.Equal(1, (await host.Client.UnaryAsync(new Order())).Number);
        Assert.Equal(1, (await host.Client.UnaryAsync(new Order(), deadline: DateTime.MaxValue)).Number);
    }

    [Fact]
    public async Task A_deadline_years_ahead_is_fine()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Equal("x", (await host.Client.UnaryAsync(
            new Order { Text = "x" }, deadline: DateTime.UtcNow.AddYears(5))).Text);
    }

    [Fact]
    public async Task A_deadline_that_is_not_UTC_is_refused()
    {
        await using var host = await TestHost.StartAsync();

        Assert.Throws<ArgumentException>(() => host.Client.UnaryAsync(new Order(), deadline: DateTime.Now.AddDays(1)));
    }

    [Fact]
    public async Task A_channel_may_ask_for_OperationCanceledException()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = async (_, context) =>
        {
            await Task.Delay(Timeout.Infinite, context.CancellationToken);
            return new Reply();
        };
        var client = new Calls.CallsClient(
            host.Channel(new GrpcChannelOptions { ThrowOperationCanceledOnCancellation = true }));
        var clock = Stopwatch.StartNew();

        var error = await Assert.ThrowsAsync<OperationCanceledException>(
            async () => await client.UnaryAsync(new Order(), deadline: Soon));

        Assert.Equal(
            StatusCode.DeadlineExceeded, Assert.IsType<RpcException>(error.InnerException).StatusCode);
        Assert.InRange(clock.Elapsed, TimeSpan.FromMilliseconds(200), Patience);
    }
}
