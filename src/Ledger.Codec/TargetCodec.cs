using Ledger.Domain.Names;
using Ledger.Domain.Targets;
using static Ledger.Codec.ValueCodec;

namespace Ledger.Codec;

/// <summary>Targets and their expressions.</summary>
public static class TargetCodec
{
    /// <summary>A target.</summary>
    public static V1.Target ToWire(Target target) => new()
    {
        Expression = ToWire(target.Expression),
        Wording = target.Wording,
        Modality = target.Modality switch
        {
            Modality.Stated => V1.Modality.Unspecified,
            Modality.Ensured => V1.Modality.Ensured,
            Modality.Aspirational => V1.Modality.Aspirational,
        },
        Aspired = target.Aspired is null
            ? null
            : new V1.AspiredTier { Expression = ToWire(target.Aspired.Expression), Wording = target.Aspired.Wording },
        Attribute = ToWire(target.Attribute),
    };

    /// <summary>A target.</summary>
    public static Target ToDomain(V1.Target? wire, string field)
    {
        if (wire is null)
            throw new WireFieldException(field, "", "a target");
        var aspired = wire.Aspired is null
            ? null
            : new AspiredTier(ToDomain(wire.Aspired.Expression, field + ".aspired.expression"), wire.Aspired.Wording);
        return new Target(
            ToDomain(wire.Expression, field + ".expression"),
            wire.Wording,
            wire.Modality switch
            {
                V1.Modality.Unspecified => Modality.Stated,
                V1.Modality.Ensured => Modality.Ensured,
                V1.Modality.Aspirational => Modality.Aspirational,
                _ => throw Unknown(field + ".modality", wire.Modality),
            },
            aspired,
            ToDomain(wire.Attribute, field + ".attribute"));
    }

    /// <summary>An attribute.</summary>
    public static V1.TargetAttribute ToWire(TargetAttribute attribute) => attribute switch
    {
        TargetAttribute.NotStated => V1.TargetAttribute.Unspecified,
        TargetAttribute.Anticipatory => V1.TargetAttribute.Anticipatory,
        TargetAttribute.Binding => V1.TargetAttribute.Binding,
    };

    /// <summary>An attribute.</summary>
    public static TargetAttribute ToDomain(V1.TargetAttribute wire, string field) => wire switch
    {
        V1.TargetAttribute.Unspecified => TargetAttribute.NotStated,
        V1.TargetAttribute.Anticipatory => TargetAttribute.Anticipatory,
        V1.TargetAttribute.Binding => TargetAttribute.Binding,
        _ => throw Unknown(field, wire),
    };

    /// <summary>A direction.</summary>
    public static V1.Direction ToWire(Direction direction) => direction switch
    {
        Direction.Neutral => V1.Direction.Neutral,
        Direction.Higher => V1.Direction.Higher,
        Direction.Lower => V1.Direction.Lower,
    };

    /// <summary>A direction; null where none is given.</summary>
    public static Direction? ToDomain(V1.Direction wire, string field) => wire switch
    {
        V1.Direction.Unspecified => null,
        V1.Direction.Neutral => Direction.Neutral,
        V1.Direction.Higher => Direction.Higher,
        V1.Direction.Lower => Direction.Lower,
        _ => throw Unknown(field, wire),
    };

    /// <summary>A milestone's state.</summary>
    public static V1.MilestoneState ToWire(MilestoneState state) => state switch
    {
        MilestoneState.NotStarted => V1.MilestoneState.NotStarted,
        MilestoneState.Started => V1.MilestoneState.Started,
        MilestoneState.StructureComplete => V1.MilestoneState.StructureComplete,
        MilestoneState.Completed => V1.MilestoneState.Completed,
        MilestoneState.InUse => V1.MilestoneState.InUse,
    };

    /// <summary>A milestone's state.</summary>
    public static MilestoneState ToDomain(V1.MilestoneState wire, string field) => wire switch
    {
        V1.MilestoneState.NotStarted => MilestoneState.NotStarted,
        V1.MilestoneState.Started => MilestoneState.Started,
        V1.MilestoneState.StructureComplete => MilestoneState.StructureComplete,
        V1.MilestoneState.Completed => MilestoneState.Completed,
        V1.MilestoneState.InUse => MilestoneState.InUse,
        _ => throw Unknown(field, wire),
    };

    /// <summary>An expression.</summary>
    public static V1.TargetExpression ToWire(TargetExpression expression) => expression switch
    {
        TargetExpression.Reach(var value) => new() { Reach = ValueCodec.ToWire(value) },
        TargetExpression.AtLeast(var value) => new() { AtLeast = ValueCodec.ToWire(value) },
        TargetExpression.MoreThan(var value) => new() { MoreThan = ValueCodec.ToWire(value) },
        TargetExpression.AtMost(var value) => new() { AtMost = ValueCodec.ToWire(value) },
        TargetExpression.LessThan(var value) => new() { LessThan = ValueCodec.ToWire(value) },
        TargetExpression.About(var value) => new() { About = ValueCodec.ToWire(value) },
        TargetExpression.Between(var low, var high) => new()
        {
            Between = new() { Low = ValueCodec.ToWire(low), High = ValueCodec.ToWire(high) },
        },
        TargetExpression.Positive => new() { Positive = new() },
        TargetExpression.AgainstBase relative => new() { AgainstBase = ToWire(relative) },
        TargetExpression.InStepWith(var reference) => new() { InStepWith = ToWire(reference) },
        TargetExpression.AboveReference(var reference) => new() { AboveReference = ToWire(reference) },
        TargetExpression.Assigned(var reference) => new() { Assigned = ToWire(reference) },
        TargetExpression.Milestone(var state) => new() { Milestone = ToWire(state) },
    };

