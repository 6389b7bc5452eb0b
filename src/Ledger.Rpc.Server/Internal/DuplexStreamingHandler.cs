using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Many requests, many responses.</summary>
internal sealed class DuplexStreamingHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    CallSettings settings,
    ServiceActivator<TService> activator,
    ILogger logger,
    DuplexStreamingInvoker<TService, TRequest, TResponse> invoker)
    : CallHandler<TService, TRequest, TResponse>(method, settings, activator, logger, invoker)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override Task InvokeAsync(
        TService service, Interceptor[] interceptors, HttpServerCallContext context) =>
        ServeAsync(
            service,
            new RequestStream<TRequest>(context, Method.RequestMarshaller),
            new ResponseStream<TResponse>(context, Method.ResponseMarshaller),
            interceptors,
            context);

    private Task ServeAsync(
        TService service,
        RequestStream<TRequest> requests,
        ResponseStream<TResponse> responses,
        Interceptor[] interceptors,
        HttpServerCallContext context)
    {
        if (interceptors.Length == 0)
            return invoker(service, requests, responses, context);
        return InterceptedAsync(service, requests, responses, interceptors, context);
    }

    private Task InterceptedAsync(
        TService service,
        IAsyncStreamReader<TRequest> requests,
        IServerStreamWriter<TResponse> responses,
        Interceptor[] interceptors,
        ServerCallContext context)
    {
        DuplexStreamingServerMethod<TRequest, TResponse> next = (nextRequests, nextResponses, nextContext) =>
            invoker(service, nextRequests, nextResponses, nextContext);
        foreach (var interceptor in Enumerable.Reverse(interceptors))
        {
            var inner = next;
            next = (nextRequests, nextResponses, nextContext) =>
                interceptor.DuplexStreamingServerHandler(nextRequests, nextResponses, nextContext, inner);
        }

        return next(requests, responses, context);
    }
}
