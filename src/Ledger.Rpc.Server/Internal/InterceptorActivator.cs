using Grpc.Core.Interceptors;
using Microsoft.Extensions.DependencyInjection;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Gets the instances of one interceptor: the registered one, else a new one for each call.</summary>
internal sealed class InterceptorActivator(InterceptorRegistration registration)
{
    private readonly object[] _arguments = [.. registration.Arguments];
    private readonly Lazy<ObjectFactory> _factory = new(() => ActivatorUtilities.CreateFactory(
        registration.Type, [.. registration.Arguments.Select(each => each.GetType())]));

    public (Interceptor Interceptor, bool IsOwned) Get(IServiceProvider services) =>
        _arguments.Length == 0 && services.GetService(registration.Type) is Interceptor registered
            ? (registered, false)
            : ((Interceptor)_factory.Value(services, _arguments), true);
}
