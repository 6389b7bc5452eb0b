using System.Globalization;
using Ledger.Cli.Rendering;
using Ledger.Cli.Shapes;
using Ledger.V1;

namespace Ledger.Cli.Views;

/// <summary>How the ledger is, as a result.</summary>
internal static class StatusView
{
    private static readonly Column[] Columns =
    [
        new("ledger", "Ledger", "账本"),
        new("origin", "Origin", "名称"),
        new("timeZone", "Time zone", "时区"),
        new("head", "Events", "事件数"),
        new("headLeafHash", "Head leaf hash", "末条哈希"),
        new("today", "Today", "今日"),
        new("ruleSet", "Rule set", "规则"),
        new("acceptsWrites", "Takes commands", "接受写入"),
        new("documentSets", "Folded", "投影"),
        new("storeBytes", "Store bytes", "存储字节"),
        new("version", "Version", "版本"),
    ];

    public static Result Of(GetStatusResponse status, Terminal terminal)
    {
        var shape = StatusShape.Of(status);
        return new Result(
            shape,
            Columns,
            [[
                shape.Ledger,
                shape.Origin,
                shape.TimeZone,
                shape.Head.ToString(CultureInfo.InvariantCulture),
                shape.HeadLeafHash,
                shape.Today,
                shape.RuleSet,
                Writes(shape, terminal),
                string.Join("; ", shape.DocumentSets.Select(set => Folded(set, terminal))),
                shape.StoreBytes.ToString(CultureInfo.InvariantCulture),
                shape.Version,
            ]])
        {
            Upright = true,
        };
    }

    private static Cell Writes(StatusShape shape, Terminal terminal) => shape.AcceptsWrites
        ? new Cell(terminal.Say("yes", "是"), Tone.Good)
        : new Cell(terminal.Say($"no: {shape.RefusesWritesBecause}", $"否：{shape.RefusesWritesBecause}"), Tone.Bad);

    private static string Folded(DocumentSetShape set, Terminal terminal) => terminal.Say(
        $"{set.Name} v{set.Version} at {set.Position}, {set.Lag} behind",
        $"{set.Name} v{set.Version} 至 {set.Position}，落后 {set.Lag}");
}
