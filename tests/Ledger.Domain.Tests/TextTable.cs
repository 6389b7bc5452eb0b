namespace Ledger.Domain.Tests;

/// <summary>A table of text: one row a line, cells parted by bars, empty lines passed over.</summary>
internal static class TextTable
{
    public static IReadOnlyList<string[]> Rows(string table) =>
    [
        .. table
            .Split('\n')
            .Where(line => line.Trim().Length > 0)
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()),
    ];

    /// <summary>
    /// Asserts that every row says what <paramref name="answer"/> makes of its first cells, all rows at once.
    /// </summary>
    public static void Check(string table, int inputs, Func<string[], string> answer)
    {
        var rows = Rows(table);
        Assert.NotEmpty(rows);
        var expected = rows.Select(Line);
        var actual = rows.Select(
            row => Line([.. row[..inputs], .. answer(row).Split('|').Select(cell => cell.Trim())]));
        Assert.Equal(string.Join('\n', expected), string.Join('\n', actual));
    }

    private static string Line(string[] cells) => string.Join(" | ", cells).TrimEnd();
}
