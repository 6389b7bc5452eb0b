namespace Ledger.Import.Preparing;

/// <summary>The text of an 指标 cell: <c>其中：税收增速（%）</c> is of-which, 税收增速, %.</summary>
internal sealed record IndicatorCell(PartMark Mark, string Name, string Bracket, string Whole)
{
    private static readonly (string Prefix, PartMark Mark)[] Prefixes =
    [
        ("#", PartMark.Hash), ("＃", PartMark.Hash), ("其中：", PartMark.OfWhich), ("其中:", PartMark.OfWhich),
    ];

    /// <summary>
    /// Takes the mark off the front, and what stands in brackets off the end; <see cref="Whole"/> is without the mark
    /// only.
    /// </summary>
    public static IndicatorCell Read(string text)
    {
        var mark = PartMark.None;
        foreach (var (prefix, known) in Prefixes)
        {
            if (!text.StartsWith(prefix, StringComparison.Ordinal))
                continue;
            mark = known;
            text = text[prefix.Length..].TrimStart();
            break;
        }

        var open = text.LastIndexOfAny(['(', '（']);
        return open > 0 && text[^1] is ')' or '）' && text[..open].TrimEnd() is { Length: > 0 } name
            ? new IndicatorCell(mark, name, text[(open + 1)..^1].Trim(), text)
            : new IndicatorCell(mark, text, "", text);
    }
}
