using System.Globalization;
using Ledger.Domain.Names;
using Ledger.Domain.Values;
using Ledger.Import.Reading;

namespace Ledger.Import.Preparing;

/// <summary>
/// Finds what each row is (a line, a part, a further actual), which line a part belongs to, and the ids of lines.
/// </summary>
internal sealed class EntryReader(PlanTable table, FaultLog faults)
{
    private const int NearestMax = 3;
    private readonly List<PlanEntry> entries = [];
    private readonly Dictionary<(string Section, string Serial), PlanEntry> numbered = [];
    private readonly Dictionary<string, List<PlanEntry>> bySerial = new(StringComparer.Ordinal);

    public IReadOnlyList<PlanEntry> Read()
    {
        foreach (var row in table.Rows)
            ReadRow(row);
        foreach (var entry in entries.Where(entry => entry.Row.Has(PlanColumn.Parent)))
            entry.Parent = FindParent(entry);
        foreach (var part in entries.Where(entry => entry.HasTarget || !table.Has(PlanColumn.Target)))
            part.Parent?.IsParent = true;
        foreach (var entry in entries)
            Classify(entry);
        GiveIds();
        return entries;
    }

    private void ReadRow(PlanRow row)
    {
        var cell = IndicatorCell.Read(row.OneLine(PlanColumn.Indicator));
        if (cell.Name.Length == 0)
            Add(row, PlanColumn.Indicator, "the cell is empty; give the indicator's name", "单元格为空，请填写指标名称");
        var entry = new PlanEntry(row, cell);
        entries.Add(entry);
        if (entry.Serial.Length == 0 || row.Has(PlanColumn.Parent))
            return;
        if (!numbered.TryAdd((entry.Section, entry.Serial), entry))
        {
            var first = numbered[(entry.Section, entry.Serial)].Row.Number;
            Add(
                row, PlanColumn.Serial,
                $"duplicate line: rows {first} and {row.Number} both have the number {entry.Serial}; number them apart",
                $"序号重复：第{first}行和第{row.Number}行的序号都是 {entry.Serial}，请改为不同的序号");
            return;
        }

        if (!bySerial.TryGetValue(entry.Serial, out var same))
            bySerial[entry.Serial] = same = [];
        same.Add(entry);
    }

    private PlanEntry? FindParent(PlanEntry entry)
    {
        var serial = entry.Row.OneLine(PlanColumn.Parent);
        if (numbered.TryGetValue((entry.Section, serial), out var near))
            return near;
        var candidates = bySerial.GetValueOrDefault(serial) ?? [];
        if (candidates is [var only])
            return only;
        if (candidates.Count > 1)
        {
            Add(
                entry.Row, PlanColumn.Parent,
                $"{candidates.Count} lines have the number {serial}; put the part into the section of its line",
                $"有 {candidates.Count} 项的序号是 {serial}，请为分项填写与其上级相同的板块");
            return null;
        }

        if (entries.FirstOrDefault(other => other.Serial == serial && other.Row.Has(PlanColumn.Parent)) is { } part)
        {
            Add(
                entry.Row, PlanColumn.Parent,
                $"{serial} (row {part.Row.Number}) is a part itself, and a part has no parts; name the line above it",
                $"{serial}（第{part.Row.Number}行）本身是分项，分项之下不能再有分项，请填写它的上级");
            return null;
        }

        if (!faults.IsFull)
        {
            var nearest = string.Join(", ", Nearest.Of(serial, bySerial.Keys, NearestMax));
            var (hint, hintZh) = nearest.Length == 0 ? ("", "") : ($", the nearest are {nearest}", $"，最接近的是 {nearest}");
            Add(
                entry.Row, PlanColumn.Parent,
                $"no line has the number '{FaultLog.Quote(serial)}'; give the 序号 (serial) of a line{hint}",
                $"没有序号为“{FaultLog.Quote(serial)}”的项，请填写某一项的序号{hintZh}");
        }
        else
        {
            Add(entry.Row, PlanColumn.Parent, "no line has this number", "没有这个序号");
        }

        return null;
    }

