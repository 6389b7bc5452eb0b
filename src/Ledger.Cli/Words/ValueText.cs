using System.Globalization;
using Ledger.V1;

namespace Ledger.Cli.Words;

/// <summary>Values of the wire as documents write them.</summary>
internal static class ValueText
{
    private static readonly string[] Rates = ["%", "％", "‰", "个百分点"];

    /// <summary>The number, with its unit unless that is the one beside it.</summary>
    public static string Of(Quantity quantity, string unitBeside) =>
        quantity.Unit == unitBeside ? quantity.Value : quantity.Value + quantity.Unit;

    public static string? Of(ActualValue? value, string unitBeside) => value?.ValueCase switch
    {
        null or ActualValue.ValueOneofCase.None => null,
        ActualValue.ValueOneofCase.Figure => Of(value.Figure, unitBeside),
        ActualValue.ValueOneofCase.Declaration => value.Declaration.Wording,
        ActualValue.ValueOneofCase.Progress => Of(value.Progress),
        _ => throw new InvalidOperationException($"no such value: {value.ValueCase}"),
    };

    /// <summary>How far, with its sign and at least one decimal for rates: <c>-1.0个百分点</c>.</summary>
    public static string? Margin(Quantity? margin, Terminal terminal) =>
        margin is null ? null : Sign(margin) + MarginNumber(margin) + MarginUnit(margin, terminal);

    /// <summary>The number of a margin, as <see cref="Margin"/> writes it, without a plus.</summary>
    public static string MarginNumber(Quantity margin) =>
        Rates.Contains(margin.Unit) && decimal.TryParse(
            margin.Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var value)
            ? value.ToString("0.0###########################", CultureInfo.InvariantCulture)
            : margin.Value;

    public static string State(MilestoneState state) => state switch
    {
        MilestoneState.NotStarted => "未启动",
        MilestoneState.Started => "开工",
        MilestoneState.StructureComplete => "主体完工",
        MilestoneState.Completed => "建成",
        MilestoneState.InUse => "投用",
        _ => state.ToString(),
    };

    private static string Sign(Quantity margin) => margin.Value.StartsWith('-') ? "" : "+";

    private static string MarginUnit(Quantity margin, Terminal terminal) =>
        margin.Unit == "个百分点" ? terminal.Say(" pp", margin.Unit) : margin.Unit;

    private static string Of(ActualValue.Types.Figure figure, string unitBeside)
    {
        var number = Of(figure.Value, unitBeside);
        return figure.Bound switch
        {
            FigureBound.AtLeast => number + "以上",
            FigureBound.MoreThan => "超过" + number,
            FigureBound.AtMost => number + "以内",
            FigureBound.LessThan => "低于" + number,
            FigureBound.Exact or FigureBound.Unspecified => number,
            _ => $"{number} ({figure.Bound})",
        };
    }

    private static string Of(ActualValue.Types.Progress progress) =>
        progress.Percent.Length == 0 ? State(progress.State) : $"{State(progress.State)}，形象进度{progress.Percent}%";
}
