using Grpc.Core;
using Grpc.Net.Client;
using Ledger.Engine;
using Ledger.Engine.Projecting;
using Ledger.Storage;

namespace Ledger.Server.Tests;

/// <summary>What callers are told while a store fails.</summary>
public sealed class StoreFailureTests
{
    [Fact]
    public async Task A_read_that_the_store_fails_is_unavailable_so_that_callers_try_again()
    {
        using var logs = new LogRecorder();
        var log = new FailingLog(new MemoryEventLog());
        await using var engine = await LedgerEngine.OpenAsync(
            new LedgerStores(
                log, new MemoryDocumentStore(LedgerDocuments.State), new MemoryDocumentStore(LedgerDocuments.Views)),
            new EngineOptions(), new FakeTime(TestLedger.Start), logs.CreateLogger("engine"), CancellationToken.None);
        var options = new LedgerServerOptions { Listen = new Uri("http://127.0.0.1:0") };
        await using var server = await LedgerServer.StartAsync(engine, options, logs, CancellationToken.None);
        using var channel = GrpcChannel.ForAddress(server.Address);
        var status = new V1.StatusService.StatusServiceClient(channel);

        log.Fails = true;
        var refused = await TestLedger.RefusedAsync(
            async () => await status.GetStatusAsync(new V1.GetStatusRequest()));
        log.Fails = false;

        Assert.Equal((StatusCode.Unavailable, "STORE_FAILED"), (refused.Code, refused.Reason));
        Assert.Contains("the disk is gone", Assert.Single(logs.Entries), StringComparison.Ordinal);
        Assert.Equal(3, (await status.GetStatusAsync(new V1.GetStatusRequest())).Head);
    }

    private sealed class FailingLog(IEventLog inner) : IEventLog
    {
        public bool Fails { get; set; }

        public ValueTask<long> HeadAsync(CancellationToken cancellationToken) => Fails
            ? throw new LogFailedException("the disk is gone", new IOException())
            : inner.HeadAsync(cancellationToken);

        public ValueTask<AppendResult> AppendAsync(
            long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken) =>
            inner.AppendAsync(expectedHead, events, cancellationToken);

        public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(
            long from, int count, CancellationToken cancellationToken) =>
            inner.ReadAsync(from, count, cancellationToken);

        public ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken) =>
            inner.WatchAsync(head, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
