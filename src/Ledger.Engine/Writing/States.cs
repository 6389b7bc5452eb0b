using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Engine.Projecting;
using Ledger.Storage;

namespace Ledger.Engine.Writing;

/// <summary>
/// The states that decisions rest on, at the writer's head: a state is its document and the events behind it. Kept in
/// memory for those that are used.
/// </summary>
internal sealed class States(IDocumentStore store, Projector projector, int cachedSubjectsMax)
{
    private readonly StateCache<Subject, IndicatorPeriodState> indicatorPeriods = new(cachedSubjectsMax);
    private readonly StateCache<Subject, PlanLineState?> lines = new(cachedSubjectsMax);
    private readonly StateCache<string, RequestRecord?> requests = new(cachedSubjectsMax);
    private readonly PendingEvents pending = new();

    /// <summary>How many events the documents may be behind.</summary>
    public int PendingCount
    {
        get
        {
            pending.ForgetBelow(projector.Current.Position);
            return pending.Count;
        }
    }

    public bool Has(Subject subject) => indicatorPeriods.TryGet(subject, out _) || lines.TryGet(subject, out _);

    public bool HasRequest(string key) => requests.TryGet(key, out _);

    public IndicatorPeriodState? IndicatorPeriod(Subject subject) =>
        indicatorPeriods.TryGet(subject, out var state) ? state : null;

    public PlanLineState? Line(Subject subject) => lines.TryGet(subject, out var state) ? state : null;

    public RequestRecord? Request(string key) => requests.TryGet(key, out var record) ? record : null;

    /// <summary>Takes in an event that the log has now.</summary>
    public void Evolve(RecordedEvent recorded)
    {
        pending.Add(recorded);
        var subject = recorded.Envelope.Subject;
        if (indicatorPeriods.TryGet(subject, out var state))
            indicatorPeriods.Set(subject, state.Evolve(recorded));
        else if (lines.TryGet(subject, out var line))
            lines.Set(subject, PlanLineState.Evolve(line, recorded));
        if (RequestRecord.KeyOf(recorded.Envelope.Principal, recorded.Envelope.RequestId) is { } key)
            requests.Set(key, pending.Requests[key]);
    }

    /// <summary>Brings the states of subjects and the records of requests into memory.</summary>
    public async ValueTask LoadAsync(
        IReadOnlyCollection<Subject> subjects,
        IReadOnlyCollection<string> requestKeys,
        CancellationToken cancellationToken)
    {
        // What is forgotten here is in the documents that are read below: the checkpoint is read before the document.
        pending.ForgetBelow(projector.Current.Position);
        if (requestKeys.Count > 0)
            await LoadRequestsAsync([.. requestKeys], cancellationToken);
        if (subjects.Count == 0)
            return;
        var names = subjects.Select(subject => subject.ToString()).ToList();
        var documents = await store.GetAsync(LedgerDocuments.Subject, names, cancellationToken);
        foreach (var (subject, document) in subjects.Zip(documents))
        {
            var events = document is null
                ? pending.Of(subject, -1)
                : SubjectDocument.Events(document, long.MaxValue).Concat(pending.Of(subject, document.Position));
            if (subject is Subject.IndicatorPeriod)
                indicatorPeriods.Set(subject, events.Aggregate(IndicatorPeriodState.Initial, (at, e) => at.Evolve(e)));
            else
                lines.Set(subject, events.Aggregate((PlanLineState?)null, PlanLineState.Evolve));
        }
    }

    /// <summary>All lines of a plan, by id.</summary>
    public async ValueTask<IReadOnlyDictionary<Subject.PlanLine, PlanLineState>> LinesAsync(
        Subject.Plan plan, CancellationToken cancellationToken)
    {
        pending.ForgetBelow(projector.Current.Position);
        var found = new Dictionary<Subject.PlanLine, PlanLineState>();
        var stored = await store.SubjectsAsync(
            DocumentKind.KeyIndex, IndexRange.Prefix($"{plan}/lines/"), cancellationToken);
        foreach (var document in stored)
            Take(SubjectDocument.Events(document, long.MaxValue));
        Take(pending.OfLines(plan));
        return found;

        void Take(IEnumerable<RecordedEvent> events)
        {
            foreach (var recorded in events)
            {
                if (PlanLineState.Evolve(null, recorded) is { } line)
                    found[line.Subject] = line;
            }
        }
    }

    private async ValueTask LoadRequestsAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var documents = await store.GetAsync(LedgerDocuments.Request, keys, cancellationToken);
        foreach (var (key, document) in keys.Zip(documents))
        {
            requests.Set(
                key,
                pending.Requests.TryGetValue(key, out var record) ? record
                : document is null ? null : RequestRecord.FromDocument(document));
        }
    }
}
