namespace Ledger.Import;

/// <summary>
/// Where in the file a command comes from, and which of its columns each field of the request was filled from.
/// </summary>
public sealed class ImportOrigin
{
    private readonly IReadOnlyDictionary<string, string> columns;

    internal ImportOrigin(string file, int row, IReadOnlyDictionary<string, string> columns)
    {
        File = file;
        Row = row;
        this.columns = columns;
    }

    /// <summary>The file's name.</summary>
    public string File { get; }

    /// <summary>
    /// The row, the header being row 1; 0 where the command comes from the options and not from a row.
    /// </summary>
    public int Row { get; }

    /// <summary>
    /// The header of the column that a field of the request (<c>target.wording</c>) was filled from; with no field,
    /// of the column that the request is about; empty where there is none.
    /// </summary>
    public string ColumnOf(string field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.Length == 0)
            return columns.GetValueOrDefault(field, "");
        for (var path = field; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOfAny(['.', '[']))])
        {
            if (columns.TryGetValue(path, out var column))
                return column;
        }

        return "";
    }

    /// <summary>The place of a field, for an error: <c>plan.csv, row 5, column 预期</c>.</summary>
    public string Locate(string field) => (Row, ColumnOf(field)) switch
    {
        (0, _) => File,
        (_, "") => $"{File}, row {Row}",
        (_, var column) => $"{File}, row {Row}, column {column}",
    };

    /// <summary>The place of a field in Chinese: <c>plan.csv 第5行“预期”列</c>.</summary>
    public string LocateZh(string field) => (Row, ColumnOf(field)) switch
    {
        (0, _) => File,
        (_, "") => $"{File} 第{Row}行",
        (_, var column) => $"{File} 第{Row}行“{column}”列",
    };
}
