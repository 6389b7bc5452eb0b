using System.Globalization;

namespace Ledger.Domain.Values;

/// <summary>An exact decimal number in the unit that it was stated in.</summary>
public sealed record Quantity(decimal Value, Unit Unit)
{
    private const string Digits = "0.############################";
    private const string RateDigits = "0.0###########################";

    /// <summary>
    /// The same quantity in another unit of the family; exact, except that 亩 beside square metres are rounded to the
    /// last digit.
    /// </summary>
    public Conversion TryConvertTo(Unit unit)
    {
        ArgumentNullException.ThrowIfNull(unit);
        if (unit.Family != Unit.Family)
            return new Conversion.FamiliesDiffer();
        if (unit.Scale == Unit.Scale)
            return new Conversion.Converted(new Quantity(Value, unit));

        return Rescaled(unit) is { } value
            ? new Conversion.Converted(new Quantity(value, unit))
            : new Conversion.TooManyDigits();
    }

    /// <summary>The number and the unit; rates have at least one decimal, so that a margin reads -1.0个百分点.</summary>
    public override string ToString() =>
        Value.ToString(Units.IsRate(Unit.Family) ? RateDigits : Digits, CultureInfo.InvariantCulture) + Unit.Symbol;

    /// <summary>The shortest text of the number and the unit, as targets and actuals write it.</summary>
    internal string ToPlainText() => PlainText(Value) + Unit.Symbol;

    /// <summary>The shortest text of a number.</summary>
    internal static string PlainText(decimal value) => value.ToString(Digits, CultureInfo.InvariantCulture);

    private decimal? Rescaled(Unit unit)
    {
        var (from, fromThirds) = ScaleOf(Unit);
        var (to, toThirds) = ScaleOf(unit);
        var (up, down) = Reduced(from * (toThirds ? 3m : 1m), to * (fromThirds ? 3m : 1m));
        if (Arithmetic.Multiply(Value, up) is not { } raised || Arithmetic.Divide(raised, down) is not { } value)
            return null;
        // A decimal that overflows its digits rounds in silence; going back shows whether it did.
        var exact = raised / up == Value && Arithmetic.Multiply(value, down) == raised;
        return exact || (fromThirds && !toThirds) ? value : null;
    }

    private static (decimal Up, decimal Down) Reduced(decimal up, decimal down)
    {
        if (up % down == 0m)
            return (up / down, 1m);
        return down % up == 0m ? (1m, down / up) : (up, down);
    }

    private static (decimal Scale, bool Thirds) ScaleOf(Unit unit) =>
        Units.IsMu(unit) ? (Math.Round(unit.Scale * 3m, 6), true) : (unit.Scale, false);
}
