namespace Ledger.Domain.Deciding;

/// <summary>Why the state of things does not allow a command.</summary>
public enum StateFault
{
    /// <summary>The plan is in force; a draft was expected.</summary>
    PlanIsAdopted,

    /// <summary>The draft does not have the lines that it is adopted with.</summary>
    PlanIncomplete,

    /// <summary>The plan has no such line, or the line is about another indicator.</summary>
    LineDoesNotFit,

    /// <summary>More than one line of the plan would fit.</summary>
    LineNotUnique,

    /// <summary>The line that this is a part of is not in the draft, or is a part itself.</summary>
    ParentDoesNotFit,

    /// <summary>The plan has set no target here, or has withdrawn it.</summary>
    TargetNotSet,

    /// <summary>More than one plan sets a target here.</summary>
    TargetNotUnique,

    /// <summary>The plan's target is set already.</summary>
    TargetAlreadySet,

    /// <summary>There is no such record of a target or an actual.</summary>
    RecordNotFound,

    /// <summary>A figure of this form through this day stands already.</summary>
    ActualAlreadyReported,

    /// <summary>A later vintage stands in place of the record.</summary>
    RecordSuperseded,

    /// <summary>Nothing has been reported.</summary>
    ActualNotReported,

    /// <summary>The figure has been retracted.</summary>
    ActualRetracted,

    /// <summary>The figure is as settled as that already, or more.</summary>
    NotMoreSettled,
}
