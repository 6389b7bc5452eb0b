using System.Net;
using Ledger.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Client.Tests;

/// <summary>A real gRPC server on a free port of 127.0.0.1 that answers what a test tells it to.</summary>
internal sealed class FakeLedger : IAsyncDisposable
{
    public const string Id = "11111111-1111-4111-8111-111111111111";

    private readonly WebApplication _application;

    private FakeLedger(WebApplication application, Script script)
    {
        _application = application;
        Script = script;
        Address = new Uri(application.Urls.Single());
    }

    public Script Script { get; }

    public Uri Address { get; }

    public static async Task<FakeLedger> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        var script = new Script();
        builder.Services.AddSingleton(script);
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<FakeFeedService>();
        application.MapGrpcService<FakeStatusService>();
        application.MapGrpcService<FakeRegionService>();
        await application.StartAsync();
        return new FakeLedger(application, script);
    }

    /// <summary>A client that waits as little as it can between calls.</summary>
    public LedgerClient Connect(string principal = "local") => LedgerClient.Connect(
        Address,
        new LedgerClientOptions
        {
            Principal = principal,
            ResumeDelayMin = TimeSpan.FromMilliseconds(1),
            ResumeDelayMax = TimeSpan.FromMilliseconds(2),
        });

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }
}
