using System.Globalization;

namespace Ledger.Domain.Values;

/// <summary>The texts of a period: the canonical one and the Chinese one.</summary>
internal static class PeriodText
{
    private const int CharsMax = 40;
    private const string Forms =
        "2022, 2022-h1, 2022-q3, 2022-05, 2021-2025, 2022年, 2022年上半年, 2022年三季度, 2022年5月, 2021—2025年";
    private static readonly string[] Quarters = ["一", "二", "三", "四"];

    public static string Canonical(Period period) => period switch
    {
        Period.Year year => Number(year.Number),
        Period.HalfYear half => $"{Number(half.Number)}-h{Number(half.Half)}",
        Period.Quarter quarter => $"{Number(quarter.Number)}-q{Number(quarter.Part)}",
        Period.Month month => $"{Number(month.Number)}-{month.Part.ToString("00", CultureInfo.InvariantCulture)}",
        Period.Span span => $"{Number(span.First)}-{Number(span.Last)}",
    };

    public static string Chinese(Period period) => period switch
    {
        Period.Year year => $"{Number(year.Number)}年",
        Period.HalfYear half => $"{Number(half.Number)}年{(half.Half == 1 ? "上" : "下")}半年",
        Period.Quarter quarter => $"{Number(quarter.Number)}年{Quarters[quarter.Part - 1]}季度",
        Period.Month month => $"{Number(month.Number)}年{Number(month.Part)}月",
        Period.Span span => $"{Number(span.First)}—{Number(span.Last)}年",
    };

    public static Parsed<Period> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new TextCursor(text);
        cursor.SkipSpaces();
        if (cursor.AtEnd)
            return cursor.Fail<Period>(0, ParseFault.Empty, $"a period: {Forms}");
        if (text.Length > CharsMax)
            return cursor.Fail<Period>(CharsMax, ParseFault.TooLong, $"a period: {Forms}");

        var parsed = Canonical(cursor) ?? Read(cursor);
        cursor.SkipSpaces();
        return parsed is Parsed<Period>.Ok && !cursor.AtEnd
            ? cursor.Fail<Period>(cursor.Index, ParseFault.Unexpected, $"the end of the period: {Forms}")
            : parsed;
    }

    /// <summary>Reads a Chinese form from the cursor on and leaves the cursor behind it.</summary>
    public static Parsed<Period> Read(TextCursor cursor)
    {
        if (ReadYear(cursor, out var first) is { } fault)
            return fault;
        var bare = cursor.Index;
        var year = cursor.TryTake("年");
        if (IsDash(cursor.Current) || cursor.StartsWith("至"))
        {
            cursor.Index++;
            return ReadSpan(cursor, first);
        }

        return year ? ReadPart(cursor, first) : YearUnlessMore(cursor, bare, first);
    }

    private static Parsed<Period> YearUnlessMore(TextCursor cursor, int index, int year)
    {
        cursor.SkipSpaces();
        return cursor.AtEnd
            ? new Parsed<Period>.Ok(new Period.Year(year))
            : cursor.Fail<Period>(index, ParseFault.Unexpected, $"年, or the end of the period: {Forms}");
    }

    private static Parsed<Period> ReadSpan(TextCursor cursor, int first)
    {
        cursor.SkipSpaces();
        var index = cursor.Index;
        if (ReadYear(cursor, out var last) is { } fault)
            return fault;
        cursor.TryTake("年");
        return first < last
            ? new Parsed<Period>.Ok(new Period.Span(first, last))
            : cursor.Fail<Period>(index, ParseFault.BoundsReversed, $"a year after {Number(first)}");
    }

    private static Parsed<Period> ReadPart(TextCursor cursor, int year)
    {
        if (cursor.TryTake("上半年"))
            return new Parsed<Period>.Ok(new Period.HalfYear(year, 1));
        if (cursor.TryTake("下半年"))
            return new Parsed<Period>.Ok(new Period.HalfYear(year, 2));

        var start = cursor.Index;
        cursor.TryTake("第");
        if (cursor.TryTakeAny(Quarters, out var part) && cursor.TryTake("季度"))
            return new Parsed<Period>.Ok(new Period.Quarter(year, Array.IndexOf(Quarters, part) + 1));
        var digits = ReadDigits(cursor, 2, out var number);
        if (digits > 0 && cursor.TryTake("季度"))
            return InRange(cursor, start, number, 4, "quarter", new Period.Quarter(year, number));
        if (digits > 0 && cursor.TryTake("月"))
            return InRange(cursor, start, number, 12, "month", new Period.Month(year, number));
        cursor.Index = start;
        return new Parsed<Period>.Ok(new Period.Year(year));
    }

    // The canonical forms with a hyphen; null leaves the text to the Chinese forms.
    private static Parsed<Period>? Canonical(TextCursor cursor)
    {
        if (cursor.Peek(4) != '-')
            return null;
        if (ReadYear(cursor, out var year) is { } fault)
            return fault;
        var start = ++cursor.Index;
        if (cursor.TryTakeAny(["h", "q"], out var kind))
        {
            var digits = ReadDigits(cursor, 1, out var part);
            if (digits == 0)
                return cursor.Fail<Period>(cursor.Index, ParseFault.NumberExpected, $"a number, as in 2022-{kind}1");
            return kind == "h"
                ? InRange(cursor, start + 1, part, 2, "half-year", new Period.HalfYear(year, part))
                : InRange(cursor, start + 1, part, 4, "quarter", new Period.Quarter(year, part));
        }

        switch (ReadDigits(cursor, 4, out var number))
        {
            case 2:
                return InRange(cursor, start, number, 12, "month", new Period.Month(year, number));
            case 4:
                cursor.Index = start;
                return ReadSpan(cursor, year);
            default:
                return cursor.Fail<Period>(start, ParseFault.Unexpected, "h1, q3, a month of 2 digits or a year of 4");
        }
    }

    private static Parsed<Period> InRange(
        TextCursor cursor, int index, int part, int max, string name, Period period) =>
        part >= 1 && part <= max
            ? new Parsed<Period>.Ok(period)
            : cursor.Fail<Period>(index, ParseFault.OutOfRange, $"a {name} from 1 to {Number(max)}");

    private static Parsed<Period>.Failed? ReadYear(TextCursor cursor, out int year)
    {
        var start = cursor.Index;
        if (ReadDigits(cursor, 4, out year) != 4)
            return cursor.Fail<Period>(start, ParseFault.NumberExpected, $"a year of four digits: {Forms}");
        return year is < Period.YearMin or > Period.YearMax
            ? cursor.Fail<Period>(start, ParseFault.OutOfRange, "a year from 1900 to 2199")
            : null;
    }

    private static int ReadDigits(TextCursor cursor, int digitsMax, out int number)
    {
        number = 0;
        var digits = 0;
        for (; digits < digitsMax && char.IsAsciiDigit(cursor.Current); digits++, cursor.Index++)
            number = (number * 10) + (cursor.Current - '0');
        return digits;
    }

    private static bool IsDash(char sign) => sign is '-' or '—' or '~';

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
