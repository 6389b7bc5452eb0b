namespace Ledger.Domain.Actuals;

/// <summary>What was reached, through which day (included), how settled the figure is, and a note.</summary>
public sealed record Actual(ActualValue Value, DateOnly Through, ActualStatus Status, string Note);
