using System.Globalization;

namespace Ledger.Server.Internal;

/// <summary>
/// What a caller sent, cut to what an error can carry: errors travel in HTTP/2 trailers, of which clients take 8 KiB.
/// </summary>
internal static class Clip
{
    private const int TextCharsMax = 60;
    private const int ListTextsMax = 5;
    private const int ListPositionsMax = 50;
    private const int DetailCharsMax = 240;

    /// <summary>The text, or its beginning and how long it is.</summary>
    public static string Text(string text) => Text(text, TextCharsMax);

    /// <summary>What is in the way of a command, which may name a few plans.</summary>
    public static string Detail(string text) => Text(text, DetailCharsMax);

    private static string Text(string text, int charsMax)
    {
        if (text.Length <= charsMax)
            return text;
        var cut = char.IsHighSurrogate(text[charsMax - 1]) ? charsMax - 1 : charsMax;
        return string.Create(CultureInfo.InvariantCulture, $"{text[..cut]}… ({text.Length})");
    }

    /// <summary>The first texts, each clipped.</summary>
    public static string List(IReadOnlyList<string> texts, string separator) =>
        string.Join(separator, texts.Take(ListTextsMax).Select(text => Text(text)))
        + (texts.Count > ListTextsMax ? "…" : "");

    /// <summary>The newest positions, comma-separated.</summary>
    public static string Positions(IReadOnlyList<long> positions) =>
        (positions.Count > ListPositionsMax ? "…," : "")
        + string.Join(',', positions.Skip(positions.Count - ListPositionsMax));
}
