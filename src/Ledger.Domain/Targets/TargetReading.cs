using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>One reading of a target's text: where it stands, what a bare number counts, and the first fault.</summary>
internal sealed class TargetReading(TextCursor cursor, Unit unit, IndicatorSense sense)
{
    public TextCursor Cursor { get; } = cursor;

    public Unit Unit { get; } = unit;

    public IndicatorSense Sense { get; } = sense;

    public Parsed<ParsedTarget>.Failed? Failure { get; private set; }

    /// <summary>Notes the fault and answers that there is no expression.</summary>
    public TargetExpression? Fail(int index, ParseFault fault, string expected)
    {
        Failure ??= Cursor.Fail<ParsedTarget>(index, fault, expected);
        return null;
    }

    public TargetExpression? Fail<T>(Parsed<T>.Failed failed) => Fail(failed.Index, failed.Fault, failed.Expected);

    /// <summary>Whether a tier ends here: at the end of the text or at the sign that separates two tiers.</summary>
    public bool AtTierEnd()
    {
        Cursor.SkipSpaces();
        return Cursor.AtEnd || IsSeparator(Cursor.Current);
    }

    /// <summary>
    /// The words up to the end of the tier, as they were written and trimmed; the cursor does not move.
    /// </summary>
    public string TierWords()
    {
        Cursor.SkipSpaces();
        var end = Cursor.Index;
        while (end < Cursor.Text.Length && !IsSeparator(Cursor.Slice(end, end + 1)[0]))
            end++;
        return Cursor.Text[Cursor.Index..end].TrimEnd();
    }

    public static bool IsSeparator(char sign) => sign is ',' or ';' or '、';
}
