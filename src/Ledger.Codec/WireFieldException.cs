namespace Ledger.Codec;

/// <summary>A field of a message cannot be what it holds: which, what it holds, and what would be right.</summary>
public sealed class WireFieldException(string field, string found, string expected)
    : FormatException($"{field}: '{found}' where {expected} is expected")
{
    /// <summary>The path of the field, <c>target.expression.reach.value</c>.</summary>
    public string Field { get; } = field;

    /// <summary>What it holds.</summary>
    public string Found { get; } = found;

    /// <summary>What would be right.</summary>
    public string Expected { get; } = expected;
}
