using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Gets the instance that serves a call: the registered one, else a new one that is disposed after it.</summary>
internal sealed class ServiceActivator<TService>
    where TService : class
{
    private readonly Lazy<ObjectFactory<TService>> _factory = new(
        () => ActivatorUtilities.CreateFactory<TService>(Type.EmptyTypes));

    public (TService Service, bool IsOwned) Get(IServiceProvider services) =>
        services.GetService<TService>() is { } registered
            ? (registered, false)
            : (_factory.Value(services, []), true);
}
