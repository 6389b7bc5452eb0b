namespace Grpc.AspNetCore.Server;

/// <summary>What holds for all services, or for those of one type.</summary>
public class GrpcServiceOptions
{
    internal const int DefaultReceiveMaxMessageSize = 4 * 1024 * 1024;

    private int? _maxReceiveMessageSize;

    /// <summary>The longest request message in bytes, 4 MiB unless set; null for no limit.</summary>
    public int? MaxReceiveMessageSize
    {
        get => _maxReceiveMessageSize;
        set
        {
            _maxReceiveMessageSize = value;
            MaxReceiveMessageSizeSpecified = true;
        }
    }

    /// <summary>The longest response message in bytes; no limit unless set.</summary>
    public int? MaxSendMessageSize { get; set; }

    /// <summary>Whether an exception that no one caught is told to the caller in words; off unless set.</summary>
    public bool? EnableDetailedErrors { get; set; }

    /// <summary>Whether calls to unknown services are left to the rest of the application; off unless set.</summary>
    public bool? IgnoreUnknownServices { get; set; }

    /// <summary>The interceptors around the calls, the outermost first; those of all services go before a service's own.</summary>
    public InterceptorCollection Interceptors { get; } = [];

    internal bool MaxReceiveMessageSizeSpecified { get; private set; }
}
