namespace Ledger.Cli.Rendering;

/// <summary>Rows as RFC 4180, with line feeds alone as line ends.</summary>
internal static class CsvText
{
    private static readonly char[] Quoted = ['"', ',', '\r', '\n'];

    public static string Header(IEnumerable<Column> columns) => Line(columns.Select(column => column.Key));

    public static string Row(IEnumerable<Cell> cells) => Line(cells.Select(cell => cell.Data ?? cell.Text ?? ""));

    private static string Line(IEnumerable<string> texts) => string.Join(',', texts.Select(Field));

    private static string Field(string text) =>
        text.IndexOfAny(Quoted) < 0 && text == text.Trim()
            ? text
            : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
