using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>What a target asks for, apart from the words it is put in. The hierarchy is closed.</summary>
public abstract record TargetExpression
{
    private TargetExpression() { }

    /// <summary>A plain number; with a direction only the bad side counts, without one both do.</summary>
    public sealed record Reach(Quantity Value) : TargetExpression;

    /// <summary>≥, 以上, 不低于, 不少于.</summary>
    public sealed record AtLeast(Quantity Value) : TargetExpression;

    /// <summary>＞, 超过, 突破, 高于.</summary>
    public sealed record MoreThan(Quantity Value) : TargetExpression;

    /// <summary>≤, 以内, 以下, 不超过, 控制在…以内.</summary>
    public sealed record AtMost(Quantity Value) : TargetExpression;

    /// <summary>＜, 低于.</summary>
    public sealed record LessThan(Quantity Value) : TargetExpression;

    /// <summary>左右: around the value, within the rule set's tolerance.</summary>
    public sealed record About(Quantity Value) : TargetExpression;

    /// <summary>7%—8%: from low to high, both included.</summary>
    public sealed record Between(Quantity Low, Quantity High) : TargetExpression;

    /// <summary>正增长, 由负转正: above zero.</summary>
    public sealed record Positive : TargetExpression;

    /// <summary>
    /// Relative to the indicator's own figure in <paramref name="Base"/> (null: the period before). <paramref
    /// name="Difference"/> goes with RaisedBy and LoweredBy, <paramref name="Factor"/> with Multiplied; both are null
    /// otherwise.
    /// </summary>
    public sealed record AgainstBase(Period? Base, BaseOperator Operator, Quantity? Difference, decimal? Factor)
        : TargetExpression;

    /// <summary>与经济增长同步: no worse than another indicator of the same period.</summary>
    public sealed record InStepWith(TargetReference Reference) : TargetExpression;

    /// <summary>高于全市平均水平: better than the same indicator of a region above.</summary>
    public sealed record AboveReference(TargetReference Reference) : TargetExpression;

    /// <summary>完成市级下达指标任务: what a region above has assigned, by a figure that the plan does not print.</summary>
    public sealed record Assigned(TargetReference Reference) : TargetExpression;

    /// <summary>建成, 投用, 开工: a state of a project.</summary>
    public sealed record Milestone(MilestoneState State) : TargetExpression;

    /// <summary>The canonical Chinese text, with the unit; <see cref="TargetGrammar"/> reads it back.</summary>
    public sealed override string ToString() => TargetText.Of(this);
}
