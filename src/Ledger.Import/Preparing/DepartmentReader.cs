using Ledger.Domain.Names;
using Ledger.Import.Reading;

namespace Ledger.Import.Preparing;

/// <summary>Finds the departments that the rows name: the first of a cell leads, the others support it.</summary>
internal sealed class DepartmentReader(
    PlanTable table, string region, NameIndex<V1.Department> known, bool register, FaultLog faults)
{
    private const int NameCharsMax = 200;
    private const int OfLineMax = 20;
    private static readonly char[] Separators = ['、', ';', '；', '\r', '\n'];
    private readonly Dictionary<string, DepartmentEntry> byResourceName = new(StringComparer.Ordinal);

    /// <summary>Every department that the rows name, in the order in which they name them.</summary>
    public IReadOnlyList<DepartmentEntry> All => [.. byResourceName.Values.OrderBy(entry => entry.FirstRow.Number)];

    private string Header => table.HeaderOf(PlanColumn.Departments);

    public void Read(PlanEntry entry)
    {
        var names = entry.Row[PlanColumn.Departments]
            .Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names.Length > 0 && !entry.IsLine)
        {
            Add(
                entry.Row, "the row is no line of the plan, so nobody answers for it; leave the cell empty",
                "本行不是计划中的一项，没有责任单位，请留空");
            return;
        }

        if (names.Length > OfLineMax)
        {
            Add(
                entry.Row, $"the cell names {names.Length} departments; a line has up to {OfLineMax}",
                $"单元格中有 {names.Length} 个单位，最多 {OfLineMax} 个");
            return;
        }

        var found = names.Select(name => Find(name, entry.Row)).OfType<DepartmentEntry>().ToList();
        foreach (var twice in found.GroupBy(department => department.ResourceName).Where(group => group.Count() > 1))
        {
            var name = twice.First().DisplayName;
            Add(entry.Row, $"{name} is named twice; name it once", $"“{name}”重复出现，请只写一次");
        }

        entry.Departments = found;
    }

    private DepartmentEntry? Find(string name, PlanRow row)
    {
        if (known.Find(name) is { } department)
            return Named(department.Name, department.DisplayName, false, row);
        var id = ResourceId.FromDisplayName(name);
        if (!ResourceId.IsValid(id) || name.Length > NameCharsMax)
        {
            Add(
                row,
                $"'{FaultLog.Quote(name)}' is not a name of a department; separate names by 、 and write 1 to "
                    + $"{NameCharsMax} characters each",
                $"“{FaultLog.Quote(name)}”不能作单位名称；各单位用“、”分隔，每个名称 1 至 {NameCharsMax} 个字符");
            return null;
        }

        if (known.Find(id) is { } taken)
        {
            Add(
                row,
                $"'{FaultLog.Quote(name)}' is not known, and the code that it gives is that of {taken.DisplayName}; "
                    + "write that name",
                $"“{FaultLog.Quote(name)}”尚未登记，其编码已用于“{taken.DisplayName}”，请改用该名称");
            return null;
        }

        var resourceName = $"{region}/departments/{id}";
        if (byResourceName.TryGetValue(resourceName, out var there) && there.DisplayName != name)
        {
            Add(
                row,
                $"'{FaultLog.Quote(name)}' gives the same code as {there.DisplayName} in row {there.FirstRow.Number}; "
                    + "write one name for both",
                $"“{FaultLog.Quote(name)}”与第{there.FirstRow.Number}行的“{there.DisplayName}”编码相同，请统一名称");
            return null;
        }

        if (!register && there is null)
            faults.AddUnknown(row.Number, Header, ("department", "单位"), name, known.NearestTo);
        return Named(resourceName, name, true, row);
    }

    private DepartmentEntry Named(string resourceName, string displayName, bool isNew, PlanRow row)
    {
        if (!byResourceName.TryGetValue(resourceName, out var there))
            byResourceName[resourceName] = there = new DepartmentEntry(resourceName, displayName, isNew, row);
        return there;
    }

    private void Add(PlanRow row, string message, string messageZh) =>
        faults.Add(row.Number, Header, message, messageZh);
}
