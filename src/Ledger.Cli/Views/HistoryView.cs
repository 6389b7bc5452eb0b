using System.Globalization;
using Ledger.Cli.Rendering;
using Ledger.Cli.Shapes;
using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Views;

/// <summary>Events as results: who, when by both clocks, on which document, from what to what.</summary>
internal static class HistoryView
{
    public static readonly IReadOnlyList<Column> Columns =
    [
        new("position", "Position", "位置", Right: true),
        new("recordedAt", "Recorded", "记录于"),
        new("effectiveOn", "Effective", "生效于"),
        new("principal", "By", "经手"),
        new("kind", "What", "事项"),
        new("before", "From", "原为"),
        new("after", "To", "改为"),
        new("reason", "Reason", "原因"),
        new("document", "Document", "依据"),
    ];

    public static Result Of(string reference, IReadOnlyList<HistoryEntry> entries, Basis? basis, Terminal terminal)
    {
        EventShape[] shapes = [.. entries.Select(EventShape.Of)];
        return new Result(
            new HistoryShape(reference, shapes, BasisShape.Of(basis)),
            Columns,
            [.. entries.Select(entry => Row(entry, terminal))])
        {
            Items = shapes,
            Foot = ["", BasisShape.Line(basis, terminal)],
        };
    }

    public static IReadOnlyList<Cell> Row(HistoryEntry entry, Terminal terminal) =>
    [
        entry.Event.Position.ToString(CultureInfo.InvariantCulture),
        DayText.Shown(entry.Event.RecordedAt),
        DayText.Marked(entry.Event.EffectiveOn),
        entry.Event.Principal?.Id,
        Label.Of(WireWord.OfName(entry.Event.FactCase.ToString()), terminal),
        entry.Before,
        entry.After,
        entry.Event.Reason,
        DocumentShape.Cited(entry.Event.Evidence),
    ];

    /// <summary>One event as one line, for a list that has no end.</summary>
    public static string Line(HistoryEntry entry, Terminal terminal)
    {
        var change = (entry.Before.Length, entry.After.Length) switch
        {
            (0, 0) => "",
            (0, _) => entry.After,
            (_, 0) => $"{entry.Before} → {terminal.Say("nothing", "无")}",
            _ => $"{entry.Before} → {entry.After}",
        };
        var document = DocumentShape.Cited(entry.Event.Evidence);
        string?[] parts =
        [
            entry.Event.Position.ToString(CultureInfo.InvariantCulture),
            DayText.Shown(entry.Event.RecordedAt),
            Label.Of(WireWord.OfName(entry.Event.FactCase.ToString()), terminal),
            entry.SubjectDisplayName.Length > 0
                ? $"{entry.RegionDisplayName} {entry.SubjectDisplayName}".Trim()
                : entry.Event.Subject,
            change,
            document,
        ];
        return Shown.Safe(string.Join("  ", parts.Where(part => !string.IsNullOrEmpty(part))));
    }
}
