using System.Globalization;
using Ledger.Domain.Actuals;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests;

/// <summary>Reads what a test takes for granted.</summary>
internal static class Read
{
    public static Unit Unit(string text) => Ok(Units.Parse(text));

    public static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static Period Period(string text) => Ok(Ledger.Domain.Values.Period.Parse(text));

    public static ParsedTarget Target(string text, string unit, IndicatorSense sense = IndicatorSense.Plain) =>
        Ok(TargetGrammar.Parse(text, Unit(unit), sense));

    public static ActualValue Actual(string text, string unit, IndicatorSense sense = IndicatorSense.Plain) =>
        Ok(ActualGrammar.Parse(text, Unit(unit), sense));

    public static IndicatorSense Sense(string text) => text switch
    {
        "" => IndicatorSense.Plain,
        "growth" => IndicatorSense.Growth,
        "reduction" => IndicatorSense.Reduction,
        _ => throw new Xunit.Sdk.XunitException($"No such sense: {text}"),
    };

    public static string Describe(ParsedTarget target) =>
        Describe(target.Expression)
        + (target.Modality == Modality.Stated ? "" : $" {target.Modality}")
        + (target.Aspired is null ? "" : $" aspiring {Describe(target.Aspired)}");

    public static string Describe(TargetExpression expression) => $"{expression.GetType().Name} {expression}";

    public static T Ok<T>(Parsed<T> parsed) =>
        parsed is Parsed<T>.Ok ok ? ok.Value : throw new Xunit.Sdk.XunitException($"Cannot be read: {parsed}");

    public static string Describe<T>(Parsed<T> parsed, Func<T, string> describe) => parsed switch
    {
        Parsed<T>.Ok ok => describe(ok.Value),
        Parsed<T>.Failed failed => $"{failed.Fault} at {failed.Index}",
        _ => throw new Xunit.Sdk.XunitException($"Neither read nor failed: {parsed}"),
    };
}
