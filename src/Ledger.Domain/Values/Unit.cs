namespace Ledger.Domain.Values;

/// <summary>
/// A unit as it is written (<c>亿元</c>), what it measures, and how many of its family's base unit one of it is
/// (100,000,000 for 亿元 in yuan).
/// </summary>
public sealed record Unit(string Symbol, UnitFamily Family, decimal Scale)
{
    /// <summary>The unit of a bare number; its symbol is empty.</summary>
    public static Unit None { get; } = new("", UnitFamily.None, 1m);

    /// <summary>The symbol.</summary>
    public override string ToString() => Symbol;
}
