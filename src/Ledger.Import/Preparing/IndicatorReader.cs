using Ledger.Domain.Names;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;
using Ledger.Import.Reading;

namespace Ledger.Import.Preparing;

/// <summary>Finds the indicator that each row measures: a known one, or one that the file makes known.</summary>
internal sealed class IndicatorReader(
    PlanTable table, string region, NameIndex<V1.Indicator> known, bool register, FaultLog faults)
{
    private const int NameCharsMax = 200;
    private readonly UnitReader units = new(table, faults);
    private readonly Dictionary<string, IndicatorEntry> byResourceName = new(StringComparer.Ordinal);
    // Codes and names of an indicator share one space, as they do in the ledger.
    private readonly Dictionary<string, IndicatorEntry> newByWord = new(StringComparer.Ordinal);
    private readonly Dictionary<PlanEntry, (Unit? Unit, string Name)> stated = [];

    /// <summary>Every indicator that the rows measure, in the order in which they name them.</summary>
    public IReadOnlyList<IndicatorEntry> Resolve(IReadOnlyList<PlanEntry> entries)
    {
        foreach (var entry in entries)
            stated[entry] = Stated(entry);
        // A row with a code tells those without which indicator their name means.
        foreach (var entry in entries.Where(entry => entry.IsMeasured && entry.Row.Has(PlanColumn.Code)))
            entry.Indicator = ByCode(entry, entry.Row.OneLine(PlanColumn.Code));
        foreach (var entry in entries.Where(entry => entry.IsMeasured && !entry.Row.Has(PlanColumn.Code)))
            entry.Indicator = ByName(entry);
        foreach (var heading in entries.Where(entry => !entry.IsMeasured && entry.Row.Has(PlanColumn.Code)))
        {
            Add(
                heading.Row, PlanColumn.Code,
                "the row is a heading over its parts and measures nothing; take the code out, or fill the target",
                "本行是分项的标题，没有自己的指标；请删去编码，或填写预期");
        }

        GiveUnits(entries);
        GiveDirections(entries);
        return [.. byResourceName.Values.OrderBy(indicator => indicator.FirstRow.Number)];
    }

    /// <summary>The name that a row shows: without mark and unit.</summary>
    public string DisplayNameOf(PlanEntry entry) => stated[entry].Name;

    /// <summary>The unit that the row's bare numbers are in.</summary>
    public Unit UnitOf(PlanEntry entry) => stated[entry].Unit ?? entry.Indicator?.Unit ?? Unit.None;

    // What is known by its whole text, brackets and all, needs no unit to be found in it.
    private (Unit? Unit, string Name) Stated(PlanEntry entry) =>
        entry.Cell.Bracket.Length > 0 && !entry.Row.Has(PlanColumn.Unit) && known.Find(entry.Cell.Whole) is not null
            ? (null, entry.Cell.Whole)
            : units.Read(entry);

    private string NameOf(PlanEntry entry) => entry.Cell.Mark == PartMark.Hash && entry.Parent is { } parent
        ? $"{stated[parent].Name}：{stated[entry].Name}"
        : stated[entry].Name;

    private IndicatorEntry? ByCode(PlanEntry entry, string code)
    {
        var name = NameOf(entry);
        var byName = known.Find(name);
        if (known.Find(code) is { } indicator)
        {
            if (byName is null || byName == indicator)
                return Known(indicator, entry);
            Add(
                entry.Row, PlanColumn.Code,
                $"the code {code} means {indicator.DisplayName}, and {name} has the code "
                    + $"{KnownNames.LastOf(byName.Name)}; correct one of them",
                $"编码 {code} 对应“{indicator.DisplayName}”，而“{name}”的编码是 {KnownNames.LastOf(byName.Name)}，请更正");
            return null;
        }

        if (byName is not null)
        {
            var right = KnownNames.LastOf(byName.Name);
            Add(
                entry.Row, PlanColumn.Code,
                $"{name} is known with the code {right}; write that or leave the cell empty",
                $"“{name}”已登记，编码是 {right}，请改用该编码或留空");
            return null;
        }

        if (ResourceId.IsValid(code))
            return New(entry, code, name, PlanColumn.Code);
        Add(
            entry.Row, PlanColumn.Code,
            $"'{FaultLog.Quote(code)}' is not a code; a code is up to {ResourceId.LengthMax} letters, digits and '-', "
                + "without '-' at its ends, such as gdp-growth",
            $"“{FaultLog.Quote(code)}”不能作编码；编码由不超过 {ResourceId.LengthMax} 个字母、数字和“-”组成，首尾不能是“-”，如 gdp-growth");
        return null;
    }

    private IndicatorEntry? ByName(PlanEntry entry)
    {
        var name = NameOf(entry);
        if (name.Length == 0)
            return null;
        if (entry.Cell.Mark == PartMark.Hash && entry.Parent is null)
        {
            if (!entry.Row.Has(PlanColumn.Parent) && !entry.IsLine)
            {
                Add(
                    entry.Row, PlanColumn.Parent,
                    "the name is marked as a part (#); give the 序号 (serial) of its line in 上级 (parent)",
                    "指标名称带有分项标记（#），请在“上级”列填写所属项的序号");
            }

            return null;
        }

        if (known.Find(name) is { } indicator)
            return Known(indicator, entry);
        if (newByWord.TryGetValue(name, out var named))
            return named;
        var id = ResourceId.FromDisplayName(name);
        if (!ResourceId.IsValid(id))
        {
            Add(
                entry.Row, PlanColumn.Indicator,
                $"'{FaultLog.Quote(name)}' has no letters or digits to make a code of; give it a name or a code",
                $"“{FaultLog.Quote(name)}”中没有可用作编码的文字，请填写名称或编码");
            return null;
        }

        if (known.Find(id) is { } taken)
        {
            Add(
                entry.Row, PlanColumn.Code,
                $"the code {id} that the name gives is taken by {taken.DisplayName}; give the row a code of its own",
                $"由名称得出的编码 {id} 已用于“{taken.DisplayName}”，请另填编码");
            return null;
        }

        return New(entry, id, name, PlanColumn.Indicator);
    }

    private IndicatorEntry Known(V1.Indicator indicator, PlanEntry entry)
    {
        if (byResourceName.TryGetValue(indicator.Name, out var there))
            return there;
        var made = new IndicatorEntry(indicator.Name, indicator.DisplayName, false, entry.Row)
        {
            Direction = Codec.TargetCodec.ToDomain(indicator.Direction, "direction"),
        };
        if (Units.Parse(indicator.Unit) is Parsed<Unit>.Ok(var unit))
        {
            made.Unit = unit;
        }
        else
        {
            Add(
                entry.Row, PlanColumn.Indicator,
                $"the ledger has {indicator.DisplayName} in '{indicator.Unit}', a unit that this program is too old to "
                    + "know; take a newer one",
                $"台账中“{indicator.DisplayName}”的单位“{indicator.Unit}”是本程序不认识的，请使用较新的版本");
        }

        return byResourceName[indicator.Name] = made;
    }

    private IndicatorEntry? New(PlanEntry entry, string id, string name, PlanColumn column)
    {
        var resourceName = $"{region}/indicators/{id}";
        if (byResourceName.TryGetValue(resourceName, out var there))
        {
            if (there.DisplayName == name || column == PlanColumn.Code)
                return there;
            Add(
                entry.Row, PlanColumn.Code,
                $"the name gives the code {id}, which is that of {there.DisplayName} in row {there.FirstRow.Number}; "
                    + "give the row a code of its own",
                $"由名称得出的编码 {id} 与第{there.FirstRow.Number}行“{there.DisplayName}”相同，请另填编码");
            return null;
        }

        if ((newByWord.GetValueOrDefault(name) ?? newByWord.GetValueOrDefault(id)) is { } named)
        {
            var row = named.FirstRow.Number;
            Add(
                entry.Row, PlanColumn.Code,
                $"row {row} has {named.DisplayName} with the code {named.Id}; write the same code for the same name, "
                    + "or another name and code",
                $"第{row}行“{named.DisplayName}”的编码是 {named.Id}；同一指标请填写相同的编码，否则请改用别的名称和编码");
            return null;
        }

        if (name.Length > NameCharsMax)
        {
            Add(
                entry.Row, PlanColumn.Indicator,
                $"the name, with that of its line, has {name.Length} characters; at most {NameCharsMax} are taken, so "
                    + "shorten it",
                $"指标名称连同上级名称有 {name.Length} 个字符，最多 {NameCharsMax} 个，请缩短");
        }

        if (!register)
        {
            var header = table.HeaderOf(PlanColumn.Indicator);
            faults.AddUnknown(entry.Row.Number, header, ("indicator", "指标"), name, known.NearestTo);
        }

        var made = new IndicatorEntry(resourceName, name, true, entry.Row)
        {
            AssumeFrom = entry.Cell.Mark == PartMark.Hash && entry.Parent is { } parent ? stated[parent].Name : name,
        };
        return byResourceName[resourceName] = newByWord[id] = newByWord[name] = made;
    }

    private void GiveUnits(IReadOnlyList<PlanEntry> entries)
    {
        foreach (var entry in entries)
            entry.Indicator?.Unit ??= stated[entry].Unit;
        foreach (var entry in entries)
            entry.Indicator?.Unit ??= entry.Parent is { } parent ? UnitOf(parent) : null;
        foreach (var entry in entries)
        {
            if (entry.Indicator is not { Unit: { } unit } indicator || stated[entry].Unit is not { } own)
                continue;
            if (own.Family == unit.Family)
                continue;
            Add(
                entry.Row, entry.Row.Has(PlanColumn.Unit) ? PlanColumn.Unit : PlanColumn.Indicator,
                $"the unit {own} does not fit: {indicator.DisplayName} is in {Named(unit)}, which measures something "
                    + "else; convert the figures, or give another indicator",
                $"单位“{own}”不符：“{indicator.DisplayName}”的单位是“{Named(unit)}”，两者所计量的不同；请换算数字，或改为另一指标");
        }
    }

    private void GiveDirections(IReadOnlyList<PlanEntry> entries)
    {
        foreach (var entry in entries.Where(entry => entry.Row.Has(PlanColumn.Better)))
        {
            if (CellWords.Direction(entry.Row.OneLine(PlanColumn.Better)) is not { } direction)
            {
                var text = FaultLog.Quote(entry.Row[PlanColumn.Better]);
                Add(
                    entry.Row, PlanColumn.Better,
                    $"'{text}' is not a direction; write 越高越好 (higher), 越低越好 (lower) or 中性 (neutral)",
                    $"“{text}”不是方向，应为“越高越好”“越低越好”或“中性”");
            }
            else if (entry.Indicator is { } indicator && (indicator.Direction ??= direction) != direction)
            {
                var there = CellWords.Text(indicator.Direction.Value);
                Add(
                    entry.Row, PlanColumn.Better,
                    $"{indicator.DisplayName} has the direction {there.English} already; write that or leave the cell "
                        + "empty",
                    $"“{indicator.DisplayName}”的方向已是“{there.Chinese}”，请改为一致或留空");
            }
        }
    }

    private static string Named(Unit unit) => unit == Unit.None ? "bare numbers (无单位)" : unit.Symbol;

    private void Add(PlanRow row, PlanColumn column, string message, string messageZh) =>
        faults.Add(row.Number, table.HeaderOf(column), message, messageZh);
}
