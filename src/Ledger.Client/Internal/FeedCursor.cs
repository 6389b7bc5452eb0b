using Ledger.V1;

namespace Ledger.Client.Internal;

/// <summary>Where a watch stands: what it has to ask for next, and what has to come next.</summary>
internal sealed class FeedCursor(WatchRequest request, string ledgerId)
{
    // Everything below is delivered, or known not to pass the filter. Null: "from now on", and the server has not said
    // yet which position that is.
    private long? _next = request.HasFrom ? request.From : null;

    // What the next update has to follow; null: whatever comes first.
    private long? _previous;

    public WatchRequest Request()
    {
        var next = new WatchRequest(request) { LedgerId = ledgerId };
        if (_next is { } from)
            next.From = from;
        return next;
    }

    /// <summary>A new call has begun at the position asked for.</summary>
    public void Began() => _previous = _next - 1;

    /// <summary>Takes note of a message, or throws where it does not follow what came before.</summary>
    public void Advance(WatchResponse response)
    {
        switch (response.MessageCase)
        {
            case WatchResponse.MessageOneofCase.Update:
                Advance(response.Update);
                break;
            case WatchResponse.MessageOneofCase.CaughtUp:
                if (response.CaughtUp.Basis.LedgerId != ledgerId)
                {
                    throw new FeedBrokenException(
                        $"The feed is of ledger {response.CaughtUp.Basis.LedgerId}, not of {ledgerId}.");
                }

                Reach(response.CaughtUp.Basis.Position);
                break;
            case WatchResponse.MessageOneofCase.Heartbeat:
                Reach(response.Heartbeat.Position);
                break;
            case WatchResponse.MessageOneofCase.None:
                throw new FeedBrokenException("The feed sent a message that this client does not know.");
            default:
                throw new InvalidOperationException($"no such message: {response.MessageCase}");
        }
    }

    private void Advance(WatchResponse.Types.Update update)
    {
        var position = update.Entry.Event.Position;
        if (position < _next)
        {
            throw new FeedBrokenException(
                $"The feed sent position {position} again or too late; {_next} or later was due.");
        }

        if (_previous is not null && update.PreviousPosition != _previous)
        {
            throw new FeedBrokenException(
                $"The feed says that {position} follows {update.PreviousPosition}, but {_previous} came before it.");
        }

        _previous = position;
        _next = position + 1;
    }

    // Heartbeats move the next start, not what the next update follows: that is the update before.
    private void Reach(long position) => _next = Math.Max(_next ?? position, position);
}
