using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Shapes;

/// <summary>One indicator of one region in one period, with every version of its targets and actuals.</summary>
internal sealed record IndicatorPeriodShape(
    string Ref,
    string Region,
    string Period,
    IndicatorShape Indicator,
    IReadOnlyList<PlanTargetShape> Targets,
    IReadOnlyList<ActualVersionShape> Actuals,
    string Etag,
    BasisShape? Basis)
{
    public static IndicatorPeriodShape Of(GetIndicatorPeriodResponse answer)
    {
        var period = answer.IndicatorPeriod;
        var unit = period.Indicator.Unit;
        return new(
            period.Name,
            period.RegionDisplayName,
            period.Period,
            IndicatorShape.Of(period.Indicator),
            [.. period.Targets.Select(PlanTargetShape.Of)],
            [.. period.Actuals.Select(actual => ActualVersionShape.Of(actual, unit))],
            period.Etag,
            BasisShape.Of(answer.Basis));
    }
}

/// <summary>One plan's target with its verdict.</summary>
internal sealed record PlanTargetShape(
    string Plan,
    string? Line,
    bool Adopted,
    TargetVersionShape? Current,
    IReadOnlyList<TargetVersionShape> Versions,
    string? Verdict,
    string? Basis,
    string? Reason,
    string? Margin,
    string? MarginUnit,
    string? Completion)
{
    public static PlanTargetShape Of(PlanTarget target)
    {
        var verdict = target.Verdict;
        return new(
            target.Plan,
            Shown.OrNull(target.Line),
            target.Adopted,
            target.Current is { } current ? TargetVersionShape.Of(current) : null,
            [.. target.Versions.Select(TargetVersionShape.Of)],
            WireWord.Of(verdict?.Outcome),
            WireWord.Of(verdict?.Basis),
            WireWord.Of(verdict?.Reason),
            verdict?.Margin is { } margin ? ValueText.MarginNumber(margin) : null,
            verdict?.Margin?.Unit,
            Shown.OrNull(verdict?.Completion ?? ""));
    }
}

/// <summary>What a record of a target was from some event on; no target: withdrawn.</summary>
internal sealed record TargetVersionShape(
    long Position,
    string? EffectiveOn,
    bool? Assumed,
    string? Target,
    string? Aspired,
    string? Modality,
    string? Attribute,
    bool Withdrawn,
    long? Corrects,
    string? Reason,
    DocumentShape? Document,
    string? Place)
{
    public static TargetVersionShape Of(TargetVersion version) => new(
        version.Position,
        DayText.Of(version.EffectiveOn),
        version.EffectiveOn?.Assumed,
        version.Target?.Wording,
        Shown.OrNull(version.Target?.Aspired?.Wording ?? ""),
        WireWord.Of(version.Target?.Modality),
        WireWord.Of(version.Target?.Attribute),
        version.Target is null,
        version.HasCorrects ? version.Corrects : null,
        Shown.OrNull(version.Reason),
        DocumentShape.Of(version.Evidence),
        Shown.OrNull(version.Evidence?.Place ?? ""));
}

/// <summary>One vintage of an actual.</summary>
internal sealed record ActualVersionShape(
    long Position,
    string? EffectiveOn,
    bool? Assumed,
    string? Actual,
    string? Status,
    string? Through,
    string? Note,
    long? Revises,
    long? Corrects,
    bool Retracted,
    bool Current,
    string? Reason,
    DocumentShape? Document,
    string? Place)
{
    public static ActualVersionShape Of(ActualVersion version, string unit) => new(
        version.Position,
        DayText.Of(version.EffectiveOn),
        version.EffectiveOn?.Assumed,
        ValueText.Of(version.Actual?.Value, unit),
        WireWord.Of(version.Actual?.Status),
        Shown.OrNull(version.Actual?.Through ?? ""),
        Shown.OrNull(version.Actual?.Note ?? ""),
        version.HasRevises ? version.Revises : null,
        version.HasCorrects ? version.Corrects : null,
        version.Retracted,
        version.Current,
        Shown.OrNull(version.Reason),
        DocumentShape.Of(version.Evidence),
        Shown.OrNull(version.Evidence?.Place ?? ""));
}
