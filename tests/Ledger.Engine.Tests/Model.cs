using Ledger.Domain.Deciding;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;

namespace Ledger.Engine.Tests;

/// <summary>A ledger without caches, documents or batches: it folds its whole log anew for every command.</summary>
internal sealed class Model(IEnumerable<RecordedEvent> start) : IKnowledge
{
    private readonly List<RecordedEvent> events = [.. start];

    public IReadOnlyList<RecordedEvent> Events => events;

    public Catalogue Catalogue =>
        events.Aggregate(Catalogue.Empty, (catalogue, recorded) => catalogue.Evolve(recorded));

    public IndicatorPeriodState IndicatorPeriod(Subject.IndicatorPeriod subject) =>
        Of(subject).Aggregate(IndicatorPeriodState.Initial, (state, recorded) => state.Evolve(recorded));

    public PlanLineState? Line(Subject.PlanLine subject) =>
        Of(subject).Aggregate((PlanLineState?)null, PlanLineState.Evolve);

    public IReadOnlyList<PlanLineState> Lines(Subject.Plan plan) =>
    [
        .. events.Select(recorded => recorded.Envelope.Subject).OfType<Subject.PlanLine>().Distinct()
            .Where(line => line.Owner == plan).Select(line => Line(line)!),
    ];

    /// <summary>What becomes of a command, in a word that can be compared.</summary>
    public string Submit(Command command)
    {
        if (Decider.Check(command) is { } shapeless)
            return $"refused {shapeless}";
        var (key, principal) = (command.Context.RequestId, command.Context.Principal);
        if (key.Length > 0 && events.FirstOrDefault(recorded =>
            recorded.Envelope.RequestId == key && recorded.Envelope.Principal == principal) is { } first)
        {
            return first.Envelope.CommandSha256 == command.Context.CommandSha256
                ? $"recorded {first.Position} again"
                : $"refused {new Refusal.RequestReused(key, first.Position)}";
        }

        return Decider.Route(command, Catalogue) is Route.To route
            ? Decide(route)
            : $"refused {((Route.Refused)Decider.Route(command, Catalogue)).Refusal}";
    }

    private string Decide(Route.To route)
    {
        switch (route.Decide(this))
        {
            case Decision.Accepted(var accepted, _):
                var position = events.Count;
                events.AddRange(accepted.Select((e, i) =>
                    new RecordedEvent(position + i, events[^1].RecordedAt, e.Envelope, e.Fact)));
                return $"recorded {position}";
            case Decision.Nothing:
                return $"unchanged {route.Subject}";
            case Decision.Refused(var refusal):
                return $"refused {refusal}";
            default:
                throw new InvalidOperationException("decisions are closed");
        }
    }

    private IEnumerable<RecordedEvent> Of(Subject subject) =>
        events.Where(recorded => recorded.Envelope.Subject == subject);
}
