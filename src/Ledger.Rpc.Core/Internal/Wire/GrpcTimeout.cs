using System.Globalization;

namespace Ledger.Rpc.Wire;

/// <summary>
/// The <c>grpc-timeout</c> header: at most eight digits and a unit, H M S m u n (PROTOCOL-HTTP2, "Timeout").
/// </summary>
internal static class GrpcTimeout
{
    private const long ValueMax = 99_999_999;
    private const long TicksPerMicrosecond = TimeSpan.TicksPerMillisecond / 1000;

    /// <summary>The finest unit that holds the time, rounded up: no call is told to end early.</summary>
    public static string Encode(TimeSpan timeout)
    {
        var ticks = timeout.Ticks;
        if (ticks <= 0)
            return "1n";
        if (ticks <= ValueMax / 100)
            return Text(ticks * 100, 'n');
        if (Units(ticks, TicksPerMicrosecond) is var micros and <= ValueMax)
            return Text(micros, 'u');
        if (Units(ticks, TimeSpan.TicksPerMillisecond) is var millis and <= ValueMax)
            return Text(millis, 'm');
        if (Units(ticks, TimeSpan.TicksPerSecond) is var seconds and <= ValueMax)
            return Text(seconds, 'S');
        return Units(ticks, TimeSpan.TicksPerMinute) is var minutes and <= ValueMax
            ? Text(minutes, 'M')
            : Text(Math.Min(Units(ticks, TimeSpan.TicksPerHour), ValueMax), 'H');
    }

    public static bool TryDecode(ReadOnlySpan<char> value, out TimeSpan timeout)
    {
        timeout = default;
        if (value.Length is < 2 or > 9)
            return false;
        if (!long.TryParse(value[..^1], NumberStyles.None, CultureInfo.InvariantCulture, out var count))
            return false;

        long? ticks = value[^1] switch
        {
            'n' => (count + 99) / 100,
            'u' => count * TicksPerMicrosecond,
            'm' => count * TimeSpan.TicksPerMillisecond,
            'S' => count * TimeSpan.TicksPerSecond,
            'M' => count * TimeSpan.TicksPerMinute,
            'H' => count * TimeSpan.TicksPerHour,
            _ => null,
        };
        timeout = new TimeSpan(ticks ?? 0);
        return ticks is not null;
    }

    private static long Units(long ticks, long unit) => (ticks / unit) + (ticks % unit == 0 ? 0 : 1);

    private static string Text(long value, char unit) => string.Create(CultureInfo.InvariantCulture, $"{value}{unit}");
}
