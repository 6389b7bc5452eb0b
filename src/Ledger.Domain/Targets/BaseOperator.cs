namespace Ledger.Domain.Targets;

/// <summary>How a target relates to the figure of its base period.</summary>
public enum BaseOperator
{
    /// <summary>持平: no worse than the base.</summary>
    Level,

    /// <summary>逐年提高: above the base by any amount.</summary>
    Above,

    /// <summary>逐年降低: below the base by any amount.</summary>
    Below,

    /// <summary>较…提高: above the base by at least the difference.</summary>
    RaisedBy,

    /// <summary>较…降低: below the base by at least the difference.</summary>
    LoweredBy,

    /// <summary>翻番: the base multiplied.</summary>
    Multiplied,
}
