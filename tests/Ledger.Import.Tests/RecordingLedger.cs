using Ledger.Codec;
using Ledger.Domain.Deciding;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;

namespace Ledger.Import.Tests;

/// <summary>A ledger in memory that decides commands as the server does, to see what becomes of an import.</summary>
internal sealed class RecordingLedger : IKnowledge
{
    private static readonly Principal Importer = new("importer", Authentication.Claimed);
    private readonly Dictionary<Subject, IndicatorPeriodState> periods = [];
    private readonly Dictionary<Subject, PlanLineState> lines = [];

    public RecordingLedger()
    {
        foreach (var opening in LedgerEvents.Opening(
            new Fact.LedgerOpened("00000000-0000-4000-8000-000000000000", "ledger.example", "Asia/Shanghai", 1, "")))
            Record(opening);
        Record(LedgerEvents.DayOpened(new DateOnly(2026, 3, 1)));
    }

    public Catalogue Catalogue { get; private set; } = Catalogue.Empty;

    public IndicatorPeriodState IndicatorPeriod(Subject.IndicatorPeriod subject) =>
        periods.GetValueOrDefault(subject, IndicatorPeriodState.Initial);

    public PlanLineState? Line(Subject.PlanLine subject) => lines.GetValueOrDefault(subject);

    public IReadOnlyList<PlanLineState> Lines(Subject.Plan plan) =>
        [.. lines.Values.Where(line => line.Subject.Owner == plan)];

    /// <summary>
    /// Decides and records a command; answers how many events it wrote, or fails the test with the refusal.
    /// </summary>
    public int Submit(ImportCommand import)
    {
        var command = CommandCodec.ToDomain(import.Command, Importer);
        if (Decider.Check(command) is { } malformed)
            throw Refused(import, malformed);
        switch (Decider.Route(command, Catalogue))
        {
            case Route.Refused(var refusal):
                throw Refused(import, refusal);
            case Route.To route:
                switch (route.Decide(this))
                {
                    case Decision.Refused(var refusal):
                        throw Refused(import, refusal);
                    case Decision.Accepted(var events, _):
                        foreach (var recorded in events)
                            Record(recorded);
                        return events.Count;
                    case Decision.Nothing:
                        return 0;
                }

                break;
        }

        throw new InvalidOperationException("A route or decision of another kind");
    }

    /// <summary>What it knows, as its lists would answer.</summary>
    public KnownNames Known() => new(
        [
            .. Catalogue.Regions.Values.Select(region => new V1.Region
            {
                Name = region.Subject.ToString(),
                DisplayName = region.DisplayName,
                Parent = region.Parent.Length == 0 ? "" : $"regions/{region.Parent}",
                Aliases = { region.Aliases },
            }),
        ],
        [
            .. Catalogue.Indicators.Values.Select(indicator => new V1.Indicator
            {
                Name = indicator.Subject.ToString(),
                DisplayName = indicator.DisplayName,
                Unit = indicator.Unit.Symbol,
                Direction = TargetCodec.ToWire(indicator.Direction),
                DirectionAssumed = indicator.DirectionAssumed,
                Aliases = { indicator.Aliases },
            }),
        ],
        [
            .. Catalogue.Departments.Values.Select(department => new V1.Department
            {
                Name = department.Subject.ToString(),
                DisplayName = department.DisplayName,
                Aliases = { department.Aliases },
            }),
        ]);

    private static InvalidOperationException Refused(ImportCommand import, Refusal refusal) =>
        new($"{import.Origin.Locate("")}: {refusal} for {import.Command}");

    private void Record(NewEvent decided)
    {
        var recorded = new RecordedEvent(Catalogue.Position, DateTimeOffset.UnixEpoch, decided.Envelope, decided.Fact);
        Catalogue = Catalogue.Evolve(recorded);
        if (decided.Envelope.Subject is Subject.IndicatorPeriod period)
            periods[period] = IndicatorPeriod(period).Evolve(recorded);
        if (decided.Envelope.Subject is Subject.PlanLine line)
            lines[line] = PlanLineState.Evolve(Line(line), recorded)!;
    }
}
