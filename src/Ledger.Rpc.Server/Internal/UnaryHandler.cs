using Grpc.Core;
using Grpc.Core.Interceptors;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>One request, one response.</summary>
internal sealed class UnaryHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    CallSettings settings,
    ServiceActivator<TService> activator,
    ILogger logger,
    UnaryInvoker<TService, TRequest, TResponse> invoker)
    : CallHandler<TService, TRequest, TResponse>(method, settings, activator, logger, invoker)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    protected override async Task InvokeAsync(
        TService service, Interceptor[] interceptors, HttpServerCallContext context)
    {
        var request = await ReadOnlyRequestAsync(context);
        WriteOnlyResponse(await ServeAsync(service, request, interceptors, context), context);
    }

    private Task<TResponse> ServeAsync(
        TService service, TRequest request, Interceptor[] interceptors, HttpServerCallContext context)
    {
        if (interceptors.Length == 0)
            return invoker(service, request, context);
        return InterceptedAsync(service, request, interceptors, context);
    }

    private Task<TResponse> InterceptedAsync(
        TService service, TRequest request, Interceptor[] interceptors, ServerCallContext context)
    {
        UnaryServerMethod<TRequest, TResponse> next = (nextRequest, nextContext) =>
            invoker(service, nextRequest, nextContext);
        foreach (var interceptor in Enumerable.Reverse(interceptors))
        {
            var inner = next;
            next = (nextRequest, nextContext) =>
                interceptor.UnaryServerHandler(nextRequest, nextContext, inner);
        }

        return next(request, context);
    }
}
