using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Actuals;

/// <summary>The canonical Chinese text of an actual, which the grammar reads back.</summary>
internal static class ActualText
{
    public static string Of(ActualValue value) => value switch
    {
        ActualValue.Figure figure => Of(figure.Value.ToPlainText(), figure.Bound),
        ActualValue.Declaration declaration => declaration.Wording,
        ActualValue.Progress { Percent: null } progress => TargetText.Of(progress.State),
        ActualValue.Progress progress =>
            $"{TargetText.Of(progress.State)}，形象进度{Quantity.PlainText(progress.Percent ?? 0m)}%",
    };

    private static string Of(string value, FigureBound bound) => bound switch
    {
        FigureBound.Exact => value,
        FigureBound.AtLeast => value + "以上",
        FigureBound.MoreThan => "超过" + value,
        FigureBound.AtMost => value + "以内",
        FigureBound.LessThan => "低于" + value,
        _ => throw new InvalidOperationException($"no such bound: {bound}"),
    };
}
