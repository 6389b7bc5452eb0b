namespace Ledger.Domain.Values;

/// <summary>An exact decimal number in the unit that it was stated in.</summary>
public sealed record Quantity(decimal Value, Unit Unit);
