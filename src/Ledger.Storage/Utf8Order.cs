namespace Ledger.Storage;

/// <summary>
/// The order of keys and index values: by their UTF-8 bytes, which is by code point. Ordinal comparison of .NET strings
/// differs above U+FFFF, where surrogates sort below U+E000.
/// </summary>
public sealed class Utf8Order : IComparer<string>
{
    private Utf8Order() { }

    /// <summary>The one instance.</summary>
    public static Utf8Order Instance { get; } = new();

    /// <summary>
    /// Below, at or above zero as <paramref name="x"/> stands below, at or above <paramref name="y"/>.
    /// </summary>
    public int Compare(string? x, string? y)
    {
        if (x is null || y is null) return Comparer<object>.Default.Compare(x, y);
        var shared = x.AsSpan().CommonPrefixLength(y);
        if (shared == x.Length || shared == y.Length) return x.Length.CompareTo(y.Length);
        return Rank(x[shared]).CompareTo(Rank(y[shared]));
    }

    /// <summary>Refuses text that has no UTF-8 form.</summary>
    /// <exception cref="ArgumentException">The text holds an unpaired surrogate.</exception>
    public static void Check(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                throw new ArgumentException(
                    $"a key or index value holds an unpaired surrogate at character {i}", nameof(text));
            i++;
        }
    }

    // Surrogates go above every other unit, as the code points that they stand for do.
    private static int Rank(char unit) => char.IsSurrogate(unit) ? unit + 0x10000 : unit;
}
