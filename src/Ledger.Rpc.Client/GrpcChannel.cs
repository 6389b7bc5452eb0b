using Grpc.Core;
using Grpc.Net.Client.Internal;

namespace Grpc.Net.Client;

/// <summary>
/// A way to a server over HTTP/2: with TLS for <c>https</c>, with prior knowledge (h2c) for <c>http</c>.
/// </summary>
public sealed class GrpcChannel : ChannelBase, IDisposable
{
    private readonly Transport _transport;

    private GrpcChannel(Uri address, GrpcChannelOptions options)
        : base(address.Authority) =>
        _transport = new Transport(address, options);

    public static GrpcChannel ForAddress(string address) => ForAddress(address, new GrpcChannelOptions());

    public static GrpcChannel ForAddress(string address, GrpcChannelOptions channelOptions)
    {
        ArgumentNullException.ThrowIfNull(address);
        return ForAddress(new Uri(address), channelOptions);
    }

    public static GrpcChannel ForAddress(Uri address) => ForAddress(address, new GrpcChannelOptions());

    public static GrpcChannel ForAddress(Uri address, GrpcChannelOptions channelOptions)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(channelOptions);
        return new GrpcChannel(address, channelOptions);
    }

    public override CallInvoker CreateCallInvoker()
    {
        _transport.ThrowIfDisposed();
        return new HttpCallInvoker(_transport);
    }

    /// <summary>Cancels the calls that still run and closes the connections.</summary>
    public void Dispose() => _transport.Dispose();

    protected override Task ShutdownAsyncCore()
    {
        Dispose();
        return Task.CompletedTask;
    }
}
