namespace Ledger.Domain.Records;

/// <summary>How a principal was known to be who it is.</summary>
public enum Authentication
{
    /// <summary>The ledger itself.</summary>
    System,

    /// <summary>The caller's own word, on a server that listens on loopback only.</summary>
    Claimed,
}
