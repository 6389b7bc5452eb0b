namespace Ledger.Storage;

/// <summary>The sizes that every log engine enforces, so that an event fits a proof tile and an append fits a message.</summary>
public static class LogLimits
{
    /// <summary>Bytes of one event at most; a tile's entry has a 16-bit length prefix (C2SP tlog-tiles).</summary>
    public const int EventBytesMax = 65_535;

    /// <summary>Events of one append at most.</summary>
    public const int AppendEventsMax = 1_000;

    /// <summary>Bytes of one append at most, over all its events.</summary>
    public const int AppendBytesMax = 1 << 20;
}
