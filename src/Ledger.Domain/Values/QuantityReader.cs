using System.Globalization;
using System.Text;

namespace Ledger.Domain.Values;

/// <summary>Reads numbers and quantities from a text.</summary>
internal static class QuantityReader
{
    // An exact decimal carries 28 digits wherever its point stands.
    private const int DigitsMax = 28;

    /// <summary>Whether a number begins at the cursor, spaces before it skipped.</summary>
    public static bool StandsAt(TextCursor cursor)
    {
        cursor.SkipSpaces();
        return char.IsAsciiDigit(cursor.Current) || (cursor.Current is '-' or '+' && char.IsAsciiDigit(cursor.Peek(1)));
    }

    /// <summary>Reads a number with its sign, thousands separators and decimals.</summary>
    public static Parsed<decimal> ReadNumber(TextCursor cursor)
    {
        if (!StandsAt(cursor))
            return cursor.Fail<decimal>(cursor.Index, ParseFault.NumberExpected, "a number, such as 6, 5.5 or 1,200");
        var start = cursor.Index;
        var digits = new StringBuilder();
        if (cursor.Current is '-')
            digits.Append('-');
        if (cursor.Current is '-' or '+')
            cursor.Index++;

        ReadWhole(cursor, digits);
        if (cursor.Current == '.')
        {
            if (!char.IsAsciiDigit(cursor.Peek(1)))
                return cursor.Fail<decimal>(cursor.Index + 1, ParseFault.NumberExpected, "a digit after the point");
            digits.Append('.');
            cursor.Index++;
            ReadDigits(cursor, digits);
        }

        var text = digits.ToString();
        return text.Count(char.IsAsciiDigit) - LeadingZeros(text) <= DigitsMax && DecimalsOf(text) <= DigitsMax
            ? new Parsed<decimal>.Ok(decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture))
            : cursor.Fail<decimal>(start, ParseFault.NumberTooLarge, "a number of at most 28 digits");
    }

    /// <summary>Reads the unit at the cursor; null, and the cursor unmoved, when there is none.</summary>
    public static Unit? ReadUnit(TextCursor cursor)
    {
        var start = cursor.Index;
        cursor.SkipSpaces();
        if (Units.Longest(cursor) is { } unit)
        {
            cursor.Index += unit.Symbol.Length;
            return unit;
        }

        cursor.Index = start;
        return null;
    }

    private static void ReadWhole(TextCursor cursor, StringBuilder digits)
    {
        var group = ReadDigits(cursor, digits);
        while (group <= 3 && cursor.Current == ',' && IsGroup(cursor))
        {
            cursor.Index++;
            group = ReadDigits(cursor, digits);
        }
    }

    private static bool IsGroup(TextCursor cursor) =>
        char.IsAsciiDigit(cursor.Peek(1)) && char.IsAsciiDigit(cursor.Peek(2)) && char.IsAsciiDigit(cursor.Peek(3))
        && !char.IsAsciiDigit(cursor.Peek(4));

    private static int ReadDigits(TextCursor cursor, StringBuilder digits)
    {
        var start = cursor.Index;
        for (; char.IsAsciiDigit(cursor.Current); cursor.Index++)
            digits.Append(cursor.Current);
        return cursor.Index - start;
    }

    private static int LeadingZeros(string text) =>
        text.TrimStart('-').TakeWhile(sign => sign is '0' or '.').Count(sign => sign == '0');

    private static int DecimalsOf(string text) =>
        text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point ? text.Length - point - 1 : 0;
}
