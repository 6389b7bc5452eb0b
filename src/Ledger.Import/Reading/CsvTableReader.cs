using System.Globalization;
using CsvHelper;

namespace Ledger.Import.Reading;

/// <summary>Reads CSV (RFC 4180) into rows of cells, and notes whatever is broken in its form.</summary>
internal sealed class CsvTableReader(ReadOnlyMemory<byte> bytes, FaultLog faults)
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        Separator = ',',
        DetectSeparatorHint = false,
        SkipEmptyLines = false,
        TrimWhitespace = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
    };

    private CsvMalformedReason? broken;

    /// <summary>The row, as a spreadsheet counts it, that a byte stands in.</summary>
    public static int RowAt(ReadOnlySpan<byte> bytes, int offset)
    {
        byte[] before = [.. bytes[..offset], (byte)'x'];
        using var csv = CsvReader.Create((ReadOnlyMemory<byte>)before, Options);
        while (csv.Read())
        {
            // Only the number of the last row matters.
        }

        return (int)csv.RowNumber;
    }

    /// <summary>The headers and rows; of use only when no fault was noted.</summary>
    public (IReadOnlyDictionary<PlanColumn, string> Headers, IReadOnlyList<PlanRow> Rows) Read()
    {
        using var csv = CsvReader.Create(bytes, Options with { OnMalformedRecord = record => broken = record.Reason });
        var header = HeaderRow.None;
        var rows = new List<PlanRow>();
        while (csv.Read())
        {
            var number = (int)csv.RowNumber;
            var fields = Fields(csv);
            if (broken is { } reason)
            {
                AddBroken(number, reason);
                broken = null;
                if (number == 1 || reason == CsvMalformedReason.UnterminatedQuote)
                    return (header.Words, rows);
                continue;
            }

            if (number == 1)
            {
                header = HeaderRow.Read(fields, faults);
                if (!faults.IsEmpty)
                    return (header.Words, rows);
            }
            else if (fields.Any(field => field.Length > 0))
            {
                if (rows.Count == PlanTable.RowsMax)
                {
                    AddTooMany(number);
                    return (header.Words, rows);
                }

                rows.Add(new PlanRow(number, Cells(number, fields, header)));
            }
        }

        if (header.Columns.Count == 0)
            faults.Add(1, "", $"the file is empty; {HeaderRow.Expected}", $"文件是空的；{HeaderRow.ExpectedZh}");
        else if (rows.Count == 0)
            faults.Add(2, "", "there is no row under the header; give one row a line of the plan",
            "表头之下没有数据，计划的每一项应占一行");
        return (header.Words, rows);
    }

    private static string[] Fields(CsvReader csv)
    {
        var fields = new string[csv.FieldCount];
        for (var i = 0; i < fields.Length; i++)
            fields[i] = csv.GetString(i).Trim();
        return fields;
    }

    private Dictionary<PlanColumn, string> Cells(int number, string[] fields, HeaderRow header)
    {
        var cells = new Dictionary<PlanColumn, string>();
        var last = Array.FindLastIndex(fields, field => field.Length > 0);
        if (fields.Length < header.Columns.Count || last >= header.Columns.Count)
        {
            faults.Add(
                number, "",
                $"the row has {fields.Length} cells where the header has {header.Columns.Count}; give every row as "
                    + "many, and put quotes around a cell with a comma",
                $"本行有 {fields.Length} 个单元格，表头有 {header.Columns.Count} 个；各行应与表头一致，含逗号的单元格要加引号");
            return cells;
        }

        for (var i = 0; i <= last; i++)
        {
            if (header.Columns[i] is { } column)
            {
                CheckCell(number, header.Words[column], column, fields[i]);
                cells[column] = fields[i];
            }
            else if (fields[i].Length > 0)
            {
                faults.Add(
                    number, "",
                    $"'{FaultLog.Quote(fields[i])}' stands in a column without a header; give the column one or take "
                        + "the cell out",
                    $"“{FaultLog.Quote(fields[i])}”所在的列没有表头，请补上表头或删去该单元格");
            }
        }

        return cells;
    }

    private void CheckCell(int number, string header, PlanColumn column, string text)
    {
        var max = ColumnWords.CharsMax(column);
        if (text.Length > max)
        {
            faults.Add(
                number, header, $"the cell has {text.Length} characters; at most {max} are taken, so shorten it",
                $"单元格有 {text.Length} 个字符，最多 {max} 个，请缩短");
        }

        var bad = text.AsSpan().IndexOf('\uFFFD');
        if (bad >= 0)
        {
            faults.Add(
                number, header,
                $"character {bad + 1} is U+FFFD, which stands where a character was lost in a conversion; put the "
                    + "character back",
                $"第 {bad + 1} 个字符是 U+FFFD，表示转换编码时丢失了字符，请补回原字");
        }

        bad = IndexOfControl(text);
        if (bad >= 0)
        {
            faults.Add(
                number, header, $"character {bad + 1} is the control character U+{(int)text[bad]:X4}; take it out",
                $"第 {bad + 1} 个字符是控制字符 U+{(int)text[bad]:X4}，请删去");
        }
    }

    private static int IndexOfControl(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsControl(text[i]) && text[i] is not ('\r' or '\n' or '\t'))
                return i;
        }

        return -1;
    }

    private void AddBroken(int number, CsvMalformedReason reason)
    {
        if (reason == CsvMalformedReason.UnterminatedQuote)
        {
            faults.Add(
                number, "",
                "a quote (\") is opened in this row and never closed, so nothing behind it was read; close it behind "
                    + "the cell",
                "本行有一个引号（\"）打开后没有关闭，其后的内容无法读取；请在单元格末尾补上引号");
            return;
        }

        faults.Add(
            number, "",
            "a quote (\") stands inside a cell; put the whole cell into quotes and double those in it: \"a \"\"b\"\" "
                + "c\"",
            "单元格内有引号（\"）；请把整个单元格用引号括起，其中的引号写两遍：\"a \"\"b\"\" c\"");
    }

    private void AddTooMany(int number)
    {
        var max = PlanTable.RowsMax.ToString("N0", CultureInfo.InvariantCulture);
        faults.Add(
            number, "", $"a table may have up to {max} rows; split it",
            $"表格最多 {max} 行，请拆分");
    }
}
