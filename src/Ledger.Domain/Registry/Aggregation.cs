namespace Ledger.Domain.Registry;

/// <summary>How an indicator aggregates over the regions below.</summary>
public enum Aggregation
{
    /// <summary>Nobody has said.</summary>
    NotStated,

    /// <summary>It does not.</summary>
    None,

    /// <summary>The parts add up.</summary>
    Sum,

    /// <summary>A mean weighted by another figure.</summary>
    WeightedMean,
}
