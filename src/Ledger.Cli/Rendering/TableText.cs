using Ledger.Cli.Words;
using Spectre.Console;

namespace Ledger.Cli.Rendering;

/// <summary>Rows for people, in columns that align whatever the width of the signs.</summary>
internal static class TableText
{
    public static string Of(Result result, Terminal terminal)
    {
        var table = result.Upright ? Upright(result, terminal) : Flat(result, terminal);
        using var writer = new StringWriter { NewLine = "\n" };
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.Colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = terminal.Width;
        console.Write(table);
        var lines = writer.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd());
        return string.Join('\n', [.. result.Head.Select(Shown.Safe), .. lines, .. result.Foot.Select(Shown.Safe)]);
    }

    private static Table Flat(Result result, Terminal terminal)
    {
        var table = Empty();
        foreach (var column in result.Columns)
        {
            var title = new Text(terminal.Say(column.Title, column.TitleZh), new Style(decoration: Decoration.Bold));
            var added = new TableColumn(title) { Padding = new Padding(0, 0, 2, 0) };
            table.AddColumn(column.Right ? added.RightAligned() : added);
        }

        foreach (var row in result.Rows)
            table.AddRow(row.Select(Shape));
        return table;
    }

    private static Table Upright(Result result, Terminal terminal)
    {
        var table = Empty().HideHeaders();
        table.AddColumn(new TableColumn("") { Padding = new Padding(0, 0, 2, 0) });
        table.AddColumn(new TableColumn("") { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (column, cell) in result.Columns.Zip(result.Rows.Single()))
        {
            if (!string.IsNullOrEmpty(cell.Text))
            {
                var title = terminal.Say(column.Title, column.TitleZh);
                table.AddRow(new Text(title, new Style(decoration: Decoration.Bold)), Shape(cell));
            }
        }

        return table;
    }

    private static Table Empty() => new() { Border = TableBorder.None, Expand = false };

    // Text, not markup: what a document says is never an instruction to the terminal.
    private static Text Shape(Cell cell) => new(Shown.Safe(cell.Text ?? ""), StyleOf(cell.Tone));

    private static Style StyleOf(Tone tone) => tone switch
    {
        Tone.Plain => Style.Plain,
        Tone.Good => new Style(Color.Green),
        Tone.Bad => new Style(Color.Red),
        Tone.Doubtful => new Style(Color.Yellow),
        Tone.Faint => new Style(Color.Grey),
        _ => throw new InvalidOperationException($"no such tone: {tone}"),
    };
}
