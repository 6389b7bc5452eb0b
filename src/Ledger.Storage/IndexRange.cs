namespace Ledger.Storage;

/// <summary>Index values from <paramref name="From"/> (included) to <paramref name="Below"/> (excluded, null for no end), by UTF-8 bytes.</summary>
public readonly record struct IndexRange(string From, string? Below)
{
    /// <summary>Every value.</summary>
    public static IndexRange All { get; } = new("", null);

    /// <summary>The values that begin with <paramref name="prefix"/>; the prefix ends in a character below U+D7FF.</summary>
    public static IndexRange Prefix(string prefix) =>
        prefix.Length == 0 ? All : new(prefix, prefix[..^1] + (char)(prefix[^1] + 1));

    /// <summary>Exactly one value.</summary>
    public static IndexRange Exactly(string value) => new(value, value + '\0');
}
