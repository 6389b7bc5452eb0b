using Ledger.Domain.Actuals;

namespace Ledger.Domain.Judging;

/// <summary>An actual as far as judging needs it: what was reached, and through which day.</summary>
public sealed record JudgedActual(ActualValue Value, DateOnly Through);