    private void Classify(PlanEntry entry)
    {
        var row = entry.Row;
        if (!table.Has(PlanColumn.Target))
        {
            if (!entry.HasActual && !entry.IsParent)
                Add(row, PlanColumn.Actual, "the cell is empty; say what was reached, or take the row out",
                "单元格为空，请填写完成情况或删去本行");
            return;
        }

        var isPart = row.Has(PlanColumn.Parent);
        entry.IsLine = entry.HasTarget || entry.IsParent;
        if (!entry.IsLine && !entry.HasActual)
        {
            Add(
                row, PlanColumn.Target,
                "the row has neither a target nor what was reached, and no other row names it in 上级 (parent); fill one "
                    + "of them",
                "本行既无预期也无完成情况，也没有分项以它为上级，请补上");
        }
        else if (!entry.IsLine && entry.Serial.Length > 0)
        {
            Add(
                row, PlanColumn.Target,
                "the row is numbered and has no target; fill the target, or take the number out if the row only "
                    + "reports a further figure",
                "本行有序号但没有预期；请填写预期，若只是另报完成情况，请删去序号");
        }
        else if (entry.IsLine && !isPart && entry.Cell.Mark != PartMark.None)
        {
            Add(
                row, PlanColumn.Parent,
                "the name is marked as a part (# or 其中); give the 序号 (serial) of its line in 上级 (parent)",
                "指标名称带有分项标记（# 或“其中”），请在“上级”列填写所属项的序号");
        }
        else if (entry.IsLine && !isPart && entry.Serial.Length == 0 && bySerial.Count > 0)
        {
            Add(
                row, PlanColumn.Serial,
                "the row has a target and neither a number nor a line that it is a part of; give it a 序号 (serial) or "
                    + "an 上级 (parent)",
                "本行有预期，却既无序号也无上级，请填写其中之一");
        }
    }

    private void GiveIds()
    {
        var sections = entries.Select(entry => entry.Section).Distinct().ToList();
        var isRepeated = bySerial.Values.Any(same => same.Count > 1);
        var ids = new Dictionary<string, PlanEntry>(StringComparer.Ordinal);
        var lines = entries.Where(entry => entry.IsLine).ToList();
        for (var i = 0; i < lines.Count; i++)
            lines[i].Order = i + 1;
        foreach (var (line, i) in lines.Where(line => !line.Row.Has(PlanColumn.Parent)).Select((line, i) => (line, i)))
        {
            var id = line.Serial.Length == 0 ? Text(i + 1) : ResourceId.FromDisplayName(line.Serial);
            line.LineId = isRepeated ? $"{sections.IndexOf(line.Section) + 1}-{id}" : id;
            if (!ResourceId.IsValid(line.LineId))
            {
                Add(
                    line.Row, PlanColumn.Serial,
                    $"'{FaultLog.Quote(line.Serial)}' gives no id; a number has letters or digits, up to "
                        + $"{ResourceId.LengthMax}",
                    $"“{FaultLog.Quote(line.Serial)}”不能作为序号，序号应含字母或数字，不超过 {ResourceId.LengthMax} 个");
            }
            else if (!ids.TryAdd(line.LineId, line) && faults.IsEmpty)
            {
                var first = ids[line.LineId].Row.Number;
                Add(
                    line.Row, PlanColumn.Serial,
                    $"duplicate line: the numbers of rows {first} and {line.Row.Number} both give the id "
                        + $"{line.LineId}; number them apart",
                    $"序号重复：第{first}行和第{line.Row.Number}行的序号都对应编号 {line.LineId}，请改为不同的序号");
            }
        }

        var parts = new Dictionary<PlanEntry, int>();
        foreach (var part in lines)
        {
            if (part.Parent is not { } parent)
                continue;
            part.LineId = PartId(parent, parts, ids, part);
            if (ResourceId.IsValid(parent.LineId) && part.LineId.Length > ResourceId.LengthMax)
            {
                Add(
                    parent.Row, PlanColumn.Serial,
                    $"the number is too long for a line with parts; shorten it to {ResourceId.LengthMax - 6} "
                        + "characters",
                    $"有分项的项，序号不能这么长，请缩短到 {ResourceId.LengthMax - 6} 个字符以内");
            }
        }
    }

    // A printed number may look like a part's id (9-1); the part takes the next free one.
    private static string PartId(
        PlanEntry parent, Dictionary<PlanEntry, int> parts, Dictionary<string, PlanEntry> ids, PlanEntry part)
    {
        string id;
        do
        {
            parts[parent] = parts.GetValueOrDefault(parent) + 1;
            id = $"{parent.LineId}-{Text(parts[parent])}";
        }
        while (!ids.TryAdd(id, part));
        return id;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private void Add(PlanRow row, PlanColumn column, string message, string messageZh) =>
        faults.Add(row.Number, table.HeaderOf(column), message, messageZh);
}
