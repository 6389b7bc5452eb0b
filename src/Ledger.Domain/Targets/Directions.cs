namespace Ledger.Domain.Targets;

/// <summary>
/// Which side of a target is the good one, where no document says; an assumption that is shown as one.
/// </summary>
public static class Directions
{
    private static readonly string[] LessIsBetter =
    [
        "死亡", "失业率", "事故", "近视率", "能耗", "能源消耗", "能源消费总量", "排放", "浓度", "水耗", "用水量", "发病率", "发生率", "负债率",
        "不良率", "不良贷款", "致残率", "流失率", "恩格尔系数", "物价", "消费价格", "赤字", "债务",
    ];

    /// <summary>What is done against a bad thing is good to have more of.</summary>
    private static readonly string[] Remedies = ["处置率", "达标率", "化解率", "整改率", "结案率", "覆盖率", "完成率", "控制率", "化解"];

    /// <summary>
    /// The direction that the sign of the expression tells, else the words of the name, else more is better.
    /// </summary>
    public static Direction Assume(string indicatorName, TargetExpression? expression = null)
    {
        ArgumentNullException.ThrowIfNull(indicatorName);
        return (expression is null ? null : SignOf(expression)) ?? OfName(indicatorName);
    }

    /// <summary>
    /// Whether the sign of the expression points the other way than the direction; the edges warn of it.
    /// </summary>
    public static bool Contradicts(Direction direction, TargetExpression expression) =>
        direction != Direction.Neutral && SignOf(expression) is { } sign && sign != direction;

    private static Direction? SignOf(TargetExpression expression) => expression switch
    {
        TargetExpression.AtLeast or TargetExpression.MoreThan or TargetExpression.Positive => Direction.Higher,
        TargetExpression.AtMost or TargetExpression.LessThan => Direction.Lower,
        TargetExpression.AgainstBase against => SignOf(against.Operator),
        TargetExpression.Reach or TargetExpression.About or TargetExpression.Between => null,
        TargetExpression.InStepWith or TargetExpression.AboveReference => null,
        TargetExpression.Assigned or TargetExpression.Milestone => null,
    };

    private static Direction? SignOf(BaseOperator @operator) => @operator switch
    {
        BaseOperator.Above or BaseOperator.RaisedBy => Direction.Higher,
        BaseOperator.Below or BaseOperator.LoweredBy => Direction.Lower,
        BaseOperator.Level or BaseOperator.Multiplied => null,
        _ => throw new InvalidOperationException($"no such operator: {@operator}"),
    };

    private static Direction OfName(string name) =>
        IndicatorSenses.Of(name) != IndicatorSense.Reduction
        && LessIsBetter.Any(word => name.Contains(word, StringComparison.Ordinal))
        && !Remedies.Any(word => name.Contains(word, StringComparison.Ordinal))
            ? Direction.Lower
            : Direction.Higher;
}
