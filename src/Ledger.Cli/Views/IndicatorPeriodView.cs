using System.Globalization;
using Ledger.Cli.Rendering;
using Ledger.Cli.Shapes;
using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Views;

/// <summary>One indicator-period as a result: all versions of its targets, then all vintages of its actuals.</summary>
internal static class IndicatorPeriodView
{
    private static readonly Column[] Columns =
    [
        new("position", "Position", "位置", Right: true),
        new("record", "Record", "记录"),
        new("plan", "Plan", "计划"),
        new("effectiveOn", "Effective", "生效于"),
        new("value", "Value", "内容"),
        new("standing", "Standing", "效力"),
        new("verdict", "Verdict", "结果"),
        new("margin", "Margin", "差距", Right: true),
        new("reason", "Reason", "原因"),
        new("document", "Document", "依据"),
    ];

    public static Result Of(GetIndicatorPeriodResponse answer, Terminal terminal)
    {
        var shape = IndicatorPeriodShape.Of(answer);
        var period = answer.IndicatorPeriod;
        return new Result(
            shape,
            Columns,
            [
                .. period.Targets.SelectMany(
                    target => target.Versions.Select(version => Row(target, version, terminal))),
                .. period.Actuals.Select(actual => Row(actual, period.Indicator.Unit, terminal)),
            ])
        {
            Head =
            [
                $"{shape.Region} {shape.Indicator.DisplayName} {shape.Period}"
                    + (shape.Indicator.Unit is { } unit ? $" ({unit})" : ""),
                "",
            ],
            Foot = ["", $"etag {shape.Etag}", BasisShape.Line(answer.Basis, terminal)],
        };
    }

    private static Cell[] Row(PlanTarget target, TargetVersion version, Terminal terminal)
    {
        var current = target.Current?.Position == version.Position;
        return
        [
            version.Position.ToString(CultureInfo.InvariantCulture),
            terminal.Say("target", "目标"),
            target.Plan,
            DayText.Marked(version.EffectiveOn),
            version.Target?.Wording ?? terminal.Say("withdrawn", "已撤销"),
            Standing(current, retracted: false, version.HasCorrects ? version.Corrects : null, terminal),
            current ? Verdict(target.Verdict, terminal) : null,
            current ? ValueText.Margin(target.Verdict?.Margin, terminal) : null,
            version.Reason,
            DocumentShape.Cited(version.Evidence),
        ];
    }

    private static Cell[] Row(ActualVersion version, string unit, Terminal terminal) =>
    [
        version.Position.ToString(CultureInfo.InvariantCulture),
        terminal.Say("actual", "完成数"),
        null,
        DayText.Marked(version.EffectiveOn),
        $"{ValueText.Of(version.Actual?.Value, unit)} "
            + $"({Label.Of(WireWord.Of(version.Actual?.Status), terminal)}, "
            + $"{version.Actual?.Through})",
        Standing(version.Current, version.Retracted, version.HasCorrects ? version.Corrects : null, terminal),
        null,
        null,
        version.Reason,
        DocumentShape.Cited(version.Evidence),
    ];

    private static Cell Standing(bool current, bool retracted, long? corrects, Terminal terminal)
    {
        var word = retracted ? terminal.Say("retracted", "已撤回") : current ? terminal.Say("current", "现行") : "";
        var correction = corrects is null ? "" : terminal.Say($"corrects {corrects}", $"更正 {corrects}");
        return new Cell(string.Join(' ', new[] { word, correction }.Where(text => text.Length > 0)),
            current ? Tone.Good : Tone.Faint);
    }

    private static string? Verdict(Verdict? verdict, Terminal terminal) =>
        WireWord.Of(verdict?.Outcome) is not { } outcome
            ? null
            : WireWord.Of(verdict?.Basis) is { } basis
                ? $"{Label.Of(outcome, terminal)} ({Label.Of(basis, terminal)})"
                : Label.Of(outcome, terminal);
}
