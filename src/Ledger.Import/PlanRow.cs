using System.Text;

namespace Ledger.Import;

/// <summary>A row of a plan table; <see cref="Number"/> counts as a spreadsheet does, the header being row 1.</summary>
public sealed class PlanRow
{
    private readonly IReadOnlyDictionary<PlanColumn, string> cells;

    internal PlanRow(int number, IReadOnlyDictionary<PlanColumn, string> cells)
    {
        Number = number;
        this.cells = cells;
    }

    /// <summary>The row's number in the file.</summary>
    public int Number { get; }

    /// <summary>The cell's text without blanks at its ends; empty where the file has no such column.</summary>
    public string this[PlanColumn column] => cells.GetValueOrDefault(column, "");

    internal bool Has(PlanColumn column) => this[column].Length > 0;

    /// <summary>The cell's text with the line breaks taken out that the width of a printed cell has put in.</summary>
    internal string OneLine(PlanColumn column)
    {
        var text = this[column];
        if (!text.Any(char.IsControl))
            return text;
        var line = new StringBuilder(text.Length);
        var words = text.Split(
            ['\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var word in words)
        {
            // Western words stay apart; Chinese ones are written together.
            if (line.Length > 0 && (char.IsAscii(line[^1]) && char.IsAscii(word[0])))
                line.Append(' ');
            line.Append(word);
        }

        return line.ToString();
    }
}
