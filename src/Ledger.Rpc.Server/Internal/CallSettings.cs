using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The options of one service, where the service's own count before those of all.</summary>
internal sealed record CallSettings(int? ReceiveBytesMax, int? SendBytesMax, bool DetailedErrors, InterceptorActivator[] Interceptors)
{
    public static CallSettings For<TService>(IServiceProvider services)
        where TService : class
    {
        var all = services.GetRequiredService<IOptions<GrpcServiceOptions>>().Value;
        var own = services.GetRequiredService<IOptions<GrpcServiceOptions<TService>>>().Value;
        return new CallSettings(
            own.MaxReceiveMessageSizeSpecified ? own.MaxReceiveMessageSize
                : all.MaxReceiveMessageSizeSpecified ? all.MaxReceiveMessageSize
                : GrpcServiceOptions.DefaultReceiveMaxMessageSize,
            own.MaxSendMessageSize ?? all.MaxSendMessageSize,
            own.EnableDetailedErrors ?? all.EnableDetailedErrors ?? false,
            [.. all.Interceptors.Concat(own.Interceptors).Select(each => new InterceptorActivator(each))]);
    }
}
