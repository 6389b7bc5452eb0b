using Ledger.Domain.Names;
using Ledger.Domain.Records;

namespace Ledger.Domain.Plans;

/// <summary>A line of a plan as it was recorded.</summary>
public sealed record PlanLineState(Subject.PlanLine Subject, PlanLine Line, Evidence Evidence, long Position)
{
    /// <summary>The state after one more event of the line; null is the state before any.</summary>
    public static PlanLineState? Evolve(PlanLineState? state, RecordedEvent recorded) =>
        recorded.Fact is Fact.PlanLineAdded(var line) && recorded.Envelope.Subject is Subject.PlanLine subject
            ? new PlanLineState(subject, line, recorded.Envelope.Evidence, recorded.Position)
            : state;
}
