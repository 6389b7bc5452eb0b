using Ledger.Engine.Reading;

namespace Ledger.Engine.Feeding;

/// <summary>What a subscriber is sent.</summary>
public abstract record FeedItem
{
    private FeedItem() { }

    /// <summary>
    /// An event that passes the filter; <paramref name="PreviousPosition"/> is that of the one delivered before it.
    /// </summary>
    public sealed record Update(HistoryEntry Entry, long PreviousPosition) : FeedItem;

    /// <summary>All that there was at the beginning is delivered.</summary>
    public sealed record CaughtUp(Basis Basis) : FeedItem;

    /// <summary>The filter has been evaluated for everything below the position.</summary>
    public sealed record Heartbeat(long Position) : FeedItem;
}
