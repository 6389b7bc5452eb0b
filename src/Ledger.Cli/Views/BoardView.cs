using Ledger.Cli.Rendering;
using Ledger.Cli.Shapes;
using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Views;

/// <summary>A plan's board as a result: a row a line or part, the counts below.</summary>
internal static class BoardView
{
    private static readonly Column[] Columns =
    [
        new("serial", "No", "序号", Right: true),
        new("indicator", "Indicator", "指标"),
        new("unit", "Unit", "单位"),
        new("previous", "Year before", "上年完成", Right: true),
        new("target", "Target", "目标", Right: true),
        new("attribute", "Attribute", "属性"),
        new("actual", "Actual", "完成", Right: true),
        new("status", "Status", "状态"),
        new("verdict", "Verdict", "结果"),
        new("basis", "Known by", "依据"),
        new("margin", "Margin", "差距", Right: true),
        new("completion", "%", "完成率", Right: true),
    ];

    public static Result Of(GetPlanResponse board, Terminal terminal)
    {
        var shape = BoardShape.Of(board);
        return new Result(shape, Columns, [.. board.Lines.SelectMany(line => Rows(line, 0, terminal))])
        {
            Head = [Title(shape, board.Plan, terminal), ""],
            Foot =
            [
                "",
                Counts(shape.Counts.Serials, terminal.Say("lines", "序号"), terminal),
                .. shape.Counts.Parts.Total > 0
                    ? new[] { Counts(shape.Counts.Parts, terminal.Say("parts", "分项"), terminal) }
                    : [],
                BasisShape.Line(board.Basis, terminal),
            ],
        };
    }

    private static IEnumerable<Cell[]> Rows(BoardLine line, int depth, Terminal terminal) =>
        line.Parts.SelectMany(part => Rows(part, depth + 1, terminal)).Prepend(Row(line, depth, terminal));

    private static Cell[] Row(BoardLine line, int depth, Terminal terminal)
    {
        var shape = BoardLineShape.Of(line);
        var tone = ToneOf(line.Verdict?.Outcome ?? Outcome.Unspecified);
        return
        [
            shape.Serial,
            new string('　', depth) + shape.Indicator,
            shape.Unit,
            new Cell(shape.Previous, Tone.Faint),
            Target(line, shape, terminal),
            Label.Of(shape.Attribute, terminal),
            shape.Actual,
            new Cell(Label.Of(shape.Status, terminal), Tone.Faint),
            new Cell(Label.Of(shape.Verdict, terminal), tone),
            new Cell(Label.Of(shape.Basis, terminal), Tone.Faint),
            new Cell(ValueText.Margin(line.Verdict?.Margin, terminal), tone),
            shape.Completion,
        ];
    }

    private static Cell Target(BoardLine line, BoardLineShape shape, Terminal terminal)
    {
        if (shape.Target is null)
            return shape.TargetVersions > 0 ? new Cell(terminal.Say("withdrawn", "已撤销"), Tone.Faint) : default;
        var aspired = shape.Aspired is null ? "" : terminal.Say($" (aspired {shape.Aspired})", $"（{shape.Aspired}）");
        return new Cell(shape.Target + aspired + (line.TargetVersions > 1 ? " *" : "")) { Data = shape.Target };
    }

    private static Tone ToneOf(Outcome outcome) => outcome switch
    {
        Outcome.Met => Tone.Good,
        Outcome.Missed => Tone.Bad,
        Outcome.PartlyMet or Outcome.NotComparable or Outcome.NoActual => Tone.Doubtful,
        _ => Tone.Plain,
    };

    private static string Title(BoardShape shape, Plan plan, Terminal terminal)
    {
        var adopted = shape.Adopted
            ? terminal.Say($"adopted {DayText.Marked(plan.AdoptedOn)}", $"{DayText.Marked(plan.AdoptedOn)} 通过")
            : terminal.Say("a draft, in force nowhere", "草案，尚未生效");
        return $"{shape.Region} {shape.Period} {shape.List} {shape.Title} ({shape.Kind}, {adopted})";
    }

    private static string Counts(CountsShape counts, string what, Terminal terminal)
    {
        var known = Listed(
            [(counts.Computed, "computed"), (counts.Derived, "derived"), (counts.Declared, "declared")], terminal);
        var met = terminal.Say($"{counts.Met} met", $"完成 {counts.Met}")
            + (counts.Met == 0 ? "" : terminal.Say($" ({known})", $"（{known}）"));
        (int Count, string Word)[] others =
        [
            (counts.PartlyMet, "partly-met"),
            (counts.Missed, "missed"),
            (counts.Pending, "pending"),
            (counts.NoActual, "no-actual"),
            (counts.NotComparable, "not-comparable"),
            (counts.Withdrawn, "withdrawn"),
            (counts.Aspirational, "aspirational"),
        ];
        var rest = Listed(others, terminal);
        var all = $"{counts.Total} {what}{terminal.Say(": ", "：")}{met}";
        return rest.Length == 0 ? all : all + terminal.Say(", ", "，") + rest;
    }

    private static string Listed(IEnumerable<(int Count, string Word)> counts, Terminal terminal) => string.Join(
        terminal.Say(", ", "，"),
        counts.Where(count => count.Count > 0).Select(count => terminal.Chinese
            ? $"{Label.Of(count.Word, terminal)} {count.Count}"
            : $"{count.Count} {count.Word.Replace('-', ' ')}"));
}
