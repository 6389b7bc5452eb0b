namespace Ledger.Cli.Rendering;

/// <summary>What a command answers, once for all outputs: rows for table and CSV, a shape for JSON.</summary>
/// <param name="Shape">The document of <c>-o json</c>.</param>
internal sealed record Result(object Shape, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Cell>> Rows)
{
    /// <summary>What <c>-o jsonl</c> prints a line each; null: the shape, on one line.</summary>
    public IReadOnlyList<object>? Items { get; init; }

    /// <summary>Lines above the table, and below it.</summary>
    public IReadOnlyList<string> Head { get; init; } = [];

    public IReadOnlyList<string> Foot { get; init; } = [];

    /// <summary>The table shows the one row upright, a line a column, without those that say nothing.</summary>
    public bool Upright { get; init; }
}
