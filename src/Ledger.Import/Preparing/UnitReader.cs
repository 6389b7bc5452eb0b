using Ledger.Domain.Values;
using Ledger.Import.Reading;

namespace Ledger.Import.Preparing;

/// <summary>Finds the unit that a row states, in its own cell or in brackets behind the name.</summary>
internal sealed class UnitReader(PlanTable table, FaultLog faults)
{
    private static readonly string[] NoUnit = ["-", "—", "无"];

    /// <summary>
    /// The unit, null where the row states none or a fault was noted; and the name without it. Brackets that hold no
    /// unit belong to the name where the unit stands in a cell of its own.
    /// </summary>
    public (Unit? Unit, string Name) Read(PlanEntry entry)
    {
        var (cell, own) = (entry.Cell, entry.Row.OneLine(PlanColumn.Unit));
        var bracket = cell.Bracket.Length == 0 ? null : Find(cell.Bracket);
        if (own.Length > 0)
        {
            var unit = NoUnit.Contains(own) ? Unit.None : Find(own);
            if (unit is null)
                AddUnknown(entry.Row, PlanColumn.Unit, own);
            if (unit is not null && bracket is not null && unit != bracket)
            {
                Add(
                    entry.Row, PlanColumn.Unit,
                    $"the unit is {own} here and {cell.Bracket} in the name; keep one of them",
                    $"此处的单位是“{own}”，指标名称中的单位是“{cell.Bracket}”，请只保留一个");
            }

            return (unit, bracket is null ? cell.Whole : cell.Name);
        }

        if (cell.Bracket.Length > 0 && bracket is null)
            AddUnknown(entry.Row, PlanColumn.Indicator, cell.Bracket);
        return (bracket, cell.Name);
    }

    private static Unit? Find(string text) => Units.Parse(text) is Parsed<Unit>.Ok(var unit) ? unit : null;

    private void AddUnknown(PlanRow row, PlanColumn column, string text)
    {
        var nearest = faults.IsFull ? "" : Units.NearestKnown(text.Length <= 20 ? text : text[..20]);
        var (hint, hintZh) = column == PlanColumn.Indicator
            ? ("; or fill the column 单位 (unit), and the brackets belong to the name", "；或另填“单位”列，括号内容即属于名称")
            : ("", "");
        Add(
            row, column, $"'{FaultLog.Quote(text)}' is not a known unit; the nearest is {nearest}{hint}",
            $"“{FaultLog.Quote(text)}”不是已知的单位，最接近的是“{nearest}”{hintZh}");
    }

    private void Add(PlanRow row, PlanColumn column, string message, string messageZh) =>
        faults.Add(row.Number, table.HeaderOf(column), message, messageZh);
}
