using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>Reads the words of a target; what it does not cover is an error with its place, never a guess.</summary>
public static class TargetGrammar
{
    /// <summary>The longest text that is read as one target.</summary>
    public const int CharsMax = 200;

    /// <summary>
    /// Reads a target. A bare number takes <paramref name="unit"/>, and a unit in the text has to be of its family;
    /// <paramref name="sense"/> decides the sign of 增长 and 下降.
    /// </summary>
    public static Parsed<ParsedTarget> Parse(string text, Unit unit, IndicatorSense sense = IndicatorSense.Plain)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unit);
        var cursor = new TextCursor(text);
        if (text.Length > CharsMax)
            return cursor.Fail<ParsedTarget>(CharsMax, ParseFault.TooLong, "a target of at most 200 characters");
        cursor.SkipSpaces();
        return cursor.AtEnd
            ? cursor.Fail<ParsedTarget>(0, ParseFault.Empty, "a target, such as 6%左右, ≥350 or 与经济增长同步")
            : new TargetParser(new TargetReading(cursor, unit, sense)).Parse();
    }
}
