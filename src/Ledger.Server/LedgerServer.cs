using Grpc.AspNetCore.Server;
using Ledger.Engine;
using Ledger.Server.Internal;
using Ledger.Server.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ledger.Server;

/// <summary>
/// Serves a ledger over gRPC (HTTP/2 without TLS, on loopback). Disposing it stops serving; the engine is its owner's.
/// </summary>
public sealed class LedgerServer : IAsyncDisposable
{
    private const int RequestBytesMax = 16 * 1024 * 1024;
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(3);

    private readonly WebApplication application;

    private LedgerServer(WebApplication application, Uri address) =>
        (this.application, Address) = (application, address);

    /// <summary>Where it listens, with the port that it got.</summary>
    public Uri Address { get; }

    /// <summary>Starts serving an engine.</summary>
    public static async Task<LedgerServer> StartAsync(
        LedgerEngine engine, LedgerServerOptions options, ILoggerProvider logs, CancellationToken cancellationToken)
    {
        var endPoint = options.Validate();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Warning).AddFilter("Ledger", LogLevel.Information);
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = StopWithin);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = null;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 1_000;
            kestrel.Listen(endPoint, listen => listen.Protocols = HttpProtocols.Http2);
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton(engine).AddSingleton(engine.Reader).AddSingleton(options);
        builder.Services.AddSingleton<CommandGateway>();
        builder.Services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = RequestBytesMax;
            grpc.Interceptors.Add<EdgeInterceptor>();
        });
        AddServices(builder.Services);

        var application = builder.Build();
        application.UseRouting();
        MapServices(application);
        await application.StartAsync(cancellationToken);
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        var address = new Uri(addresses!.Addresses.First());
        Log.Listening(application.Services.GetRequiredService<ILogger<LedgerServer>>(), address.ToString());
        return new LedgerServer(application, address);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private static void AddServices(IServiceCollection services) => services
        .AddSingleton<RegionService>()
        .AddSingleton<IndicatorService>()
        .AddSingleton<PlanService>()
        .AddSingleton<TargetService>()
        .AddSingleton<ActualService>()
        .AddSingleton<BatchService>()
        .AddSingleton<HistoryService>()
        .AddSingleton<FeedService>()
        .AddSingleton<StatusService>();

    private static void MapServices(WebApplication application)
    {
        application.MapGrpcService<RegionService>();
        application.MapGrpcService<IndicatorService>();
        application.MapGrpcService<PlanService>();
        application.MapGrpcService<TargetService>();
        application.MapGrpcService<ActualService>();
        application.MapGrpcService<BatchService>();
        application.MapGrpcService<HistoryService>();
        application.MapGrpcService<FeedService>();
        application.MapGrpcService<StatusService>();
    }
}
