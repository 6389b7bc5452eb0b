namespace Ledger.Domain.Judging;

/// <summary>Why a verdict is what it is; the edges put it into words.</summary>
public enum VerdictReason
{
    /// <summary>The figure was compared with the target.</summary>
    Compared,

    /// <summary>Compared, with a tolerance from the rule set.</summary>
    ComparedWithTolerance,

    /// <summary>The reporter declares it.</summary>
    Declared,

    /// <summary>The parts of the line decide.</summary>
    ByParts,

    /// <summary>Nothing has been reported.</summary>
    NothingReported,

    /// <summary>The period is not over; what is reported so far does not reach the target.</summary>
    PeriodNotOver,

    /// <summary>The period is not over, and the target is already reached.</summary>
    AlreadyReached,

    /// <summary>The period is over, and the figure stops before its end.</summary>
    FigureStopsBeforeEnd,

    /// <summary>The figure's unit is of another family than the target's.</summary>
    UnitsDiffer,

    /// <summary>The figure that the target is relative to is not in the ledger.</summary>
    ReferenceUnknown,

    /// <summary>The figure is only a bound, and values that it allows differ in the verdict.</summary>
    BoundUndecided,

    /// <summary>The form of what was reported does not answer the form of the target.</summary>
    FormsDiffer,

    /// <summary>The target asks for what no figure can decide.</summary>
    NotDecidableByFigures,
}
