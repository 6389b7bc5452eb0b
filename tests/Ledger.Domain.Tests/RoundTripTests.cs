using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Actuals;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests;

/// <summary>What is written canonically is read back as it was.</summary>
public sealed class RoundTripTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(500);

    [Fact]
    public void A_period_is_read_back() => Check(
        Generated.Periods, period => Read.Ok(Period.Parse(period.ToString())) == period);

    [Fact]
    public void The_days_of_a_period_follow_those_of_the_one_before() => Check(
        Generated.Periods,
        period => period.Previous() is not { } previous
            || (previous.LastDay.AddDays(1) == period.FirstDay
                && previous.GetType() == period.GetType()
                && previous.FirstDay <= previous.LastDay));

    [Fact]
    public void An_effective_day_is_read_back() => Check(
        from day in Gen.Choose(0, 109_000)
        from precision in Gen.Elements(Enum.GetValues<DatePrecision>())
        from assumed in Gen.Elements(false, true)
        let date = new DateOnly(1900, 1, 1).AddDays(day)
        select new EffectiveDay(
            precision switch
            {
                DatePrecision.Day => date,
                DatePrecision.Month => new DateOnly(date.Year, date.Month, 1),
                _ => new DateOnly(date.Year, 1, 1),
            },
            precision,
            assumed),
        day => Read.Ok(EffectiveDay.Parse(day.ToString())) == day);

    [Fact]
    public void A_quantity_is_read_back_as_the_target_that_it_says() => Check(
        Generated.Quantities,
        quantity => Read.Ok(TargetGrammar.Parse(quantity.ToString(), quantity.Unit)).Expression
            == new TargetExpression.Reach(quantity));

    [Fact]
    public void A_target_is_read_back_whatever_the_sense_of_its_indicator() => Check(
        from target in Generated.Targets
        from sense in Gen.Elements(Enum.GetValues<IndicatorSense>())
        select (target.Expression, target.Unit, sense),
        target => Read.Ok(TargetGrammar.Parse(target.Expression.ToString(), target.Unit, target.sense))
            == new ParsedTarget(target.Expression, Modality.Stated, null));

    [Fact]
    public void Two_tiers_are_read_back() => Check(
        Gen.Two(Generated.Numbers),
        numbers => Read.Target($"确保{numbers.Item1}家，力争{numbers.Item2}家", "家")
            == new ParsedTarget(
                new TargetExpression.Reach(new Quantity(numbers.Item1, Read.Unit("家"))),
                Modality.Ensured,
                new TargetExpression.Reach(new Quantity(numbers.Item2, Read.Unit("家")))));

    [Fact]
    public void An_actual_is_read_back() => Check(
        Generated.Actuals,
        actual => Read.Ok(ActualGrammar.Parse(actual.Value.ToString(), actual.Unit)) == actual.Value);

    [Fact]
    public void A_unit_is_read_back() => Check(Generated.Units, unit => Read.Unit(unit.Symbol) == unit);

    [Fact]
    public void A_converted_quantity_converts_back() => Check(
        from quantity in Generated.Quantities
        from unit in Generated.Units.Where(unit => unit.Family == quantity.Unit.Family)
        select (quantity, unit),
        pair => pair.quantity.TryConvertTo(pair.unit) switch
        {
            Conversion.Converted there when pair.quantity.Unit.Symbol.EndsWith('亩') != pair.unit.Symbol.EndsWith('亩') =>
                there.Quantity.TryConvertTo(pair.quantity.Unit) is Conversion.TooManyDigits
                || Math.Abs(Back(there.Quantity, pair.quantity).Value - pair.quantity.Value) < 0.000_000_001m,
            Conversion.Converted there => Back(there.Quantity, pair.quantity) == pair.quantity,
            Conversion.TooManyDigits => true,
            _ => false,
        });

    private static Quantity Back(Quantity there, Quantity first) =>
        there.TryConvertTo(first.Unit) is Conversion.Converted back ? back.Quantity : there;

    private static void Check<T>(Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Runs);
}
