namespace Ledger.Domain.Judging;

/// <summary>The values between two limits; a null limit is open to that side.</summary>
internal readonly record struct ValueRange(decimal? Low, bool HasLow, decimal? High, bool HasHigh)
{
    public static ValueRange Only(decimal value) => new(value, true, value, true);

    public static ValueRange From(decimal low) => new(low, true, null, false);

    public static ValueRange Above(decimal low) => new(low, false, null, false);

    public static ValueRange UpTo(decimal high) => new(null, false, high, true);

    public static ValueRange Below(decimal high) => new(null, false, high, false);

    public static ValueRange Within(decimal low, decimal high) => new(low, true, high, true);

    /// <summary>Whether every value of <paramref name="other"/> lies in this range.</summary>
    public bool Covers(ValueRange other) =>
        (Low is null || (other.Low is { } low && (low > Low || (low == Low && (HasLow || !other.HasLow)))))
        && (High is null || (other.High is { } high && (high < High || (high == High && (HasHigh || !other.HasHigh)))));

    /// <summary>Whether no value lies in both.</summary>
    public bool IsApartFrom(ValueRange other) => IsBelow(other) || other.IsBelow(this);

    private bool IsBelow(ValueRange other) =>
        High is { } high && other.Low is { } low && (high < low || (high == low && !(HasHigh && other.HasLow)));
}
