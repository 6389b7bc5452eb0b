using Ledger.Domain.Judging;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Judging;

/// <summary>
/// Judging cases and verdicts as text. The period is 2021; what is reported goes through its last day unless a test
/// says otherwise.
/// </summary>
internal static class CaseText
{
    public static readonly DateOnly PeriodEnd = new(2021, 12, 31);
    public static readonly DateOnly After = new(2022, 1, 20);

    public static JudgingCase Of(
        string target,
        string unit,
        string direction,
        string actual = "",
        string declared = "",
        string reference = "",
        DateOnly? today = null,
        DateOnly? through = null)
    {
        var read = Read.Target(target, unit);
        return new JudgingCase(
            new Target(read.Expression, target, read.Modality, null, TargetAttribute.NotStated),
            Enum.Parse<Direction>(direction),
            new Period.Year(2021),
            today ?? After,
            RuleSet.Opening,
            Report(actual, unit, through),
            Report(declared, unit, through),
            reference.Length == 0 ? null : Amount(reference));
    }

    public static string Describe(Verdict verdict) =>
        FormattableString.Invariant(
            $"{verdict.Outcome} | {verdict.Reason} | {verdict.Margin} | {verdict.Completion}");

    // An actual may stand in brackets with a unit of its own, which another indicator would have: [6人次].
    private static JudgedActual? Report(string text, string unit, DateOnly? through)
    {
        if (text.Length == 0)
            return null;
        var value = text[0] == '['
            ? new Ledger.Domain.Actuals.ActualValue.Figure(Amount(text[1..^1]), Ledger.Domain.Actuals.FigureBound.Exact)
            : Read.Actual(text, unit);
        return new JudgedActual(value, through ?? PeriodEnd);
    }

    private static Quantity Amount(string text)
    {
        var digits = text.TakeWhile(sign => char.IsAsciiDigit(sign) || sign is '.' or '-').Count();
        return new Quantity(Read.Number(text[..digits]), Read.Unit(text[digits..]));
    }
}
