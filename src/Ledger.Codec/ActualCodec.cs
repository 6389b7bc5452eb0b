using Ledger.Domain.Actuals;
using static Ledger.Codec.ValueCodec;

namespace Ledger.Codec;

/// <summary>Actuals and their values.</summary>
public static class ActualCodec
{
    /// <summary>An actual.</summary>
    public static V1.Actual ToWire(Actual actual) => new()
    {
        Value = ToWire(actual.Value),
        Through = ValueCodec.ToWire(actual.Through),
        Status = ToWire(actual.Status),
        Note = actual.Note,
    };

    /// <summary>An actual.</summary>
    public static Actual ToDomain(V1.Actual? wire, string field) => wire is null
        ? throw new WireFieldException(field, "", "an actual")
        : new Actual(
            ToDomain(wire.Value, field + ".value"),
            ToDay(wire.Through, field + ".through"),
            ToDomain(wire.Status, field + ".status") ?? throw Unknown(field + ".status", wire.Status),
            wire.Note);

    /// <summary>A status.</summary>
    public static V1.ActualStatus ToWire(ActualStatus status) => status switch
    {
        ActualStatus.Estimated => V1.ActualStatus.Estimated,
        ActualStatus.Preliminary => V1.ActualStatus.Preliminary,
        ActualStatus.Final => V1.ActualStatus.Final,
    };

    /// <summary>A status; null where none is given.</summary>
    public static ActualStatus? ToDomain(V1.ActualStatus wire, string field) => wire switch
    {
        V1.ActualStatus.Unspecified => null,
        V1.ActualStatus.Estimated => ActualStatus.Estimated,
        V1.ActualStatus.Preliminary => ActualStatus.Preliminary,
        V1.ActualStatus.Final => ActualStatus.Final,
        _ => throw Unknown(field, wire),
    };

    /// <summary>A value.</summary>
    public static V1.ActualValue ToWire(ActualValue value) => value switch
    {
        ActualValue.Figure(var quantity, var bound) => new()
        {
            Figure = new()
            {
                Value = ValueCodec.ToWire(quantity),
                Bound = bound switch
                {
                    FigureBound.Exact => V1.FigureBound.Exact,
                    FigureBound.AtLeast => V1.FigureBound.AtLeast,
                    FigureBound.MoreThan => V1.FigureBound.MoreThan,
                    FigureBound.AtMost => V1.FigureBound.AtMost,
                    FigureBound.LessThan => V1.FigureBound.LessThan,
                },
            },
        },
        ActualValue.Declaration(var wording, var outcome) => new()
        {
            Declaration = new()
            {
                Wording = wording,
                Outcome = outcome switch
                {
                    DeclaredOutcome.Met => V1.DeclaredOutcome.Met,
                    DeclaredOutcome.PartlyMet => V1.DeclaredOutcome.PartlyMet,
                    DeclaredOutcome.Missed => V1.DeclaredOutcome.Missed,
                },
            },
        },
        ActualValue.Progress(var state, var percent) => new()
        {
            Progress = new()
            {
                State = TargetCodec.ToWire(state),
                Percent = percent is { } done ? ValueCodec.ToWire(done) : "",
            },
        },
    };

    /// <summary>A value.</summary>
    public static ActualValue ToDomain(V1.ActualValue? wire, string field) =>
        (wire?.ValueCase ?? V1.ActualValue.ValueOneofCase.None) switch
        {
            V1.ActualValue.ValueOneofCase.Figure => new ActualValue.Figure(
                ValueCodec.ToDomain(wire!.Figure.Value, field + ".figure.value"),
                wire.Figure.Bound switch
                {
                    V1.FigureBound.Unspecified or V1.FigureBound.Exact => FigureBound.Exact,
                    V1.FigureBound.AtLeast => FigureBound.AtLeast,
                    V1.FigureBound.MoreThan => FigureBound.MoreThan,
                    V1.FigureBound.AtMost => FigureBound.AtMost,
                    V1.FigureBound.LessThan => FigureBound.LessThan,
                    _ => throw Unknown(field + ".figure.bound", wire.Figure.Bound),
                }),
            V1.ActualValue.ValueOneofCase.Declaration => new ActualValue.Declaration(
                wire!.Declaration.Wording,
                wire.Declaration.Outcome switch
                {
                    V1.DeclaredOutcome.Met => DeclaredOutcome.Met,
                    V1.DeclaredOutcome.PartlyMet => DeclaredOutcome.PartlyMet,
                    V1.DeclaredOutcome.Missed => DeclaredOutcome.Missed,
                    _ => throw Unknown(field + ".declaration.outcome", wire.Declaration.Outcome),
                }),
            V1.ActualValue.ValueOneofCase.Progress => new ActualValue.Progress(
                TargetCodec.ToDomain(wire!.Progress.State, field + ".progress.state"),
                wire.Progress.Percent.Length == 0
                    ? null
                    : ToDecimal(wire.Progress.Percent, field + ".progress.percent")),
            V1.ActualValue.ValueOneofCase.None or _ =>
                throw new WireFieldException(field, "", "a value of a kind that this version knows"),
        };
}
