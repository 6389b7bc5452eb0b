using Ledger.Domain.Judging;
using static Ledger.Codec.ValueCodec;

namespace Ledger.Codec;

/// <summary>Verdicts, as answers carry them.</summary>
public static class VerdictCodec
{
    /// <summary>A verdict; a missing one stays missing.</summary>
    public static V1.Verdict? ToWire(Verdict? verdict) => verdict is null
        ? null
        : new V1.Verdict
        {
            Outcome = ToWire(verdict.Outcome),
            Basis = ToWire(verdict.Basis),
            Reason = ToWire(verdict.Reason),
            Margin = ValueCodec.ToWire(verdict.Margin),
            Completion = verdict.Completion is { } completion ? ValueCodec.ToWire(completion) : "",
        };

    private static V1.Outcome ToWire(Outcome outcome) => outcome switch
    {
        Outcome.Met => V1.Outcome.Met,
        Outcome.PartlyMet => V1.Outcome.PartlyMet,
        Outcome.Missed => V1.Outcome.Missed,
        Outcome.Pending => V1.Outcome.Pending,
        Outcome.NoActual => V1.Outcome.NoActual,
        Outcome.NotComparable => V1.Outcome.NotComparable,
    };

    private static V1.VerdictBasis ToWire(VerdictBasis? basis) => basis switch
    {
        null => V1.VerdictBasis.Unspecified,
        VerdictBasis.Computed => V1.VerdictBasis.Computed,
        VerdictBasis.Derived => V1.VerdictBasis.Derived,
        VerdictBasis.Declared => V1.VerdictBasis.Declared,
    };

    private static V1.VerdictReason ToWire(VerdictReason reason) => reason switch
    {
        VerdictReason.Compared => V1.VerdictReason.Compared,
        VerdictReason.ComparedWithTolerance => V1.VerdictReason.ComparedWithTolerance,
        VerdictReason.Declared => V1.VerdictReason.Declared,
        VerdictReason.ByParts => V1.VerdictReason.ByParts,
        VerdictReason.NothingReported => V1.VerdictReason.NothingReported,
        VerdictReason.PeriodNotOver => V1.VerdictReason.PeriodNotOver,
        VerdictReason.AlreadyReached => V1.VerdictReason.AlreadyReached,
        VerdictReason.FigureStopsBeforeEnd => V1.VerdictReason.FigureStopsBeforeEnd,
        VerdictReason.UnitsDiffer => V1.VerdictReason.UnitsDiffer,
        VerdictReason.ReferenceUnknown => V1.VerdictReason.ReferenceUnknown,
        VerdictReason.BoundUndecided => V1.VerdictReason.BoundUndecided,
        VerdictReason.FormsDiffer => V1.VerdictReason.FormsDiffer,
        VerdictReason.NotDecidableByFigures => V1.VerdictReason.NotDecidableByFigures,
    };
}
