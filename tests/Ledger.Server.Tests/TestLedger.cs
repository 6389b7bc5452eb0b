using Grpc.Core;
using Grpc.Net.Client;
using Ledger.Engine;
using Ledger.Engine.Projecting;
using Ledger.Storage;

namespace Ledger.Server.Tests;

/// <summary>
/// A ledger in memory, served on a free port of 127.0.0.1, and stubs that call it. It begins on 2022-01-20, 10:00 local
/// time.
/// </summary>
internal sealed class TestLedger : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2022, 1, 20, 2, 0, 0, TimeSpan.Zero);

    private readonly LedgerServer server;
    private readonly GrpcChannel channel;
    private readonly LogRecorder logs;

    private TestLedger(LedgerEngine engine, LedgerServer server, FakeTime time, LogRecorder logs)
    {
        (Engine, this.server, Time, this.logs) = (engine, server, time, logs);
        channel = GrpcChannel.ForAddress(server.Address);
        Regions = new V1.RegionService.RegionServiceClient(channel);
        Indicators = new V1.IndicatorService.IndicatorServiceClient(channel);
        Plans = new V1.PlanService.PlanServiceClient(channel);
        Targets = new V1.TargetService.TargetServiceClient(channel);
        Actuals = new V1.ActualService.ActualServiceClient(channel);
        Batches = new V1.BatchService.BatchServiceClient(channel);
        History = new V1.HistoryService.HistoryServiceClient(channel);
        Feed = new V1.FeedService.FeedServiceClient(channel);
        Status = new V1.StatusService.StatusServiceClient(channel);
    }

    public LedgerEngine Engine { get; }

    public FakeTime Time { get; }

    public Uri Address => server.Address;

    public V1.RegionService.RegionServiceClient Regions { get; }

    public V1.IndicatorService.IndicatorServiceClient Indicators { get; }

    public V1.PlanService.PlanServiceClient Plans { get; }

    public V1.TargetService.TargetServiceClient Targets { get; }

    public V1.ActualService.ActualServiceClient Actuals { get; }

    public V1.BatchService.BatchServiceClient Batches { get; }

    public V1.HistoryService.HistoryServiceClient History { get; }

    public V1.FeedService.FeedServiceClient Feed { get; }

    public V1.StatusService.StatusServiceClient Status { get; }

    public static async Task<TestLedger> StartAsync()
    {
        var time = new FakeTime(Start);
        var logs = new LogRecorder();
        var stores = new LedgerStores(
            new MemoryEventLog(), new MemoryDocumentStore(LedgerDocuments.State),
            new MemoryDocumentStore(LedgerDocuments.Views));
        var engine = await LedgerEngine.OpenAsync(
            stores, new EngineOptions(), time, logs.CreateLogger("engine"), CancellationToken.None);
        var options = new LedgerServerOptions { Listen = new Uri("http://127.0.0.1:0") };
        var server = await LedgerServer.StartAsync(engine, options, logs, CancellationToken.None);
        return new TestLedger(engine, server, time, logs);
    }

    /// <summary>How many events the ledger has.</summary>
    public async Task<long> HeadAsync() => (await Status.GetStatusAsync(new V1.GetStatusRequest())).Head;

    /// <summary>Stops the server; the ledger behind it goes on.</summary>
    public async Task StopServingAsync() => await server.DisposeAsync();

    /// <summary>Stops, and fails if anything was logged as a warning or worse.</summary>
    public async ValueTask DisposeAsync()
    {
        channel.Dispose();
        await server.DisposeAsync();
        await Engine.DisposeAsync();
        Assert.Empty(logs.Entries);
    }

    /// <summary>What a call was refused with.</summary>
    public static async Task<Refused> RefusedAsync(Func<Task> call)
    {
        var error = await Assert.ThrowsAsync<RpcException>(call);
        return Refused.Of(error);
    }
}
