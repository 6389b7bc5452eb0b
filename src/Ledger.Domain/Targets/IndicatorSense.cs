namespace Ledger.Domain.Targets;

/// <summary>
/// What an indicator's number counts, which decides the sign of 增长 and 下降 in its targets and figures.
/// </summary>
public enum IndicatorSense
{
    /// <summary>A level or a share.</summary>
    Plain,

    /// <summary>A rate of growth (…增速): 下降3% is −3.</summary>
    Growth,

    /// <summary>A rate of reduction (…降低, …减少率): 下降3% is 3.</summary>
    Reduction,
}