    /// <summary>An expression.</summary>
    public static TargetExpression ToDomain(V1.TargetExpression? wire, string field)
    {
        return (wire?.ExpressionCase ?? V1.TargetExpression.ExpressionOneofCase.None) switch
        {
            V1.TargetExpression.ExpressionOneofCase.Reach =>
                new TargetExpression.Reach(ValueCodec.ToDomain(wire!.Reach, field + ".reach")),
            V1.TargetExpression.ExpressionOneofCase.AtLeast =>
                new TargetExpression.AtLeast(ValueCodec.ToDomain(wire!.AtLeast, field + ".at_least")),
            V1.TargetExpression.ExpressionOneofCase.MoreThan =>
                new TargetExpression.MoreThan(ValueCodec.ToDomain(wire!.MoreThan, field + ".more_than")),
            V1.TargetExpression.ExpressionOneofCase.AtMost =>
                new TargetExpression.AtMost(ValueCodec.ToDomain(wire!.AtMost, field + ".at_most")),
            V1.TargetExpression.ExpressionOneofCase.LessThan =>
                new TargetExpression.LessThan(ValueCodec.ToDomain(wire!.LessThan, field + ".less_than")),
            V1.TargetExpression.ExpressionOneofCase.About =>
                new TargetExpression.About(ValueCodec.ToDomain(wire!.About, field + ".about")),
            V1.TargetExpression.ExpressionOneofCase.Between => new TargetExpression.Between(
                ValueCodec.ToDomain(wire!.Between.Low, field + ".between.low"),
                ValueCodec.ToDomain(wire.Between.High, field + ".between.high")),
            V1.TargetExpression.ExpressionOneofCase.Positive => new TargetExpression.Positive(),
            V1.TargetExpression.ExpressionOneofCase.AgainstBase => ToDomain(wire!.AgainstBase, field + ".against_base"),
            V1.TargetExpression.ExpressionOneofCase.InStepWith =>
                new TargetExpression.InStepWith(ToDomain(wire!.InStepWith, field + ".in_step_with")),
            V1.TargetExpression.ExpressionOneofCase.AboveReference =>
                new TargetExpression.AboveReference(ToDomain(wire!.AboveReference, field + ".above_reference")),
            V1.TargetExpression.ExpressionOneofCase.Assigned =>
                new TargetExpression.Assigned(ToDomain(wire!.Assigned, field + ".assigned")),
            V1.TargetExpression.ExpressionOneofCase.Milestone =>
                new TargetExpression.Milestone(ToDomain(wire!.Milestone, field + ".milestone")),
            V1.TargetExpression.ExpressionOneofCase.None or _ =>
                throw new WireFieldException(field, "", "an expression of a kind that this version knows"),
        };
    }

    private static V1.TargetReference ToWire(TargetReference reference) => new()
    {
        Wording = reference.Wording,
        Region = reference.Region.Length == 0 ? "" : new Subject.Region(reference.Region).ToString(),
        Indicator = reference.Indicator,
    };

    private static TargetReference ToDomain(V1.TargetReference wire, string field) => new(
        wire.Wording,
        wire.Region.Length == 0 ? "" : FactCodec.Named<Subject.Region>(wire.Region, field + ".region").Id,
        wire.Indicator.Length == 0 || ResourceId.IsValid(wire.Indicator)
            ? wire.Indicator
            : throw new WireFieldException(field + ".indicator", wire.Indicator, "the id of an indicator"));

    private static V1.TargetExpression.Types.AgainstBase ToWire(TargetExpression.AgainstBase relative) => new()
    {
        Base = relative.Base?.ToString() ?? "",
        Operator = relative.Operator switch
        {
            BaseOperator.Level => V1.BaseOperator.Level,
            BaseOperator.Above => V1.BaseOperator.Above,
            BaseOperator.Below => V1.BaseOperator.Below,
            BaseOperator.RaisedBy => V1.BaseOperator.RaisedBy,
            BaseOperator.LoweredBy => V1.BaseOperator.LoweredBy,
            BaseOperator.Multiplied => V1.BaseOperator.Multiplied,
        },
        Difference = ValueCodec.ToWire(relative.Difference),
        Factor = relative.Factor is { } factor ? ValueCodec.ToWire(factor) : "",
    };

    private static TargetExpression.AgainstBase ToDomain(V1.TargetExpression.Types.AgainstBase wire, string field) =>
        new(
        wire.Base.Length == 0 ? null : ToPeriod(wire.Base, field + ".base"),
        wire.Operator switch
        {
            V1.BaseOperator.Level => BaseOperator.Level,
            V1.BaseOperator.Above => BaseOperator.Above,
            V1.BaseOperator.Below => BaseOperator.Below,
            V1.BaseOperator.RaisedBy => BaseOperator.RaisedBy,
            V1.BaseOperator.LoweredBy => BaseOperator.LoweredBy,
            V1.BaseOperator.Multiplied => BaseOperator.Multiplied,
            _ => throw Unknown(field + ".operator", wire.Operator),
        },
        wire.Difference is null ? null : ValueCodec.ToDomain(wire.Difference, field + ".difference"),
        wire.Factor.Length == 0 ? null : ToDecimal(wire.Factor, field + ".factor"));
}
