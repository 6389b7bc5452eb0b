using Ledger.Domain.Deciding;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;

namespace Ledger.Domain.Tests.Deciding;

/// <summary>
/// Given events, when a command, then events, nothing or a refusal: the decider over a fold of the events.
/// </summary>
internal sealed class Scenario : IKnowledge
{
    private static readonly DateTimeOffset RecordedAt = new(2022, 3, 1, 2, 0, 0, TimeSpan.Zero);

    private readonly List<RecordedEvent> events = [];

    public Scenario(string today = "2022-03-01")
    {
        var opened = new Fact.LedgerOpened("11111111-1111-1111-1111-111111111111", "test", "Asia/Shanghai", 1, "");
        foreach (var e in LedgerEvents.Opening(opened).Append(LedgerEvents.DayOpened(Read.Day(today))))
            Record(e);
    }

    public Catalogue Catalogue { get; private set; } = Catalogue.Empty;

    public IReadOnlyList<RecordedEvent> Events => events;

    public long Last => events[^1].Position;

    /// <summary>Commands that must be accepted, each against what those before it did.</summary>
    public Scenario Given(params Command[] commands)
    {
        foreach (var command in commands)
        {
            var decision = When(command);
            foreach (var e in Assert.IsType<Decision.Accepted>(decision).Events)
                Record(e);
        }

        return this;
    }

    /// <summary>A later day.</summary>
    public Scenario On(string day)
    {
        Record(LedgerEvents.DayOpened(Read.Day(day)));
        return this;
    }

    /// <summary>What is decided; nothing is recorded.</summary>
    public Decision When(Command command)
    {
        if (Decider.Check(command) is { } refusal)
            return new Decision.Refused(refusal);
        return Decider.Route(command, Catalogue) is Route.To route
            ? route.Decide(this)
            : new Decision.Refused(((Route.Refused)Decider.Route(command, Catalogue)).Refusal);
    }

    public Refusal Refuses(Command command) => Assert.IsType<Decision.Refused>(When(command)).Refusal;

    public void RefusesFor(StateFault fault, Command command) =>
        Assert.Equal(fault, Assert.IsType<Refusal.WrongState>(Refuses(command)).Fault);

    public void FindsNothingNewIn(Command command) => Assert.IsType<Decision.Nothing>(When(command));

    /// <summary>The one fact that a command comes to.</summary>
    public TFact Accepts<TFact>(Command command)
        where TFact : Fact =>
            Assert.IsType<TFact>(Assert.Single(Assert.IsType<Decision.Accepted>(When(command)).Events).Fact);

    public IndicatorPeriodState IndicatorPeriod(Subject.IndicatorPeriod subject) =>
        Of(subject).Aggregate(IndicatorPeriodState.Initial, (state, recorded) => state.Evolve(recorded));

    public IndicatorPeriodState State(string indicator = "gdp-growth", string period = "2022") =>
        IndicatorPeriod(new Subject.IndicatorPeriod("chengkou", indicator, Read.Period(period)));

    public PlanLineState? Line(Subject.PlanLine subject) =>
        Of(subject).Aggregate((PlanLineState?)null, PlanLineState.Evolve);

    public IReadOnlyList<PlanLineState> Lines(Subject.Plan plan) =>
    [
        .. events.Select(recorded => recorded.Envelope.Subject).OfType<Subject.PlanLine>().Distinct()
            .Where(line => line.Owner == plan).Select(line => Line(line)!),
    ];

    private IEnumerable<RecordedEvent> Of(Subject subject) =>
        events.Where(recorded => recorded.Envelope.Subject == subject);

    private void Record(NewEvent decided)
    {
        var recorded = new RecordedEvent(events.Count, RecordedAt, decided.Envelope, decided.Fact);
        events.Add(recorded);
        Catalogue = Catalogue.Evolve(recorded);
    }
}
