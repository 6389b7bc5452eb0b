using Ledger.Domain.Deciding;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;
using Ledger.Engine.Projecting;
using Ledger.Storage;

namespace Ledger.Engine.Writing;

/// <summary>
/// What is decided for one append: the states at the head and, over them, what the commands so far would make of them.
/// Thrown away if the append does not
/// come about.
/// </summary>
internal sealed class Session(States states, Session? below, Catalogue catalogue, long head, DateTimeOffset now)
    : IKnowledge
{
    private readonly Dictionary<Subject, IndicatorPeriodState> indicatorPeriods = [];
    private readonly Dictionary<Subject, PlanLineState> lines = [];
    private readonly Dictionary<string, RequestRecord> requests = new(StringComparer.Ordinal);
    private readonly List<RecordedEvent> events = [];
    private readonly List<ReadOnlyMemory<byte>> bytes = [];
    private IReadOnlyDictionary<Subject.PlanLine, PlanLineState>? storedLines;
    private long bytesCount;

    public Catalogue Catalogue { get; private set; } = catalogue;

    public IReadOnlyList<RecordedEvent> Events => events;

    public IReadOnlyList<ReadOnlyMemory<byte>> Bytes => bytes;

    /// <summary>The position that the next event would get.</summary>
    public long Head => head + events.Count;

    public IndicatorPeriodState IndicatorPeriod(Subject.IndicatorPeriod subject) =>
        Overlaid(subject)
        ?? states.IndicatorPeriod(subject)
        ?? throw new InvalidOperationException($"the state of {subject} was not loaded");

    public PlanLineState? Line(Subject.PlanLine subject) =>
        OverlaidLine(subject) ?? states.Line(subject);

    public IReadOnlyList<PlanLineState> Lines(Subject.Plan plan)
    {
        var stored = storedLines ?? throw new InvalidOperationException($"the lines of {plan} were not loaded");
        return [.. stored.Values.Concat(OverlaidLines().Where(line => line.Subject.Owner == plan))
            .DistinctBy(line => line.Subject)];
    }

    /// <summary>Decides one command; null if its events do not fit this append any more.</summary>
    public async ValueTask<CommandResult?> DecideAsync(
        CheckedCommand submitted, CancellationToken cancellationToken)
    {
        var (command, shapeless) = submitted;
        if (shapeless is not null)
            return new CommandResult.Refused(shapeless);
        if (await AnsweredBeforeAsync(command.Context, cancellationToken) is { } answered)
            return answered;
        return Decider.Route(command, Catalogue) switch
        {
            Route.Refused(var refusal) => new CommandResult.Refused(refusal),
            Route.To route => await TakeAsync(route, cancellationToken),
        };
    }

    /// <summary>Adds events, complete with their positions; false, and nothing is added, if they do not fit.</summary>
    public bool TryAdd(IReadOnlyList<NewEvent> decided) => TryAdd(Encode(decided));

    private bool TryAdd(IReadOnlyList<(RecordedEvent Event, byte[] Bytes)> recorded)
    {
        var more = recorded.Sum(e => (long)e.Bytes.Length);
        if (events.Count + recorded.Count > LogLimits.AppendEventsMax || bytesCount + more > LogLimits.AppendBytesMax)
            return false;
        foreach (var (e, encoded) in recorded)
        {
            events.Add(e);
            bytes.Add(encoded);
            Evolve(e);
        }

        bytesCount += more;
        return true;
    }

    private async ValueTask<CommandResult?> TakeAsync(Route.To route, CancellationToken cancellationToken)
    {
        await LoadAsync(route, cancellationToken);
        var first = Head;
        return route.Decide(this) switch
        {
            Decision.Refused(var refusal) => new CommandResult.Refused(refusal),
            Decision.Nothing => new CommandResult.Unchanged(route.Subject, PositionOf(route.Subject), Head),
            Decision.Accepted(var accepted, var warnings) => Take(accepted, warnings),
        };

        CommandResult? Take(IReadOnlyList<NewEvent> accepted, ValueList<DecisionWarning> warnings)
        {
            var encoded = Encode(accepted);
            if (encoded.Select(e => e.Bytes.Length).Max() is var longest and > LogLimits.EventBytesMax)
            {
                return new CommandResult.Refused(new Refusal.Malformed(
                    "command", $"{longest} bytes",
                        $"a command whose event has at most {LogLimits.EventBytesMax} bytes"));
            }

            return TryAdd(encoded)
                ? new CommandResult.Recorded(route.Subject, first, Head - 1, false, warnings)
                : null;
        }
    }

    private List<(RecordedEvent Event, byte[] Bytes)> Encode(IReadOnlyList<NewEvent> decided) =>
    [
        .. decided
            .Select((e, i) => new RecordedEvent(Head + i, now, e.Envelope, e.Fact))
            .Select(e => (e, Codec.EventCodec.Encode(e))),
    ];

    private async ValueTask<CommandResult?> AnsweredBeforeAsync(
        CommandContext context, CancellationToken cancellationToken)
    {
        if (RequestRecord.KeyOf(context.Principal, context.RequestId) is not { } key)
            return null;
        var record = OverlaidRequest(key);
        if (record is null && !states.HasRequest(key))
            await states.LoadAsync([], [key], cancellationToken);
        record ??= states.Request(key);
        if (record is null)
            return null;
        return record.CommandSha256 == context.CommandSha256
            ? new CommandResult.Recorded(record.Subject, record.First, record.Last, true, [])
            : new CommandResult.Refused(new Refusal.RequestReused(context.RequestId, record.First));
    }

    private IndicatorPeriodState? Overlaid(Subject subject) =>
        indicatorPeriods.TryGetValue(subject, out var state) ? state : below?.Overlaid(subject);

    private PlanLineState? OverlaidLine(Subject subject) =>
        lines.TryGetValue(subject, out var line) ? line : below?.OverlaidLine(subject);

    private IEnumerable<PlanLineState> OverlaidLines() =>
        below is null ? lines.Values : below.OverlaidLines().Concat(lines.Values);

    private RequestRecord? OverlaidRequest(string key) =>
        requests.TryGetValue(key, out var record) ? record : below?.OverlaidRequest(key);

    private async ValueTask LoadAsync(Route.To route, CancellationToken cancellationToken)
    {
        var missing = route.Reads
            .Where(subject => !states.Has(subject))
            .ToList();
        if (missing.Count > 0)
            await states.LoadAsync(missing, [], cancellationToken);
        storedLines = route.LinesOf is null ? null : await states.LinesAsync(route.LinesOf, cancellationToken);
    }

    private void Evolve(RecordedEvent recorded)
    {
        Catalogue = Catalogue.Evolve(recorded);
        switch (recorded.Envelope.Subject)
        {
            case Subject.IndicatorPeriod subject:
                indicatorPeriods[subject] = IndicatorPeriod(subject).Evolve(recorded);
                break;
            case Subject.PlanLine subject:
                lines[subject] = PlanLineState.Evolve(Line(subject), recorded)!;
                break;
            case Subject.TheLedger or Subject.LocalDay or Subject.Region or Subject.Department or Subject.Indicator
                or Subject.Plan:
                break;
        }

        if (RequestRecord.KeyOf(recorded.Envelope.Principal, recorded.Envelope.RequestId) is { } key)
            requests[key] = RequestRecord.With(requests.GetValueOrDefault(key), recorded);
    }

    private long PositionOf(Subject subject) => subject switch
    {
        Subject.IndicatorPeriod at => IndicatorPeriod(at).LastPosition,
        Subject.PlanLine line => Line(line)?.Position ?? -1,
        Subject.Region region => Catalogue.Regions.GetValueOrDefault(region.Id)?.Position ?? -1,
        Subject.Department department => Catalogue.Departments.GetValueOrDefault(department.ToString())?.Position ?? -1,
        Subject.Indicator indicator => Catalogue.Indicators.GetValueOrDefault(indicator.ToString())?.Position ?? -1,
        Subject.Plan plan => Catalogue.Plans.GetValueOrDefault(plan.ToString()) is { } header
            ? header.AdoptedAt ?? header.Position
            : -1,
        Subject.TheLedger or Subject.LocalDay => -1,
    };
}
