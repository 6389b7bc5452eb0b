namespace Ledger.Domain.Values;

/// <summary>What putting a quantity into another unit came to. The hierarchy is closed.</summary>
public abstract record Conversion
{
    private Conversion() { }

    /// <summary>The same quantity in the unit asked for.</summary>
    public sealed record Converted(Quantity Quantity) : Conversion;

    /// <summary>The units measure different things.</summary>
    public sealed record FamiliesDiffer : Conversion;

    /// <summary>The number in the unit asked for has more digits than an exact decimal carries.</summary>
    public sealed record TooManyDigits : Conversion;
}
