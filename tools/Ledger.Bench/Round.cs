using System.Diagnostics;
using Google.Protobuf;
using Grpc.Net.Client;
using Ledger.V1;

namespace Ledger.Bench;

/// <summary>One round of all measurements over a fresh ledger, each beside its limit.</summary>
internal sealed class Round(string ledger, int regions, int lines) : IAsyncDisposable
{
    private const int PieceCommands = 500;
    private const int PiecesInFlight = 4;
    private const int WarmUpRegions = 50;
    private const int CallersInAll = 81;
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(1);

    private readonly string folder = Directory.CreateTempSubdirectory("ledger-bench-").FullName;

    public async Task<List<Row>> RunAsync()
    {
        var data = Path.Combine(folder, "data");
        await using var server = await ServerProcess.StartAsync(
            ledger, "serve", "--data", data, "--listen", "http://127.0.0.1:0");
        await using var echoServer = await ServerProcess.StartAsync(typeof(Round).Assembly.Location, "echo");
        using var channel = Channel(server.Address);
        using var echoChannel = Channel(echoServer.Address);
        var echo = new Echo.EchoClient(echoChannel);

        var batches = new BatchService.BatchServiceClient(channel);
        var (acknowledged, visible, head) = await ImportAsync(batches, new StatusService.StatusServiceClient(channel));
        var events = RawInserts.EventsOf(Path.Combine(data, "log.db"));
        var raw = RawInserts.PerSecond(events, Path.Combine(folder, "raw.db"));
        var single = RawInserts.SingleMilliseconds(events, Path.Combine(folder, "single.db"), 1_000);

        var words = new Words { Payload = ByteString.CopyFrom(new byte[100]) };
        Task Say(int caller, int i) => echo.SayAsync(words).ResponseAsync;
        await Load.RunAsync(16, WarmUp, Say);
        var echo1 = await Load.RunAsync(1, Duration, Say);
        var echo16 = await Load.RunAsync(16, Duration, Say);
        var echo64 = await Load.RunAsync(64, Duration, Say);

        var actuals = new ActualService.ActualServiceClient(channel);
        await Load.RunAsync(16, WarmUp, (caller, i) => Report(actuals, caller, i));
        var submit1 = await Load.RunAsync(1, Duration, (caller, i) => Report(actuals, 16, i));
        var submit64 = await Load.RunAsync(64, Duration, (caller, i) => Report(actuals, 17 + caller, i));

        var indicators = new IndicatorService.IndicatorServiceClient(channel);
        await Load.RunAsync(16, WarmUp, (caller, i) => Read(indicators, caller, i));
        var read16 = await Load.RunAsync(16, Duration, (caller, i) => Read(indicators, caller, i));
        var read1 = await Load.RunAsync(1, Duration, (caller, i) => Read(indicators, caller, i));

        return
        [
            new Row(
                $"import of {head:N0} events, acknowledged", acknowledged, "raw inserts of the same bytes", raw,
                "events/s"),
            new Row("the same until visible in queries", visible, "raw inserts of the same bytes", raw, "events/s"),
            new Row(
                "single submit, 1 client, p50", submit1.MedianMilliseconds, "raw durable insert + echo",
                single + echo1.MedianMilliseconds, "ms"),
            new Row("single submits, 64 clients", submit64.PerSecond, "echo, 64 clients", echo64.PerSecond, "per s"),
            new Row("read one indicator-period, 1 client", read1.PerSecond, "echo, 1 client", echo1.PerSecond, "per s"),
            new Row(
                "read one indicator-period, 16 clients", read16.PerSecond, "echo, 16 clients", echo16.PerSecond,
                "per s"),
        ];
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static GrpcChannel Channel(Uri address) => GrpcChannel.ForAddress(
        address, new GrpcChannelOptions { MaxReceiveMessageSize = 64 << 20, MaxSendMessageSize = 64 << 20 });

    private async Task<(double Acknowledged, double Visible, long Head)> ImportAsync(
        BatchService.BatchServiceClient batches, StatusService.StatusServiceClient status)
    {
        await SubmitAsync(batches, Workload.Registry(lines));
        await SubmitAsync(
            batches, Enumerable.Range(0, WarmUpRegions).SelectMany(region => Workload.Region(regions + region, lines)));
        var begin = (await status.GetStatusAsync(new GetStatusRequest())).Head;
        var pieces = Enumerable.Range(0, regions).Select(region => Workload.Region(region, lines).ToArray()).ToList();
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            pieces, new ParallelOptions { MaxDegreeOfParallelism = PiecesInFlight },
            async (piece, _) => await SubmitAsync(batches, piece));
        var acknowledged = clock.Elapsed.TotalSeconds;
        GetStatusResponse now;
        do
            now = await status.GetStatusAsync(new GetStatusRequest());
        while (now.DocumentSets.Any(set => set.Lag > 0));
        var count = now.Head - begin;
        return (count / acknowledged, count / clock.Elapsed.TotalSeconds, count);
    }

    private static async Task SubmitAsync(BatchService.BatchServiceClient batches, IEnumerable<Command> commands)
    {
        foreach (var piece in commands.Chunk(PieceCommands))
        {
            var answer = await batches.SubmitBatchAsync(new SubmitBatchRequest { Commands = { piece } });
            if (answer.Outcomes[^1].Refusal is { } refusal)
                throw new InvalidOperationException($"refused: {refusal.Message}");
        }
    }

    /// <summary>
    /// Every submit is news: each caller has indicator-periods of its own and reports one day after another for them.
    /// </summary>
    private Task Report(ActualService.ActualServiceClient actuals, int caller, int i)
    {
        var own = (regions * lines / CallersInAll) - 1;
        var subject = caller + (CallersInAll * (i % own));
        var report = Workload.Report(subject / lines, (subject % lines) + 1, i / own);
        return actuals.ReportActualAsync(report).ResponseAsync;
    }

    private Task Read(IndicatorService.IndicatorServiceClient indicators, int caller, int i)
    {
        var region = $"regions/county-{((caller * 31) + (i / lines)) % regions:D5}";
        var indicator = $"indicators/{Workload.Indicator}-{(i % lines) + 1}";
        var request = new GetIndicatorPeriodRequest { Name = $"{region}/{indicator}/periods/2022" };
        return indicators.GetIndicatorPeriodAsync(request).ResponseAsync;
    }
}
