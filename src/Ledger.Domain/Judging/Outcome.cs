namespace Ledger.Domain.Judging;

/// <summary>How a target came out.</summary>
public enum Outcome
{
    /// <summary>Reached.</summary>
    Met,

    /// <summary>Reached in part.</summary>
    PartlyMet,

    /// <summary>Not reached.</summary>
    Missed,

    /// <summary>The period, or the figure, has not come to its end.</summary>
    Pending,

    /// <summary>The period is over and nothing was reported.</summary>
    NoActual,

    /// <summary>Something was reported that cannot be held against the target.</summary>
    NotComparable,
}
