using Ledger.Domain.Actuals;

namespace Ledger.Domain.Deciding;

/// <summary>
/// An actual as a caller states it: the printed words, or a value instead. Through null means the last day of the
/// period; status null means estimated while the period is not over, preliminary after.
/// </summary>
public sealed record ActualStatement(
    string Wording, ActualValue? Value, DateOnly? Through, ActualStatus? Status, string Note);
