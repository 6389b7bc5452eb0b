using System.Reflection;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Finds the methods of services and maps them, and what nobody serves to an answer that says so.</summary>
internal sealed class MappedServices(
    IServiceProvider services, IOptions<GrpcServiceOptions> options, ILoggerFactory loggers)
{
    private bool _isFallbackMapped;

    public List<IEndpointConventionBuilder> Map<TService>(IEndpointRouteBuilder routes)
        where TService : class
    {
        var binder = new EndpointBinder<TService>(
            routes, CallSettings.For<TService>(services), loggers.CreateLogger<TService>());
        BindMethod(typeof(TService)).Invoke(null, [binder, null]);

        foreach (var name in binder.ServiceNames)
            UnimplementedEndpoint.MapMethods(routes, name);
        if (!_isFallbackMapped && options.Value.IgnoreUnknownServices != true)
            UnimplementedEndpoint.MapServices(routes);
        _isFallbackMapped = true;
        return binder.Endpoints;
    }

    private static MethodInfo BindMethod(Type service)
    {
        for (var type = service; type is not null; type = type.BaseType)
        {
            if (type.GetCustomAttribute<BindServiceMethodAttribute>(inherit: false) is not { } attribute)
                continue;
            return attribute.BindType.GetMethod(
                attribute.BindMethodName,
                BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static,
                [typeof(ServiceBinderBase), type])
                ?? throw new InvalidOperationException(
                    $"{attribute.BindType} has no method {attribute.BindMethodName}(ServiceBinderBase, {type.Name}).");
        }

        throw new InvalidOperationException(
            $"{service} is no gRPC service: no class that it derives from is marked with BindServiceMethod.");
    }
}
