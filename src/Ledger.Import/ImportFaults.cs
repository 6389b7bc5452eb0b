using Ledger.Domain.Values;

namespace Ledger.Import;

/// <summary>
/// All faults of a file, by row: the first of them in full, and how many there are altogether, or at least where
/// reading had to stop at one.
/// </summary>
public sealed record ImportFaults(ValueList<ImportFault> Listed, int Total)
{
    /// <summary>How many faults are listed at most.</summary>
    public const int ListedMax = 100;

    /// <summary>How many more there are than are listed.</summary>
    public int Unlisted => Total - Listed.Count;
}
