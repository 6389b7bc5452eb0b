using System.Globalization;
using Ledger.Domain.Actuals;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Import.Preparing;

/// <summary>The words of cells that hold one of a few things; null for any other word.</summary>
internal static class CellWords
{
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];

    public static Direction? Direction(string text) => text.ToLowerInvariant() switch
    {
        "higher" or "越高越好" => Domain.Targets.Direction.Higher,
        "lower" or "越低越好" => Domain.Targets.Direction.Lower,
        "neutral" or "中性" => Domain.Targets.Direction.Neutral,
        _ => null,
    };

    public static (string English, string Chinese) Text(Direction direction) => direction switch
    {
        Domain.Targets.Direction.Higher => ("higher", "越高越好"),
        Domain.Targets.Direction.Lower => ("lower", "越低越好"),
        Domain.Targets.Direction.Neutral => ("neutral", "中性"),
    };

    public static TargetAttribute? Attribute(string text) => text.ToLowerInvariant() switch
    {
        "" => TargetAttribute.NotStated,
        "预期性" or "anticipatory" => TargetAttribute.Anticipatory,
        "约束性" or "binding" => TargetAttribute.Binding,
        _ => null,
    };

    public static ActualStatus? Status(string text) => text.ToLowerInvariant() switch
    {
        "预计" or "estimated" => ActualStatus.Estimated,
        "快报" or "初步" or "preliminary" => ActualStatus.Preliminary,
        "核定" or "final" => ActualStatus.Final,
        _ => null,
    };

    /// <summary>A day, or the last day of a month, quarter, half-year or year.</summary>
    public static DateOnly? Through(string text)
    {
        if (DateOnly.TryParseExact(text, DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return Period.Parse(text) is Parsed<Period>.Ok(var period) ? period.LastDay : null;
    }
}
