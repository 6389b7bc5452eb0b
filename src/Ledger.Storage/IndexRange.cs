using System.Text;

namespace Ledger.Storage;

/// <summary>
/// Index values from <paramref name="From"/> (included) to <paramref name="Below"/> (excluded, null for no end), by
/// UTF-8 bytes.
/// </summary>
public readonly record struct IndexRange(string From, string? Below)
{
    /// <summary>Every value.</summary>
    public static IndexRange All { get; } = new("", null);

    /// <summary>The values that begin with <paramref name="prefix"/>.</summary>
    public static IndexRange Prefix(string prefix) => new(prefix, Behind(prefix));

    /// <summary>Exactly one value.</summary>
    public static IndexRange Exactly(string value) => new(value, value + '\0');

    // The next text that does not begin with the prefix: its last character gives way to the next one that there is.
    // Where the last is the highest of all, the one before it does.
    private static string? Behind(string prefix)
    {
        while (prefix.Length > 0)
        {
            if (Rune.DecodeLastFromUtf16(prefix, out var last, out var length) != System.Buffers.OperationStatus.Done)
                throw new ArgumentException("a prefix holds an unpaired surrogate", nameof(prefix));
            var rest = prefix[..^length];
            if (last.Value < 0x10FFFF) return rest + new Rune(last.Value == 0xD7FF ? 0xE000 : last.Value + 1);
            prefix = rest;
        }
        return null;
    }
}
