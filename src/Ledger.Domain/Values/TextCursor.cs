using System.Diagnostics.CodeAnalysis;

namespace Ledger.Domain.Values;

/// <summary>
/// A place in a text that is being read. Full-width signs, dashes and tildes are folded one for one, so an index always
/// points into the text as it was given.
/// </summary>
internal sealed class TextCursor(string text)
{
    private const int FoundCharsMax = 24;

    private readonly string folded = Fold(text);

    public string Text { get; } = text;

    public int Index { get; set; }

    public bool AtEnd => Index >= folded.Length;

    public char Current => AtEnd ? '\0' : folded[Index];

    /// <summary>What is still to be read, folded.</summary>
    public ReadOnlySpan<char> Rest => folded.AsSpan(Index);

    public char Peek(int offset) => Index + offset < folded.Length ? folded[Index + offset] : '\0';

    public ReadOnlySpan<char> Slice(int start, int end) => folded.AsSpan(start, end - start);

    public void SkipSpaces()
    {
        while (!AtEnd && char.IsWhiteSpace(folded[Index]))
            Index++;
    }

    public bool StartsWith(string word) => Rest.StartsWith(word, StringComparison.Ordinal);

    /// <summary>Takes the word if it stands here; spaces before it are skipped.</summary>
    public bool TryTake(string word)
    {
        SkipSpaces();
        if (!StartsWith(word))
            return false;
        Index += word.Length;
        return true;
    }

    /// <summary>Takes the longest of the words that stand here; spaces before it are skipped.</summary>
    public bool TryTakeAny(IReadOnlyList<string> words, [NotNullWhen(true)] out string? taken)
    {
        SkipSpaces();
        taken = null;
        foreach (var word in words)
        {
            if (word.Length > (taken?.Length ?? 0) && StartsWith(word))
                taken = word;
        }

        Index += taken?.Length ?? 0;
        return taken is not null;
    }

    public bool TryTakeAny(IReadOnlyList<string> words) => TryTakeAny(words, out _);

    /// <summary>The original text from here on, cut to a length that fits an error.</summary>
    public string Found(int index)
    {
        var end = Math.Min(Text.Length, index + FoundCharsMax);
        if (end < Text.Length && char.IsHighSurrogate(Text[end - 1]))
            end--;
        return index >= Text.Length ? "" : Text[index..Math.Max(index, end)];
    }

    /// <summary>The fault at <paramref name="index"/> as the outcome of reading a <typeparamref name="T"/>.</summary>
    public Parsed<T>.Failed Fail<T>(int index, ParseFault fault, string expected) =>
        new(index, fault, Found(index), expected);

    public static string Fold(string text) => string.Create(text.Length, text, static (folded, source) =>
    {
        for (var i = 0; i < folded.Length; i++)
            folded[i] = Fold(source[i]);
    });

    // U+FF01 to U+FF5E are the full-width forms of the printable ASCII characters.
    private static char Fold(char sign) => sign switch
    {
        '\uFF0D' or '\u2212' or '\uFE63' => '-',
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - 0xFEE0),
        >= '\u2010' and <= '\u2015' or '\u2500' => '—',
        '\u301C' or '\u223C' or '\u02DC' => '~',
        '≧' or '\u2A7E' => '≥',
        '≦' or '\u2A7D' => '≤',
        '\uFE65' => '>',
        '\uFE64' => '<',
        '\uFE6A' => '%',
        _ => sign,
    };
}
