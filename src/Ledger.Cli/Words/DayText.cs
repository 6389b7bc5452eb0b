using System.Globalization;
using Google.Protobuf.WellKnownTypes;
using Ledger.V1;

namespace Ledger.Cli.Words;

/// <summary>Days and moments as text.</summary>
internal static class DayText
{
    /// <summary>As far as its precision goes: <c>2022-03-31</c>, <c>2022-03</c> or <c>2022</c>.</summary>
    public static string? Of(EffectiveDay? day)
    {
        if (day is null)
            return null;
        var length = day.Precision switch
        {
            DatePrecision.Year => "2022".Length,
            DatePrecision.Month => "2022-03".Length,
            DatePrecision.Day or DatePrecision.Unspecified => "2022-03-31".Length,
            _ => day.Day.Length,
        };
        return day.Day.Length <= length ? day.Day : day.Day[..length];
    }

    /// <summary>Likewise, with <c>~</c> in front where it is assumed.</summary>
    public static string? Marked(EffectiveDay? day) => day is { Assumed: true } ? "~" + Of(day) : Of(day);

    /// <summary>RFC 3339 in UTC to the millisecond.</summary>
    public static string? Of(Timestamp? moment) =>
        moment?.ToDateTimeOffset().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    public static string? Shown(Timestamp? moment) =>
        moment?.ToDateTimeOffset().ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
