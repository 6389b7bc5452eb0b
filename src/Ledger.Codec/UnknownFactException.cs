namespace Ledger.Codec;

/// <summary>
/// A stored event holds a fact that this version does not know: it was written by a newer one. Whoever folds it stops;
/// it is never skipped.
/// </summary>
public sealed class UnknownFactException(long position)
    : Exception($"the event at position {position} holds what this version of Ledger does not know")
{
    /// <summary>Where in the log.</summary>
    public long Position { get; } = position;
}
