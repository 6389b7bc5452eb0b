using Ledger.Domain.Values;

namespace Ledger.Import.Reading;

/// <summary>
/// The first row: which column holds what. A column without a header holds null, and its cells have to be empty.
/// </summary>
internal sealed record HeaderRow(IReadOnlyList<PlanColumn?> Columns, IReadOnlyDictionary<PlanColumn, string> Words)
{
    public const string Expected = "row 1 names the columns: 指标 (indicator), 预期 (target) or 完成情况 (actual), and others";
    public const string ExpectedZh = "第1行应为表头：指标、预期或完成情况等";
    private const int ColumnsMax = 64;

    public static HeaderRow None { get; } = new([], new Dictionary<PlanColumn, string>());

    public static HeaderRow Read(string[] fields, FaultLog faults)
    {
        var last = Array.FindLastIndex(fields, field => field.Length > 0);
        if (last < 0)
        {
            faults.Add(1, "", $"the header is empty; {Expected}", $"表头是空的；{ExpectedZh}");
            return None;
        }

        if (last >= ColumnsMax)
        {
            faults.Add(
                1, "", $"the header has {fields.Length} columns; a plan table has up to {ColumnsMax}, {Expected}",
                $"表头有 {fields.Length} 列，最多 {ColumnsMax} 列；{ExpectedZh}");
            return None;
        }

        var columns = new PlanColumn?[last + 1];
        var words = new Dictionary<PlanColumn, string>();
        for (var i = 0; i <= last; i++)
        {
            if (fields[i].Length == 0)
                continue;
            if (ColumnWords.Find(fields[i]) is not { } column)
                AddUnknown(fields[i], faults);
            else if (words.TryGetValue(column, out var first))
                AddTwice(FaultLog.Quote(fields[i]), FaultLog.Quote(first), faults);
            else
                (columns[i], words[column]) = (column, FaultLog.Quote(fields[i]));
        }

        CheckRequired(words, faults);
        return new HeaderRow(columns, words);
    }

    private static void CheckRequired(Dictionary<PlanColumn, string> words, FaultLog faults)
    {
        if (!words.ContainsKey(PlanColumn.Indicator))
            faults.Add(1, "指标", "the column 指标 (indicator) is missing; add it", "缺少“指标”列，请补上");
        if (!words.ContainsKey(PlanColumn.Target) && !words.ContainsKey(PlanColumn.Actual))
        {
            faults.Add(
                1, "预期", "neither the column 预期 (target) nor 完成情况 (actual) is there; add one of them",
                "“预期”列和“完成情况”列都没有，请至少补上一列");
        }
    }

    private static void AddUnknown(string header, FaultLog faults)
    {
        var quoted = FaultLog.Quote(header);
        if (header.IndexOfAny([';', '\t']) >= 0)
        {
            faults.Add(
                1, quoted,
                $"'{quoted}' is not a known column, it looks like several with another separator; separate the cells "
                    + "by commas",
                $"“{quoted}”不是已知的列，看来分隔符不是逗号；请用逗号分隔单元格");
            return;
        }

        var nearest = Nearest.Of(ColumnWords.Normalised(header), ColumnWords.All, 1) is [var near] ? near : "备注";
        faults.Add(
            1, quoted, $"'{quoted}' is not a known column; the nearest is {nearest}",
            $"“{quoted}”不是已知的列，最接近的是“{nearest}”");
    }

    private static void AddTwice(string header, string first, FaultLog faults) =>
        faults.Add(
            1, header, $"the columns '{first}' and '{header}' hold the same; keep one of them",
            $"“{first}”与“{header}”两列含义相同，请只保留一列");
}
