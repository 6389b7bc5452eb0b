namespace Ledger.Domain.Judging;

/// <summary>The verdict of a line from the verdicts of its parts.</summary>
public static class PartsVerdict
{
    /// <summary>
    /// All met is met, one pending is pending, one met is partly met; known as well as its weakest part is.
    /// </summary>
    public static Verdict Of(IReadOnlyList<Verdict> parts)
    {
        ArgumentNullException.ThrowIfNull(parts);
        if (parts.Count == 0)
            throw new ArgumentException("A line without parts is judged by itself", nameof(parts));
        return new Verdict(OutcomeOf(parts), parts.Max(part => part.Basis), VerdictReason.ByParts);
    }

    private static Outcome OutcomeOf(IReadOnlyList<Verdict> parts)
    {
        if (All(Outcome.Met))
            return Outcome.Met;
        if (Any(Outcome.Pending))
            return Outcome.Pending;
        if (Any(Outcome.Met) || Any(Outcome.PartlyMet))
            return Outcome.PartlyMet;
        if (All(Outcome.NoActual))
            return Outcome.NoActual;
        return Any(Outcome.Missed) ? Outcome.Missed : Outcome.NotComparable;

        bool All(Outcome outcome) => parts.All(part => part.Outcome == outcome);
        bool Any(Outcome outcome) => parts.Any(part => part.Outcome == outcome);
    }
}
