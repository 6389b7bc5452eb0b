using Grpc.Core;
using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>A watch that a test reads message by message.</summary>
internal sealed class Watching(AsyncServerStreamingCall<WatchResponse> call) : IAsyncDisposable
{
    /// <summary>The position of the basis that the watch was caught up at.</summary>
    public long CaughtUpAt { get; private set; }

    public static Watching Start(TestLedger ledger, WatchRequest request) => new(ledger.Feed.Watch(request));

    public async Task<WatchResponse> NextAsync()
    {
        Assert.True(await call.ResponseStream.MoveNext(CancellationToken.None).WaitAsync(Bounds.Wait));
        return call.ResponseStream.Current;
    }

    public async Task<WatchResponse.Types.Update> UpdateAsync()
    {
        var next = await NextAsync();
        Assert.Equal(WatchResponse.MessageOneofCase.Update, next.MessageCase);
        return next.Update;
    }

    public async Task<IReadOnlyList<WatchResponse.Types.Update>> UntilCaughtUpAsync()
    {
        var updates = new List<WatchResponse.Types.Update>();
        while (true)
        {
            var next = await NextAsync();
            if (next.MessageCase == WatchResponse.MessageOneofCase.CaughtUp)
            {
                CaughtUpAt = next.CaughtUp.Basis.Position;
                return updates;
            }

            Assert.Equal(WatchResponse.MessageOneofCase.Update, next.MessageCase);
            updates.Add(next.Update);
        }
    }

    public ValueTask DisposeAsync()
    {
        call.Dispose();
        return ValueTask.CompletedTask;
    }
}
