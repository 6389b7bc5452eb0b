using Ledger.Codec;
using Ledger.Domain.Actuals;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;
using Ledger.Import.Reading;

namespace Ledger.Import.Preparing;

/// <summary>
/// Reads the targets and actuals of the rows, so that a cell that the ledger would refuse is found before anything is
/// sent.
/// </summary>
internal sealed class ValueReader(PlanTable table, Period period, IndicatorReader indicators, FaultLog faults)
{
    public void Read(PlanEntry entry)
    {
        if (CellWords.Attribute(entry.Row.OneLine(PlanColumn.Attribute)) is not { } attribute)
        {
            var text = FaultLog.Quote(entry.Row[PlanColumn.Attribute]);
            Add(
                entry.Row, PlanColumn.Attribute,
                $"'{text}' is not an attribute; write 预期性 (anticipatory), 约束性 (binding) or nothing",
                $"“{text}”不是指标属性，应为“预期性”“约束性”或留空");
            attribute = TargetAttribute.NotStated;
        }

        if (entry.HasTarget)
            ReadTarget(entry, attribute);
        else
            CheckNoTarget(entry, attribute);
        if (entry.HasActual)
            ReadActual(entry);
    }

    private void ReadTarget(PlanEntry entry, TargetAttribute attribute)
    {
        if (entry.Indicator is not { } indicator)
            return;
        if (indicator.TargetRow is { } first)
        {
            Add(
                entry.Row, PlanColumn.Indicator,
                $"duplicate target: rows {first.Number} and {entry.Row.Number} both set one for "
                    + $"{indicator.DisplayName}; a plan has one, so take a row out or name another indicator",
                $"预期重复：第{first.Number}行和第{entry.Row.Number}行都为“{indicator.DisplayName}”设定了预期；同一计划中一个指标只有一个预期，"
                    + "请删去一行或改为另一指标");
            return;
        }

        indicator.TargetRow = entry.Row;
        if (Parse(entry, PlanColumn.Target) is not { } target)
            return;
        indicator.Expression = target.Read.Expression;
        var input = new V1.TargetInput
        {
            Wording = entry.Row.OneLine(PlanColumn.Target),
            AspiredWording = entry.Row.OneLine(PlanColumn.Aspired),
            Attribute = TargetCodec.ToWire(attribute),
        };
        var aspired = input.AspiredWording.Length == 0 ? null : Parse(entry, PlanColumn.Aspired);
        if (aspired is { IsTheSame: false })
            AddOtherUnit(entry, indicator, PlanColumn.Aspired);
        if (!target.IsTheSame && target.Read is { Modality: Modality.Stated, Aspired: null })
            input.Expression = TargetCodec.ToWire(target.Read.Expression);
        else if (!target.IsTheSame)
            AddOtherUnit(entry, indicator, PlanColumn.Target);
        entry.Target = input;
    }

    private void ReadActual(PlanEntry entry)
    {
        var row = entry.Row;
        var through = ReadThrough(row);
        var status = ReadStatus(row);
        if (entry.Indicator is not { } indicator)
            return;
        var words = row.OneLine(PlanColumn.Actual);
        var sense = IndicatorSenses.Of(indicator.DisplayName);
        var parsed = ActualGrammar.Parse(words, indicators.UnitOf(entry), sense);
        if (parsed is Parsed<ActualValue>.Failed(var index, var fault, var found, var expected))
        {
            AddUnreadable(row, PlanColumn.Actual, words, index, fault, found, expected);
            return;
        }

        var value = ((Parsed<ActualValue>.Ok)parsed).Value;
        var key = (value is ActualValue.Declaration, through ?? period.LastDay);
        if (!indicator.ActualRows.TryAdd(key, row))
        {
            var first = indicator.ActualRows[key].Number;
            Add(
                row, PlanColumn.Actual,
                $"duplicate actual: rows {first} and {row.Number} both report {indicator.DisplayName} through "
                    + $"{key.Item2:yyyy-MM-dd}; take one out, or say through which day each is",
                $"完成情况重复：第{first}行和第{row.Number}行都报告了“{indicator.DisplayName}”截至 {key.Item2:yyyy-MM-dd} 的情况；请删去一行，"
                    + "或填写各自的截至日期");
            return;
        }

        var plain = ActualGrammar.Parse(words, indicator.Unit ?? Unit.None, sense);
        var same = plain is Parsed<ActualValue>.Ok(var there) && there == value;
        entry.Actual = new V1.ActualInput
        {
            Wording = words,
            Value = same ? null : ActualCodec.ToWire(value),
            Through = ValueCodec.ToWire(key.Item2),
            Status = status is { } stated ? ActualCodec.ToWire(stated) : V1.ActualStatus.Unspecified,
            Note = entry.IsLine ? "" : row.OneLine(PlanColumn.Note),
        };
    }

