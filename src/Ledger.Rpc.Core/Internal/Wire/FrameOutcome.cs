namespace Ledger.Rpc.Wire;

/// <summary>What the front of a buffer holds.</summary>
internal enum FrameOutcome
{
    /// <summary>Less than a frame; more bytes are needed.</summary>
    Incomplete,

    /// <summary>A whole frame.</summary>
    Message,

    /// <summary>A frame with a compressed message.</summary>
    Compressed,

    /// <summary>A first byte that the protocol does not know.</summary>
    UnknownFlag,

    /// <summary>A frame whose message is longer than allowed.</summary>
    TooLong,
}
