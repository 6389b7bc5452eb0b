using Ledger.Engine.Tailing;
using Ledger.Storage;

namespace Ledger.Engine.Tests;

public sealed class ReopeningLogTests
{
    [Fact]
    public async Task Whoever_waits_when_another_call_fails_is_told_that_the_log_failed()
    {
        await using var log = new ReopeningLog(_ => ValueTask.FromResult<IEventLog>(new FailingLog()));
        var watching = log.WatchAsync(0, CancellationToken.None).AsTask();

        await Assert.ThrowsAsync<LogFailedException>(
            async () => await log.AppendAsync(0, [new byte[] { 1 }], CancellationToken.None));

        await Assert.ThrowsAsync<LogFailedException>(() => watching.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(0, await log.HeadAsync(CancellationToken.None));
    }

    private sealed class FailingLog : IEventLog
    {
        private readonly MemoryEventLog inner = new();

        public ValueTask<long> HeadAsync(CancellationToken cancellationToken) => inner.HeadAsync(cancellationToken);

        public ValueTask<AppendResult> AppendAsync(
            long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken) =>
            throw new LogFailedException("the disk is full", new IOException());

        public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(
            long from, int count, CancellationToken cancellationToken) =>
            inner.ReadAsync(from, count, cancellationToken);

        public ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken) =>
            inner.WatchAsync(head, cancellationToken);

        public ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
