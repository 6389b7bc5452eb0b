namespace Ledger.Cli.Rendering;

/// <summary>Prints results to standard output in the one form that was asked for.</summary>
internal sealed class Printer(Terminal terminal, OutputFormat format)
{
    private bool _headed;

    public OutputFormat Format => format;

    /// <summary>Prints a failure to standard error, and answers its exit code.</summary>
    public int Print(Failure failure) => failure.Print(terminal, format);

    public void Print(Result result) => terminal.Out.Write(format switch
    {
        OutputFormat.Table => TableText.Of(result, terminal) + "\n",
        OutputFormat.Json => JsonText.Of(result.Shape, indented: true) + "\n",
        OutputFormat.Jsonl =>
            Lines((result.Items ?? [result.Shape]).Select(item => JsonText.Of(item, indented: false))),
        OutputFormat.Csv => Lines([CsvText.Header(result.Columns), .. result.Rows.Select(CsvText.Row)]),
        _ => throw new InvalidOperationException($"no such output: {format}"),
    });

    /// <summary>Prints one item of a list that has no end, at once.</summary>
    public void PrintItem(object shape, IReadOnlyList<Column> columns, IReadOnlyList<Cell> row, string line)
    {
        if (format is OutputFormat.Csv && !_headed)
            terminal.Out.Write(Lines([CsvText.Header(columns)]));
        _headed = true;
        terminal.Out.Write(format switch
        {
            OutputFormat.Table => line + "\n",
            OutputFormat.Json => JsonText.Of(shape, indented: true) + "\n",
            OutputFormat.Jsonl => JsonText.Of(shape, indented: false) + "\n",
            OutputFormat.Csv => Lines([CsvText.Row(row)]),
            _ => throw new InvalidOperationException($"no such output: {format}"),
        });
    }

    private static string Lines(IEnumerable<string> lines) => string.Concat(lines.Select(line => line + "\n"));
}
