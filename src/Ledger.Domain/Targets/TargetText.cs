using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>The canonical Chinese text of an expression, which the grammar reads back.</summary>
internal static class TargetText
{
    private const string PeriodBefore = "上年";

    public static string Of(TargetExpression expression) => expression switch
    {
        TargetExpression.Reach reach => reach.Value.ToPlainText(),
        TargetExpression.AtLeast atLeast => atLeast.Value.ToPlainText() + "以上",
        TargetExpression.MoreThan moreThan => "超过" + moreThan.Value.ToPlainText(),
        TargetExpression.AtMost atMost => atMost.Value.ToPlainText() + "以内",
        TargetExpression.LessThan lessThan => "低于" + lessThan.Value.ToPlainText(),
        TargetExpression.About about => about.Value.ToPlainText() + "左右",
        TargetExpression.Between between => $"{between.Low.ToPlainText()}—{between.High.ToPlainText()}",
        TargetExpression.Positive => "正增长",
        TargetExpression.AgainstBase against => Of(against),
        TargetExpression.InStepWith inStep => $"与{inStep.Reference.Wording}同步",
        TargetExpression.AboveReference above => $"高于{above.Reference.Wording}",
        TargetExpression.Assigned assigned => $"完成{assigned.Reference.Wording}",
        TargetExpression.Milestone milestone => Of(milestone.State),
    };

    public static string Of(MilestoneState state) => state switch
    {
        MilestoneState.NotStarted => "未启动",
        MilestoneState.Started => "开工",
        MilestoneState.StructureComplete => "主体完工",
        MilestoneState.Completed => "建成",
        MilestoneState.InUse => "投用",
        _ => throw new InvalidOperationException($"no such state: {state}"),
    };

    private static string Of(TargetExpression.AgainstBase against)
    {
        var from = against.Base is { } period ? PeriodText.Chinese(period) : PeriodBefore;
        return against.Operator switch
        {
            BaseOperator.Level => $"与{from}持平",
            BaseOperator.Above => $"较{from}提高",
            BaseOperator.Below => $"较{from}降低",
            BaseOperator.RaisedBy => $"较{from}提高{against.Difference?.ToPlainText()}",
            BaseOperator.LoweredBy => $"较{from}降低{against.Difference?.ToPlainText()}",
            BaseOperator.Multiplied => $"达到{from}的{Quantity.PlainText(against.Factor ?? 1m)}倍",
            _ => throw new InvalidOperationException($"no such operator: {against.Operator}"),
        };
    }
}