    private void CheckNoTarget(PlanEntry entry, TargetAttribute attribute)
    {
        if (entry.Row.Has(PlanColumn.Aspired))
        {
            Add(
                entry.Row, PlanColumn.Aspired,
                "there is an aspired tier and no target; put it into 预期 (target) with 力争 in front, or fill both",
                "填写了力争目标而没有预期；请把“力争…”写入“预期”列，或两列都填写");
        }

        if (attribute != TargetAttribute.NotStated)
        {
            Add(
                entry.Row, PlanColumn.Attribute,
                "the row has no target to have an attribute; leave the cell empty, or give it to the parts",
                "本行没有预期，不应有指标属性；请留空，或填在各分项上");
        }
    }

    private DateOnly? ReadThrough(PlanRow row)
    {
        if (!row.Has(PlanColumn.Through))
            return null;
        var text = FaultLog.Quote(row.OneLine(PlanColumn.Through));
        if (CellWords.Through(row.OneLine(PlanColumn.Through)) is not { } through)
        {
            Add(
                row, PlanColumn.Through, $"'{text}' is not a day; write it like 2021-11-30, or a month like 2021-11",
                $"“{text}”不是日期，应写作 2021-11-30，或月份 2021-11");
            return null;
        }

        if (period.Contains(through))
            return through;
        Add(
            row, PlanColumn.Through,
            $"'{text}' lies outside the period {period}; give a day from {period.FirstDay:yyyy-MM-dd} to "
                + $"{period.LastDay:yyyy-MM-dd}",
            $"“{text}”不在 {period} 期内，应为 {period.FirstDay:yyyy-MM-dd} 至 {period.LastDay:yyyy-MM-dd} 之间的日期");
        return null;
    }

    private ActualStatus? ReadStatus(PlanRow row)
    {
        if (!row.Has(PlanColumn.Status))
            return table.IsEstimated ? ActualStatus.Estimated : null;
        if (CellWords.Status(row.OneLine(PlanColumn.Status)) is { } status)
            return status;
        var text = FaultLog.Quote(row[PlanColumn.Status]);
        Add(
            row, PlanColumn.Status,
            $"'{text}' is not a status; write 预计 (estimated), 快报 or 初步 (preliminary), or 核定 (final)",
            $"“{text}”不是状态，应为“预计”“快报”“初步”或“核定”");
        return null;
    }

    /// <summary>
    /// What the cell says in the row's unit, and whether it says the same in the indicator's, which is what the
    /// ledger reads it in.
    /// </summary>
    private (ParsedTarget Read, bool IsTheSame)? Parse(PlanEntry entry, PlanColumn column)
    {
        var words = entry.Row.OneLine(column);
        var sense = IndicatorSenses.Of(entry.Indicator!.DisplayName);
        switch (TargetGrammar.Parse(words, indicators.UnitOf(entry), sense))
        {
            case Parsed<ParsedTarget>.Ok(var target):
                var plain = TargetGrammar.Parse(words, entry.Indicator.Unit ?? Unit.None, sense);
                return (target, plain is Parsed<ParsedTarget>.Ok(var there) && there == target);
            case Parsed<ParsedTarget>.Failed(var index, var fault, var found, var expected):
                AddUnreadable(entry.Row, column, words, index, fault, found, expected);
                return null;
        }

        return null;
    }

    private void AddOtherUnit(PlanEntry entry, IndicatorEntry indicator, PlanColumn column)
    {
        var (own, unit) = (indicators.UnitOf(entry), indicator.Unit ?? Unit.None);
        Add(
            entry.Row, column,
            $"the row is in {own} and {indicator.DisplayName} in {unit}; write the unit behind the number in this cell",
            $"本行的单位是“{own}”，“{indicator.DisplayName}”的单位是“{unit}”；请在本单元格的数字后写明单位");
    }

    private void AddUnreadable(
        PlanRow row, PlanColumn column, string words, int index, ParseFault fault, string found, string expected)
    {
        var (english, chinese) = ParseFaultText.Of(fault);
        var at = found.Length > 0 ? $" ('{FaultLog.Quote(found)}')" : "";
        var atZh = found.Length > 0 ? $"（“{FaultLog.Quote(found)}”）" : "";
        Add(
            row, column,
            $"'{FaultLog.Quote(words)}' cannot be read at character {index + 1}{at}: {english}; expected {expected}",
            $"“{FaultLog.Quote(words)}”从第 {index + 1} 个字符{atZh}起无法读取：{chinese}；{Hint(column, fault, found)}");
    }

    private static string Hint(PlanColumn column, ParseFault fault, string found) => fault == ParseFault.UnknownUnit
        ? $"最接近的单位是“{Units.NearestKnown(found)}”"
        : column == PlanColumn.Actual
            ? "应为数字（7、3.6%、99%以上、430万人次），或“完成…”“未完成…”“已开工”之类的说法"
            : "应为数字，或“以上”“左右”“不低于”“与上年持平”“完成市级下达任务”“建成”之类的说法";

    private void Add(PlanRow row, PlanColumn column, string message, string messageZh) =>
        faults.Add(row.Number, table.HeaderOf(column), message, messageZh);
}
