namespace Ledger.Engine.Reading;

/// <summary>
/// The documents have not come to the position that a read asks for, within the time that it may take.
/// </summary>
public sealed class NotYetReadableException(long wanted, long folded, string? stoppedBecause)
    : Exception(
        $"position {wanted} is not readable yet: the documents are folded up to {folded}"
        + (stoppedBecause is null ? "" : $" and cannot go on: {stoppedBecause}"))
{
    /// <summary>How many events are folded.</summary>
    public long Folded { get; } = folded;

    /// <summary>How many have to be.</summary>
    public long Wanted { get; } = wanted;
}
