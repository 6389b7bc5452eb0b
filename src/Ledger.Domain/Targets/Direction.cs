namespace Ledger.Domain.Targets;

/// <summary>Which side of a target is the good one.</summary>
public enum Direction
{
    /// <summary>Neither: a target binds on both sides.</summary>
    Neutral,

    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,
}
