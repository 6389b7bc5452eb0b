using System.Runtime.CompilerServices;
using Ledger.Engine.Projecting;
using Ledger.Engine.Reading;
using Ledger.Engine.Tailing;

namespace Ledger.Engine.Feeding;

/// <summary>
/// Delivers the log's events to subscribers, each once and in order: from a position on, then as they happen. An event
/// is delivered when queries know it.
/// </summary>
public sealed class EventFeed(LedgerReader reader, LogTail tail, Projector views, TimeProvider time)
{
    private const int BatchEventsMax = 500;
    private static readonly TimeSpan HeartbeatAfter = TimeSpan.FromSeconds(10);

    /// <summary>How many events the log has; queries may not know all of them yet.</summary>
    public long Head => tail.End;

    /// <summary>
    /// The events from a position on, or from now on (null), until cancelled. A subscriber that reads slowly is read
    /// for slowly.
    /// </summary>
    public async IAsyncEnumerable<FeedItem> ReadAsync(
        long? from, FeedFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var head = Head;
        await reader.CatalogueAsync(head, cancellationToken);
        var next = from ?? head;
        var delivered = next - 1;
        var isCaughtUp = false;
        while (true)
        {
            var catalogue = views.Current.Catalogue;
            while (next < catalogue.Position)
            {
                var count = (int)Math.Min(BatchEventsMax, catalogue.Position - next);
                foreach (var (recorded, _) in await tail.ReadAsync(next, count, cancellationToken))
                {
                    next = recorded.Position + 1;
                    if (!filter.Passes(recorded.Envelope.Subject))
                        continue;
                    var entry = await reader.EntryAsync(recorded, catalogue, cancellationToken);
                    yield return new FeedItem.Update(entry, delivered);
                    delivered = recorded.Position;
                }
            }

            if (!isCaughtUp && next >= head)
            {
                isCaughtUp = true;
                yield return new FeedItem.CaughtUp(Basis.Of(catalogue));
            }

            if (!await HasMoreAsync(next, cancellationToken))
                yield return new FeedItem.Heartbeat(next);
        }
    }

    /// <summary>
    /// Waits for more than <paramref name="position"/> events, for as long as a subscriber may go without a word.
    /// </summary>
    private async Task<bool> HasMoreAsync(long position, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(HeartbeatAfter, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            await views.WaitAsync(position + 1, either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
