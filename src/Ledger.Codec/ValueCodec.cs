using System.Globalization;
using Ledger.Domain.Values;

namespace Ledger.Codec;

/// <summary>Numbers, units, days and periods as text.</summary>
public static class ValueCodec
{
    private const string DayFormat = "yyyy-MM-dd";

    // Any number of so many digits is exact as a decimal, wherever its point stands.
    private const int ExactDigitsMax = 28;

    /// <summary>A decimal as its shortest exact text, without exponent.</summary>
    public static string ToWire(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A day as ISO 8601.</summary>
    public static string ToWire(DateOnly day) => day.ToString(DayFormat, CultureInfo.InvariantCulture);

    /// <summary>A quantity; a missing one stays missing.</summary>
    public static V1.Quantity? ToWire(Quantity? quantity) => quantity is null
        ? null
        : new V1.Quantity { Value = ToWire(quantity.Value), Unit = quantity.Unit.Symbol };

    /// <summary>An effective day; a missing one stays missing.</summary>
    public static V1.EffectiveDay? ToWire(EffectiveDay? day) => day is null
        ? null
        : new V1.EffectiveDay
        {
            Day = ToWire(day.Day),
            Precision = day.Precision switch
            {
                DatePrecision.Day => V1.DatePrecision.Day,
                DatePrecision.Month => V1.DatePrecision.Month,
                DatePrecision.Year => V1.DatePrecision.Year,
            },
            Assumed = day.Assumed,
        };

    /// <summary>
    /// A decimal: an optional minus, digits, perhaps a point and digits; one that would be rounded is none.
    /// </summary>
    public static decimal ToDecimal(string text, string field) =>
        decimal.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var value)
        && text[0] != '+'
        && (text.Count(char.IsAsciiDigit) <= ExactDigitsMax || ToWire(value) == text)
            ? value
            : throw new WireFieldException(field, text, "a decimal number like -1.5");

    /// <summary>A day in ISO 8601.</summary>
    public static DateOnly ToDay(string text, string field) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is >= Period.YearMin and <= Period.YearMax
            ? day
            : throw new WireFieldException(field, text, "a day like 2022-03-31");

    /// <summary>A unit by its symbol.</summary>
    public static Unit ToUnit(string symbol, string field) => Units.Parse(symbol) switch
    {
        Parsed<Unit>.Ok(var unit) => unit,
        Parsed<Unit>.Failed(_, _, _, var expected) => throw new WireFieldException(field, symbol, expected),
    };

    /// <summary>A quantity.</summary>
    public static Quantity ToDomain(V1.Quantity? wire, string field) => wire is null
        ? throw new WireFieldException(field, "", "a quantity")
        : new Quantity(ToDecimal(wire.Value, field + ".value"), ToUnit(wire.Unit, field + ".unit"));

    /// <summary>A period by its id.</summary>
    public static Period ToPeriod(string text, string field) => Period.Parse(text) switch
    {
        Parsed<Period>.Ok(var period) => period,
        Parsed<Period>.Failed(_, _, _, var expected) => throw new WireFieldException(field, text, expected),
    };

    /// <summary>An effective day; a missing one stays missing.</summary>
    public static EffectiveDay? ToDomain(V1.EffectiveDay? wire, string field) => wire is null
        ? null
        : new EffectiveDay(
            ToDay(wire.Day, field + ".day"),
            wire.Precision switch
            {
                V1.DatePrecision.Unspecified or V1.DatePrecision.Day => DatePrecision.Day,
                V1.DatePrecision.Month => DatePrecision.Month,
                V1.DatePrecision.Year => DatePrecision.Year,
                _ => throw Unknown(field + ".precision", wire.Precision),
            },
            wire.Assumed);

    internal static WireFieldException Unknown<TEnum>(string field, TEnum value)
        where TEnum : struct, Enum =>
        new(field, value.ToString(), $"one of {string.Join(", ", Enum.GetNames<TEnum>().Skip(1))}");
}
