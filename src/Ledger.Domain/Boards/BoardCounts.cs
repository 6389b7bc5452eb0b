using Ledger.Domain.Judging;
using Ledger.Domain.Targets;

namespace Ledger.Domain.Boards;

/// <summary>
/// How many lines came out how. <paramref name="Computed"/>, <paramref name="Derived"/> and <paramref name="Declared"/>
/// are of those met; <paramref name="Aspirational"/> (a sole 力争) and <paramref name="Withdrawn"/> (no verdict) are of
/// the total.
/// </summary>
public sealed record BoardCounts(
    int Total,
    int Met,
    int PartlyMet,
    int Missed,
    int Pending,
    int NoActual,
    int NotComparable,
    int Computed,
    int Derived,
    int Declared,
    int Aspirational,
    int Withdrawn)
{
    /// <summary>Counts lines.</summary>
    public static BoardCounts Of(IReadOnlyCollection<BoardLine> lines)
    {
        return new BoardCounts(
            lines.Count,
            Came(Outcome.Met), Came(Outcome.PartlyMet), Came(Outcome.Missed),
            Came(Outcome.Pending), Came(Outcome.NoActual), Came(Outcome.NotComparable),
            MetBy(VerdictBasis.Computed), MetBy(VerdictBasis.Derived), MetBy(VerdictBasis.Declared),
            lines.Count(line => line.Target?.Target?.Modality == Modality.Aspirational),
            lines.Count(line => line.IsWithdrawn));

        int Came(Outcome outcome) => lines.Count(line => line.Verdict?.Outcome == outcome);

        int MetBy(VerdictBasis basis) =>
            lines.Count(line => line.Verdict is { Outcome: Outcome.Met } verdict && verdict.Basis == basis);
    }
}
