using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Bench;

/// <summary>
/// The bare call that reads and submits are measured against: the same transport, and nothing behind it.
/// </summary>
internal sealed class EchoServer : Echo.EchoBase
{
    public override Task<Words> Say(Words request, ServerCallContext context) => Task.FromResult(request);

    /// <summary>Serves until the standard input closes, and prints the address first.</summary>
    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.Http2.MaxStreamsPerConnection = 1_000);
        builder.Services.AddLogging().AddRoutingCore();
        builder.Services.AddGrpc();
        builder.Services.AddSingleton<EchoServer>();
        await using var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<EchoServer>();
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        Console.WriteLine(addresses!.Addresses.First());
        await Console.In.ReadToEndAsync();
        await application.StopAsync();
    }
}
