using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>One request, many responses.</summary>
internal sealed class ServerStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    CallSettings settings,
    ServiceActivator<TService> activator,
    ILogger logger,
    ServerStreamingInvoker<TService, TRequest, TResponse> invoker)
    : CallHandler<TService, TRequest, TResponse>(method, settings, activator, logger, invoker)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override async Task InvokeAsync(
        TService service, Interceptor[] interceptors, HttpServerCallContext context)
    {
        var request = await ReadOnlyRequestAsync(context);
        var responses = new ResponseStream<TResponse>(context, Method.ResponseMarshaller);
        await ServeAsync(service, request, responses, interceptors, context);
    }

    private Task ServeAsync(
        TService service,
        TRequest request,
        ResponseStream<TResponse> responses,
        Interceptor[] interceptors,
        HttpServerCallContext context)
    {
        if (interceptors.Length == 0)
            return invoker(service, request, responses, context);
        return InterceptedAsync(service, request, responses, interceptors, context);
    }

    private Task InterceptedAsync(
        TService service,
        TRequest request,
        IServerStreamWriter<TResponse> responses,
        Interceptor[] interceptors,
        ServerCallContext context)
    {
        ServerStreamingServerMethod<TRequest, TResponse> next = (nextRequest, nextResponses, nextContext) =>
            invoker(service, nextRequest, nextResponses, nextContext);
        foreach (var interceptor in Enumerable.Reverse(interceptors))
        {
            var inner = next;
            next = (nextRequest, nextResponses, nextContext) =>
                interceptor.ServerStreamingServerHandler(nextRequest, nextResponses, nextContext, inner);
        }

        return next(request, responses, context);
    }
}
