using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>Reads the words of a target in the indicator's unit, and finds what a relative one points to.</summary>
internal static class StatedTargets
{
    public static (Target? Target, Refusal? Refusal, ValueList<DecisionWarning> Warnings) Read(
        TargetStatement statement, IndicatorPeriodReference at, Catalogue catalogue)
    {
        var (expression, modality, aspired) = (statement.Expression, Modality.Stated, (AspiredTier?)null);
        if (expression is null)
        {
            switch (Parse(statement.Wording, at))
            {
                case Parsed<ParsedTarget>.Ok(var parsed):
                    (expression, modality) = (parsed.Expression, parsed.Modality);
                    if (parsed.Aspired is not null)
                        aspired = new AspiredTier(parsed.Aspired, parsed.Aspired.ToString());
                    break;
                case Parsed<ParsedTarget>.Failed failed:
                    return (null, Unreadable("target.wording", failed), []);
            }
        }

        if (statement.AspiredWording.Length > 0)
        {
            switch (Parse(statement.AspiredWording, at))
            {
                case Parsed<ParsedTarget>.Ok(var parsed):
                    aspired = new AspiredTier(parsed.Expression, statement.AspiredWording);
                    break;
                case Parsed<ParsedTarget>.Failed failed:
                    return (null, Unreadable("target.aspired_wording", failed), []);
            }
        }

        var resolved = References.Resolve(expression!, at, catalogue);
        var target = new Target(resolved, statement.Wording, modality, aspired, statement.Attribute);
        return (target, null, [.. Warnings(resolved, at)]);
    }

    private static Parsed<ParsedTarget> Parse(string wording, IndicatorPeriodReference at) =>
        TargetGrammar.Parse(wording, at.Indicator.Unit, IndicatorSenses.Of(at.Indicator.DisplayName));

    private static Refusal Unreadable(string field, Parsed<ParsedTarget>.Failed failed) =>
        new Refusal.Unreadable(field, failed.Fault, failed.Index, failed.Found, failed.Expected);

    private static IEnumerable<DecisionWarning> Warnings(TargetExpression expression, IndicatorPeriodReference at)
    {
        if (Directions.Contradicts(at.Indicator.Direction, expression))
            yield return DecisionWarning.DirectionContradicted;
        if (References.IsUnresolved(expression))
            yield return DecisionWarning.ReferenceUnknown;
    }
}
