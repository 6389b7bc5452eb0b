namespace Ledger.Storage;

/// <summary>
/// The sizes that every log engine enforces, so that an event fits a proof tile and an append fits a message.
/// </summary>
public static class LogLimits
{
    /// <summary>Bytes of one event at most; a tile's entry has a 16-bit length prefix (C2SP tlog-tiles).</summary>
    public const int EventBytesMax = 65_535;

    /// <summary>Events of one append at most.</summary>
    public const int AppendEventsMax = 1_000;

    /// <summary>Bytes of one append at most, over all its events.</summary>
    public const int AppendBytesMax = 1 << 20;

    /// <summary>Holds an append against the limits; every engine MUST call this before it writes anything.</summary>
    /// <exception cref="ArgumentException">The limit that is broken, by what, and what it is.</exception>
    public static void Check(IReadOnlyList<ReadOnlyMemory<byte>> events)
    {
        if (events.Count == 0) throw new ArgumentException("an append holds at least one event", nameof(events));
        if (events.Count > AppendEventsMax)
            throw new ArgumentException(
                $"an append holds at most {AppendEventsMax} events, this one {events.Count}", nameof(events));
        long total = 0;
        for (var i = 0; i < events.Count; i++)
        {
            var bytes = events[i].Length;
            if (bytes == 0) throw new ArgumentException($"event {i} of the append is empty", nameof(events));
            if (bytes > EventBytesMax)
                throw new ArgumentException(
                    $"an event has at most {EventBytesMax} bytes, event {i} of the append {bytes}", nameof(events));
            total += bytes;
        }
        if (total > AppendBytesMax)
            throw new ArgumentException(
                $"an append has at most {AppendBytesMax} bytes, this one {total}", nameof(events));
    }
}
