using Grpc.Core;
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
    protected override async Task InvokeAsync(TService service, HttpServerCallContext context)
    {
        var request = await ReadOnlyRequestAsync(context);
        var responses = new ResponseStream<TResponse>(context, Method.ResponseMarshaller);
        await invoker(service, request, responses, context);
    }
}
