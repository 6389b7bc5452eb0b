using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using static Ledger.Codec.ValueCodec;

namespace Ledger.Codec;

/// <summary>Indicators and plan lines, in facts and in answers.</summary>
public static class RegistryCodec
{
    /// <summary>An aggregation.</summary>
    public static V1.Aggregation ToWire(Aggregation aggregation) => aggregation switch
    {
        Aggregation.NotStated => V1.Aggregation.Unspecified,
        Aggregation.None => V1.Aggregation.None,
        Aggregation.Sum => V1.Aggregation.Sum,
        Aggregation.WeightedMean => V1.Aggregation.WeightedMean,
    };

    /// <summary>An aggregation.</summary>
    public static Aggregation ToDomain(V1.Aggregation wire, string field) => wire switch
    {
        V1.Aggregation.Unspecified => Aggregation.NotStated,
        V1.Aggregation.None => Aggregation.None,
        V1.Aggregation.Sum => Aggregation.Sum,
        V1.Aggregation.WeightedMean => Aggregation.WeightedMean,
        _ => throw Unknown(field, wire),
    };

    /// <summary>How a line stands to the line above it.</summary>
    public static V1.PlanLineKind ToWire(PlanLineKind kind) => kind switch
    {
        PlanLineKind.Serial => V1.PlanLineKind.Serial,
        PlanLineKind.Part => V1.PlanLineKind.Part,
        PlanLineKind.OfWhich => V1.PlanLineKind.OfWhich,
    };

    /// <summary>How a line stands to the line above it.</summary>
    public static PlanLineKind ToDomain(V1.PlanLineKind wire, string field) => wire switch
    {
        V1.PlanLineKind.Serial => PlanLineKind.Serial,
        V1.PlanLineKind.Part => PlanLineKind.Part,
        V1.PlanLineKind.OfWhich => PlanLineKind.OfWhich,
        _ => throw Unknown(field, wire),
    };

    /// <summary>A part in a line.</summary>
    public static V1.Responsibility ToWire(Responsibility responsibility) => new()
    {
        Department = responsibility.Department.ToString(),
        Role = responsibility.Role switch
        {
            ResponsibilityRole.Lead => V1.ResponsibilityRole.Lead,
            ResponsibilityRole.Supporting => V1.ResponsibilityRole.Supporting,
        },
    };

    /// <summary>A role.</summary>
    public static ResponsibilityRole ToDomain(V1.ResponsibilityRole wire, string field) => wire switch
    {
        V1.ResponsibilityRole.Lead => ResponsibilityRole.Lead,
        V1.ResponsibilityRole.Supporting => ResponsibilityRole.Supporting,
        _ => throw Unknown(field, wire),
    };

    internal static V1.IndicatorRegistered ToWire(Fact.IndicatorRegistered fact) => new()
    {
        DisplayName = fact.DisplayName,
        Aliases = { fact.Aliases },
        Unit = fact.Unit.Symbol,
        Direction = TargetCodec.ToWire(fact.Direction),
        DirectionAssumed = fact.DirectionAssumed,
        Aggregation = ToWire(fact.Aggregation),
    };

    internal static Fact.IndicatorRegistered ToDomain(V1.IndicatorRegistered wire) => new(
        wire.DisplayName,
        [.. wire.Aliases],
        ToUnit(wire.Unit, "indicator_registered.unit"),
        TargetCodec.ToDomain(wire.Direction, "indicator_registered.direction")
            ?? throw Unknown("indicator_registered.direction", wire.Direction),
        wire.DirectionAssumed,
        ToDomain(wire.Aggregation, "indicator_registered.aggregation"));

    internal static V1.PlanLineAdded ToWire(PlanLine line) => new()
    {
        Order = line.Order,
        Kind = ToWire(line.Kind),
        Serial = line.Serial,
        Parent = line.Parent,
        Section = line.Section,
        DisplayName = line.DisplayName,
        Indicator = line.Indicator?.ToString() ?? "",
        Responsibilities = { line.Responsibilities.Select(ToWire) },
        Note = line.Note,
    };

    internal static PlanLine ToDomain(V1.PlanLineAdded wire) => new(
        wire.Order,
        ToDomain(wire.Kind, "plan_line_added.kind"),
        wire.Serial,
        wire.Parent,
        wire.Section,
        wire.DisplayName,
        wire.Indicator.Length == 0
            ? null
            : FactCodec.Named<Subject.Indicator>(wire.Indicator, "plan_line_added.indicator"),
        [
            .. wire.Responsibilities.Select(responsibility => new Responsibility(
                FactCodec.Named<Subject.Department>(responsibility.Department, "plan_line_added.responsibilities"),
                ToDomain(responsibility.Role, "plan_line_added.responsibilities"))),
        ],
        wire.Note);
}
