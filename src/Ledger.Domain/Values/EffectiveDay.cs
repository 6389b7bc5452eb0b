using System.Globalization;

namespace Ledger.Domain.Values;

/// <summary>
/// The day from which something holds in the world, with the precision that its document gives, and whether it is
/// assumed because no document says. Text: <c>2022-03-31</c>, <c>2022-03</c>, <c>2022</c>, with <c>~</c> in front when
/// assumed.
/// </summary>
public sealed record EffectiveDay(DateOnly Day, DatePrecision Precision, bool Assumed)
{
    private const int CharsMax = 11;
    private const string Forms = "2022-03-31, 2022-03 or 2022, with ~ in front when assumed";

    /// <summary>Reads the text; the day is the first of its month or year where the text names none.</summary>
    public static Parsed<EffectiveDay> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new TextCursor(text);
        if (text.Length == 0)
            return cursor.Fail<EffectiveDay>(0, ParseFault.Empty, Forms);
        if (text.Length > CharsMax)
            return cursor.Fail<EffectiveDay>(CharsMax, ParseFault.TooLong, Forms);

        var assumed = cursor.TryTake("~");
        var start = cursor.Index;
        if (!TryTakeDigits(cursor, 4, out var year))
            return cursor.Fail<EffectiveDay>(cursor.Index, ParseFault.NumberExpected, $"four digits: {Forms}");
        if (year is < Period.YearMin or > Period.YearMax)
            return cursor.Fail<EffectiveDay>(start, ParseFault.OutOfRange, "a year from 1900 to 2199");
        if (cursor.AtEnd)
            return Ok(year, 1, 1, DatePrecision.Year, assumed);

        if (!TryTakePart(cursor, out var month))
            return cursor.Fail<EffectiveDay>(cursor.Index, ParseFault.Unexpected, $"-MM, as in {Forms}");
        if (month is < 1 or > 12)
            return cursor.Fail<EffectiveDay>(cursor.Index - 2, ParseFault.OutOfRange, "a month from 01 to 12");
        if (cursor.AtEnd)
            return Ok(year, month, 1, DatePrecision.Month, assumed);

        if (!TryTakePart(cursor, out var day))
            return cursor.Fail<EffectiveDay>(cursor.Index, ParseFault.Unexpected, $"-DD, as in {Forms}");
        var days = DateTime.DaysInMonth(year, month);
        if (day < 1 || day > days)
            return cursor.Fail<EffectiveDay>(cursor.Index - 2, ParseFault.OutOfRange, DayRange(year, month, days));
        return cursor.AtEnd
            ? Ok(year, month, day, DatePrecision.Day, assumed)
            : cursor.Fail<EffectiveDay>(cursor.Index, ParseFault.Unexpected, $"the end of the date: {Forms}");
    }

    /// <summary>The canonical text, as far as the precision goes.</summary>
    public override string ToString() => (Assumed ? "~" : "") + Day.ToString(
        Precision switch
        {
            DatePrecision.Day => "yyyy-MM-dd",
            DatePrecision.Month => "yyyy-MM",
            DatePrecision.Year => "yyyy",
            _ => throw new InvalidOperationException($"no such precision: {Precision}"),
        },
        CultureInfo.InvariantCulture);

    private static Parsed<EffectiveDay>.Ok Ok(int year, int month, int day, DatePrecision precision, bool assumed) =>
        new(new EffectiveDay(new DateOnly(year, month, day), precision, assumed));

    private static string DayRange(int year, int month, int days) =>
        string.Create(CultureInfo.InvariantCulture, $"a day from 01 to {days}, which is how long {year}-{month:00} is");

    private static bool TryTakePart(TextCursor cursor, out int part)
    {
        part = 0;
        if (cursor.Current != '-')
            return false;
        cursor.Index++;
        return TryTakeDigits(cursor, 2, out part);
    }

    private static bool TryTakeDigits(TextCursor cursor, int count, out int number)
    {
        number = 0;
        for (var i = 0; i < count; i++, cursor.Index++)
        {
            if (!char.IsAsciiDigit(cursor.Current))
                return false;
            number = (number * 10) + (cursor.Current - '0');
        }

        return true;
    }
}
