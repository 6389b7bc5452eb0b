using System.Net;
using System.Security.Cryptography.X509Certificates;
using Grpc.AspNetCore.Server;
using Grpc.Net.Client;
using Ledger.Rpc.Tests.Stubs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledger.Rpc.Tests;

/// <summary>A real server on a free port of 127.0.0.1 and a channel to it.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly List<GrpcChannel> _channels = [];

    private TestHost(WebApplication application, Behaviour behaviour, LogRecorder log)
    {
        _application = application;
        Behaviour = behaviour;
        Log = log;
        Address = new Uri(application.Urls.Single());
    }

    public Behaviour Behaviour { get; }

    public LogRecorder Log { get; }

    public Uri Address { get; }

    public Calls.CallsClient Client => new(Channel());

    public static async Task<TestHost> StartAsync(
        Action<GrpcServiceOptions>? configure = null,
        X509Certificate2? certificate = null,
        HttpProtocols protocols = HttpProtocols.Http2,
        Action<IServiceCollection>? services = null,
        int port = 0,
        Action<IEndpointRouteBuilder>? map = null)
    {
        var behaviour = new Behaviour();
        var log = new LogRecorder();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port, listen =>
        {
            listen.Protocols = protocols;
            if (certificate is not null)
                listen.UseHttps(certificate);
        }));
        if (certificate is not null)
            builder.WebHost.UseKestrelHttpsConfiguration();
        builder.Logging.AddProvider(log);
        builder.Services.AddSingleton(behaviour);
        builder.Services.AddGrpc(options => configure?.Invoke(options));
        services?.Invoke(builder.Services);

        var application = builder.Build();
        application.MapGrpcService<CallsService>();
        map?.Invoke(application);
        await application.StartAsync();
        return new TestHost(application, behaviour, log);
    }

    public GrpcChannel Channel(GrpcChannelOptions? options = null)
    {
        var channel = GrpcChannel.ForAddress(Address, options ?? new GrpcChannelOptions());
        _channels.Add(channel);
        return channel;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var channel in _channels)
            channel.Dispose();
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
