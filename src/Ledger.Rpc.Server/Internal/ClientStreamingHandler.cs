using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Many requests, one response.</summary>
internal sealed class ClientStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    CallSettings settings,
    ServiceActivator<TService> activator,
    ILogger logger,
    ClientStreamingInvoker<TService, TRequest, TResponse> invoker)
    : CallHandler<TService, TRequest, TResponse>(method, settings, activator, logger, invoker)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override async Task InvokeAsync(
        TService service, Interceptor[] interceptors, HttpServerCallContext context)
    {
        var requests = new RequestStream<TRequest>(context, Method.RequestMarshaller);
        WriteOnlyResponse(await ServeAsync(service, requests, interceptors, context), context);
    }

    private Task<TResponse> ServeAsync(
        TService service,
        RequestStream<TRequest> requests,
        Interceptor[] interceptors,
        HttpServerCallContext context)
    {
        if (interceptors.Length == 0)
            return invoker(service, requests, context);
        return InterceptedAsync(service, requests, interceptors, context);
    }

    private Task<TResponse> InterceptedAsync(
        TService service,
        IAsyncStreamReader<TRequest> requests,
        Interceptor[] interceptors,
        ServerCallContext context)
    {
        ClientStreamingServerMethod<TRequest, TResponse> next = (nextRequests, nextContext) =>
            invoker(service, nextRequests, nextContext);
        foreach (var interceptor in Enumerable.Reverse(interceptors))
        {
            var inner = next;
            next = (nextRequests, nextContext) =>
                interceptor.ClientStreamingServerHandler(nextRequests, nextContext, inner);
        }

        return next(requests, context);
    }
}
