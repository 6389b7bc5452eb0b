using Ledger.Domain.Records;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>What deciding a command came to.</summary>
public abstract record Decision
{
    private Decision() { }

    /// <summary>These events are to be recorded, all or none.</summary>
    public sealed record Accepted(ValueList<NewEvent> Events, ValueList<DecisionWarning> Warnings) : Decision;

    /// <summary>Equal content is there already; nothing is to be recorded.</summary>
    public sealed record Nothing : Decision;

    /// <summary>It is not to be done.</summary>
    public sealed record Refused(Refusal Refusal) : Decision;
}
