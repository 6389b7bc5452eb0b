using Grpc.Core;
using Grpc.Core.Interceptors;
using Ledger.Rpc.Tests.Stubs;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Rpc.Tests;

public sealed class InterceptorTests
{
    [Theory]
    [InlineData(MethodType.Unary)]
    [InlineData(MethodType.ServerStreaming)]
    [InlineData(MethodType.ClientStreaming)]
    [InlineData(MethodType.DuplexStreaming)]
    public async Task Interceptors_stand_around_calls_of_every_shape_the_first_outermost(MethodType shape)
    {
        var trace = new Trace();
        await using var host = await TestHost.StartAsync(
            options =>
            {
                options.Interceptors.Add<Tracing>("server outer");
                options.Interceptors.Add<Tracing>("server inner");
            },
            services: services => services.AddSingleton(trace));
        var client = new Calls.CallsClient(
            host.Channel().Intercept(new Tracing("client outer", trace), new Tracing("client inner", trace)));

        Assert.Equal("x", await CallAsync(client, shape));

        Assert.Equal(["client outer", "client inner", "server outer", "server inner"], trace.Lines);
        Assert.Equal(2, trace.Disposed);
    }

    [Fact]
    public async Task A_blocking_call_is_intercepted()
    {
        var trace = new Trace();
        await using var host = await TestHost.StartAsync();
        var client = new Calls.CallsClient(host.Channel().Intercept(new Tracing("blocking", trace)));

        Assert.Equal("x", client.Unary(new Order { Text = "x" }).Text);
        Assert.Equal(["blocking"], trace.Lines);
    }

    [Fact]
    public async Task An_interceptor_may_refuse_a_call()
    {
        await using var host = await TestHost.StartAsync(options => options.Interceptors.Add<Refusing>());

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal((StatusCode.PermissionDenied, "no"), (error.StatusCode, error.Status.Detail));
    }

    [Fact]
    public async Task A_registered_interceptor_is_used_and_not_disposed()
    {
        var trace = new Trace();
        await using var host = await TestHost.StartAsync(
            options => options.Interceptors.Add<Tracing>(),
            services: services => services.AddSingleton(new Tracing("registered", trace)));

        await host.Client.UnaryAsync(new Order());
        await host.Client.UnaryAsync(new Order());

        Assert.Equal(["registered", "registered"], trace.Lines);
        Assert.Equal(0, trace.Disposed);
    }

    [Theory]
    [InlineData(MethodType.Unary)]
    [InlineData(MethodType.ServerStreaming)]
    [InlineData(MethodType.ClientStreaming)]
    [InlineData(MethodType.DuplexStreaming)]
    public async Task A_channel_may_add_headers_to_every_call(MethodType shape)
    {
        var trace = new Trace();
        await using var host = await TestHost.StartAsync(
            options => options.Interceptors.Add<HeaderTracing>(),
            services: services => services.AddSingleton(trace));
        var client = new Calls.CallsClient(host.Channel().Intercept(metadata =>
        {
            metadata.Add("added", "yes");
            return metadata;
        }));

        await CallAsync(client, shape);

        Assert.Equal(["yes"], trace.Lines);
    }

    [Fact]
    public void Only_interceptors_are_taken() => Assert.Throws<ArgumentException>(
        () => new Grpc.AspNetCore.Server.InterceptorCollection().Add(typeof(string)));

    private static async Task<string> CallAsync(Calls.CallsClient client, MethodType shape)
    {
        var order = new Order { Text = "x", Count = 1 };
        switch (shape)
        {
            case MethodType.Unary:
                return (await client.UnaryAsync(order)).Text;
            case MethodType.ServerStreaming:
                using (var call = client.Down(order))
                    return (await call.ResponseStream.ReadAllAsync().SingleAsync()).Text;
            case MethodType.ClientStreaming:
                using (var call = client.Up())
                {
                    await call.RequestStream.WriteAsync(order);
                    await call.RequestStream.CompleteAsync();
                    return (await call).Text;
                }

            case MethodType.DuplexStreaming:
                using (var call = client.Both())
                {
                    await call.RequestStream.WriteAsync(order);
                    await call.RequestStream.CompleteAsync();
                    return (await call.ResponseStream.ReadAllAsync().SingleAsync()).Text;
                }

            default:
                throw new ArgumentOutOfRangeException(nameof(shape));
        }
    }

    private sealed class Trace
    {
        public List<string> Lines { get; } = [];

        public int Disposed { get; set; }
    }

    private sealed class Refusing : Interceptor
    {
        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation) =>
            throw new RpcException(new Status(StatusCode.PermissionDenied, "no"));
    }

    private sealed class HeaderTracing(Trace trace) : TracingBase
    {
        protected override void Seen(ServerCallContext? context) =>
            trace.Lines.Add(context?.RequestHeaders.GetValue("added") ?? "none");
    }

    private sealed class Tracing(string name, Trace trace) : TracingBase, IDisposable
    {
        public void Dispose() => trace.Disposed++;

        protected override void Seen(ServerCallContext? context) => trace.Lines.Add(name);
    }

    private abstract class TracingBase : Interceptor
    {
        public override TResponse BlockingUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            BlockingUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            Seen(null);
            return base.BlockingUnaryCall(request, context, continuation);
        }

        public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncUnaryCallContinuation<TRequest, TResponse> continuation)
        {
            Seen(null);
            return base.AsyncUnaryCall(request, context, continuation);
        }

        public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
            TRequest request,
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncServerStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            Seen(null);
            return base.AsyncServerStreamingCall(request, context, continuation);
        }

        public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncClientStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            Seen(null);
            return base.AsyncClientStreamingCall(context, continuation);
        }

        public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
            ClientInterceptorContext<TRequest, TResponse> context,
            AsyncDuplexStreamingCallContinuation<TRequest, TResponse> continuation)
        {
            Seen(null);
            return base.AsyncDuplexStreamingCall(context, continuation);
        }

        public override Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
            TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
        {
            Seen(context);
            return base.UnaryServerHandler(request, context, continuation);
        }

        public override Task<TResponse> ClientStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            ServerCallContext context,
            ClientStreamingServerMethod<TRequest, TResponse> continuation)
        {
            Seen(context);
            return base.ClientStreamingServerHandler(requestStream, context, continuation);
        }

        public override Task ServerStreamingServerHandler<TRequest, TResponse>(
            TRequest request,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            ServerStreamingServerMethod<TRequest, TResponse> continuation)
        {
            Seen(context);
            return base.ServerStreamingServerHandler(request, responseStream, context, continuation);
        }

        public override Task DuplexStreamingServerHandler<TRequest, TResponse>(
            IAsyncStreamReader<TRequest> requestStream,
            IServerStreamWriter<TResponse> responseStream,
            ServerCallContext context,
            DuplexStreamingServerMethod<TRequest, TResponse> continuation)
        {
            Seen(context);
            return base.DuplexStreamingServerHandler(requestStream, responseStream, context, continuation);
        }

        protected abstract void Seen(ServerCallContext? context);
    }
}
