using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>Reads the sense of an indicator from its name.</summary>
public static class IndicatorSenses
{
    private static readonly string[] Growth = ["增速", "增长", "增长率", "增幅", "涨幅", "增长速度"];
    private static readonly string[] Reduction = ["降低", "降低率", "减少", "减少率", "下降", "下降率", "降幅", "压减率", "减幅", "削减率"];

    /// <summary>The sense that the end of the name tells; a unit in brackets behind it is passed over.</summary>
    public static IndicatorSense Of(string indicatorName)
    {
        ArgumentNullException.ThrowIfNull(indicatorName);
        var name = WithoutBracket(TextCursor.Fold(indicatorName).Trim());
        if (Reduction.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
            return IndicatorSense.Reduction;
        return Growth.Any(word => name.EndsWith(word, StringComparison.Ordinal))
            ? IndicatorSense.Growth
            : IndicatorSense.Plain;
    }

    private static string WithoutBracket(string name)
    {
        var open = name.LastIndexOf('(');
        return open > 0 && name.EndsWith(')') ? name[..open].TrimEnd() : name;
    }
}
