using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Makes an endpoint of every method that the generated code lists.</summary>
internal sealed class EndpointBinder<TService>(IEndpointRouteBuilder routes, CallSettings settings, ILogger logger)
    : ServiceBinderBase
    where TService : class
{
    private readonly ServiceActivator<TService> _activator = new();

    public List<IEndpointConventionBuilder> Endpoints { get; } = [];

    public HashSet<string> ServiceNames { get; } = new(StringComparer.Ordinal);

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, UnaryServerMethod<TRequest, TResponse>? handler)
    {
        var invoker = Invoker<UnaryInvoker<TService, TRequest, TResponse>>(
            method, typeof(TRequest), typeof(ServerCallContext));
        Map(method, new UnaryHandler<TService, TRequest, TResponse>(method, settings, _activator, logger, invoker));
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ClientStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var invoker = Invoker<ClientStreamingInvoker<TService, TRequest, TResponse>>(
            method, typeof(IAsyncStreamReader<TRequest>), typeof(ServerCallContext));
        Map(method, new ClientStreamingHandler<TService, TRequest, TResponse>(
            method, settings, _activator, logger, invoker));
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, ServerStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var invoker = Invoker<ServerStreamingInvoker<TService, TRequest, TResponse>>(
            method, typeof(TRequest), typeof(IServerStreamWriter<TResponse>), typeof(ServerCallContext));
        Map(method, new ServerStreamingHandler<TService, TRequest, TResponse>(
            method, settings, _activator, logger, invoker));
    }

    public override void AddMethod<TRequest, TResponse>(
        Method<TRequest, TResponse> method, DuplexStreamingServerMethod<TRequest, TResponse>? handler)
    {
        var invoker = Invoker<DuplexStreamingInvoker<TService, TRequest, TResponse>>(
            method,
            typeof(IAsyncStreamReader<TRequest>),
            typeof(IServerStreamWriter<TResponse>),
            typeof(ServerCallContext));
        Map(method, new DuplexStreamingHandler<TService, TRequest, TResponse>(
            method, settings, _activator, logger, invoker));
    }

    private static TInvoker Invoker<TInvoker>(IMethod method, params Type[] parameters)
        where TInvoker : Delegate
    {
        var info = typeof(TService).GetMethod(method.Name, parameters) ?? throw new InvalidOperationException(
            $"{typeof(TService)} has no public method {method.Name} for {method.FullName}.");
        return info.CreateDelegate<TInvoker>();
    }

    private void Map<TRequest, TResponse>(
        Method<TRequest, TResponse> method, CallHandler<TService, TRequest, TResponse> handler)
        where TRequest : class
        where TResponse : class
    {
        ServiceNames.Add(method.ServiceName);
        var endpoint = routes.MapPost(method.FullName, (RequestDelegate)handler.HandleAsync);
        endpoint.WithDisplayName($"gRPC - {method.FullName}");
        endpoint.WithMetadata(
        [
            new GrpcMethodMetadata(typeof(TService), method),
            .. typeof(TService).GetCustomAttributes(inherit: true),
            .. handler.MethodAttributes,
        ]);
        Endpoints.Add(endpoint);
    }
}
