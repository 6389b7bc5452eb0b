using System.Text;

namespace Ledger.Domain.Names;

/// <summary>
/// The ids that resource names are made of: 1 to 64 letters, digits and <c>-</c>, NFC, not beginning or ending with
/// <c>-</c>.
/// </summary>
public static class ResourceId
{
    /// <summary>UTF-16 units of an id at most.</summary>
    public const int LengthMax = 64;

    /// <summary>Whether the text is an id as it stands.</summary>
    public static bool IsValid(string text) =>
        text.Length is > 0 and <= LengthMax
        && text[0] != '-' && text[^1] != '-'
        && !text.Contains('\uFFFD', StringComparison.Ordinal)
        && IsWellFormed(text)
        && text.IsNormalized(NormalizationForm.FormC)
        && text.EnumerateRunes().All(rune => rune.Value == '-' || IsIdRune(rune));

    /// <summary>
    /// The id that a display name gives: other signs become one <c>-</c>, those at the ends go; empty if nothing is
    /// left. A name that is too long is cut.
    /// </summary>
    public static string FromDisplayName(string displayName)
    {
        if (!IsWellFormed(displayName))
            return "";
        var id = new StringBuilder();
        foreach (var rune in displayName.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (IsIdRune(rune))
                id.Append(rune.ToString());
            else if (id.Length > 0 && id[^1] != '-')
                id.Append('-');
            if (id.Length >= LengthMax)
                break;
        }

        var cut = id.ToString(0, Math.Min(id.Length, LengthMax));
        return (IsWellFormed(cut) ? cut : cut[..^1]).Trim('-');
    }

    private static bool IsIdRune(Rune rune) => Rune.IsLetterOrDigit(rune);

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}
