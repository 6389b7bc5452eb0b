namespace Ledger.Domain.Actuals;

/// <summary>How settled a reported figure is.</summary>
public enum ActualStatus
{
    /// <summary>预计: an estimate, often before the period is over.</summary>
    Estimated,

    /// <summary>快报、初步: a first figure.</summary>
    Preliminary,

    /// <summary>核定: the final figure, which may still be revised.</summary>
    Final,
}
