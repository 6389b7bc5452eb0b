namespace Grpc.AspNetCore.Server;

/// <summary>An interceptor's type, and the arguments of its constructor that are not services.</summary>
public class InterceptorRegistration
{
    private readonly object[] _arguments;

    internal InterceptorRegistration(Type type, object[] arguments)
    {
        Type = type;
        _arguments = arguments;
    }

    public Type Type { get; }

    public IReadOnlyList<object> Arguments => _arguments;
}
