namespace Ledger.Domain.Plans;

/// <summary>How a line of a plan stands to the line above it.</summary>
public enum PlanLineKind
{
    /// <summary>A numbered line.</summary>
    Serial,

    /// <summary>A part that decides, with its siblings, for a line that has no target of its own.</summary>
    Part,

    /// <summary>其中: a part that never decides for its line.</summary>
    OfWhich,
}
