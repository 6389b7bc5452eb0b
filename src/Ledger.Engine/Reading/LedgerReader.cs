using Ledger.Domain.Boards;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Engine.Projecting;
using Ledger.Storage;

namespace Ledger.Engine.Reading;

/// <summary>
/// Answers queries from the views, each at one position: documents are read as they stood there, whatever is folded in
/// meanwhile.
/// </summary>
public sealed class LedgerReader(IDocumentStore views, Projector projector, long headAtOpen, TimeProvider time)
{
    private static readonly TimeSpan WaitMax = TimeSpan.FromSeconds(10);

    /// <summary>
    /// The catalogue to answer from, once at least <paramref name="minPosition"/> events are folded in and all that the
    /// log had when it was opened.
    /// </summary>
    /// <exception cref="NotYetReadableException">That takes longer than 10 s, or will not come.</exception>
    public async ValueTask<Catalogue> CatalogueAsync(long minPosition, CancellationToken cancellationToken)
    {
        // What could be folded before a fold had to stop is sound, and still to be read.
        var stoppedBecause = projector.StoppedBecause;
        var wanted = Math.Max(Math.Max(minPosition, stoppedBecause is null ? headAtOpen : 0), 1);
        var current = projector.Current;
        if (current.Position >= wanted)
            return current.Catalogue;
        if (stoppedBecause is not null)
            throw new NotYetReadableException(wanted, current.Position, stoppedBecause);
        using var limit = new CancellationTokenSource(WaitMax, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        try
        {
            return (await projector.WaitAsync(wanted, either.Token)).Catalogue;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new NotYetReadableException(wanted, projector.Current.Position, projector.StoppedBecause);
        }
    }

    /// <summary>An indicator-period by its reference.</summary>
    public async ValueTask<Answer<IndicatorPeriodReading>> IndicatorPeriodAsync(
        string reference, long minPosition, CancellationToken cancellationToken)
    {
        var catalogue = await CatalogueAsync(minPosition, cancellationToken);
        var basis = Basis.Of(catalogue);
        var lookup = catalogue.FindIndicatorPeriod(reference);
        if (lookup.ValueOrDefault is not { } at)
            return new Answer<IndicatorPeriodReading>(basis, lookup.Then(_ => (Lookup<IndicatorPeriodReading>)null!));
        var states = new StatesAt(this, catalogue.Position);
        await states.LoadAsync([at.Subject], cancellationToken);
        var state = states.Of(at.Subject);
        var targets = state.Plans
            .Select(plan => (Plan: catalogue.Plans[plan.ToString()], Current: state.TargetOn(plan, catalogue.Today)))
            .ToList();
        await states.LoadAsync(
            targets.Select(target => target.Current?.Target is { } asked
                    ? References.SubjectOf(asked.Expression, at, catalogue)
                    : null)
                .OfType<Subject.IndicatorPeriod>(),
            cancellationToken);
        var readings = targets.Select(target =>
        {
            var versions = state.Targets.Where(version => version.Plan == target.Plan.Subject).ToList();
            var verdict = target.Current?.Target is { } asked && target.Plan.IsAdopted
                ? Judgements.Of(asked, at, catalogue, states.Of)
                : null;
            return new PlanTargetReading(
                target.Plan, (target.Current ?? versions[^1]).Line, target.Current, versions, verdict);
        });
        var standing = state.ActualsOn(catalogue.Today).Select(version => version.Position).ToHashSet();
        return new Answer<IndicatorPeriodReading>(
            basis,
            new Lookup<IndicatorPeriodReading>.Found(new IndicatorPeriodReading(at, state, [.. readings], standing)));
    }

    /// <summary>The board of a plan by its reference; a draft is on no board and has no lines here.</summary>
    public async ValueTask<Answer<Board>> BoardAsync(
        string reference, long minPosition, CancellationToken cancellationToken)
    {
        var catalogue = await CatalogueAsync(minPosition, cancellationToken);
        var basis = Basis.Of(catalogue);
        var lookup = catalogue.FindPlan(reference);
        if (lookup.ValueOrDefault is not { } plan)
            return new Answer<Board>(basis, lookup.Then(_ => (Lookup<Board>)null!));
        var lines = plan.IsAdopted ? await LinesAsync(plan.Subject, catalogue.Position, cancellationToken) : [];
        var builder = new BoardBuilder(plan, lines, catalogue);
        var states = new StatesAt(this, catalogue.Position);
        await states.LoadAsync(builder.OwnAndPrevious, cancellationToken);
        await states.LoadAsync(builder.Referenced(states.Of), cancellationToken);
        return new Answer<Board>(basis, new Lookup<Board>.Found(builder.Build(states.Of)));
    }

    /// <summary>
    /// Every event of a subject, by its resource name or, for an indicator-period, <c>region/indicator/period</c>; ids
    /// in a name may be names or aliases. A plan's events come with those of its lines.
    /// </summary>
    public async ValueTask<Answer<IReadOnlyList<HistoryEntry>>> HistoryAsync(
        string reference, long minPosition, CancellationToken cancellationToken)
    {
        var catalogue = await CatalogueAsync(minPosition, cancellationToken);
        var subject = SubjectLookup.Find(catalogue, reference);
        if (subject.ValueOrDefault is not { } found)
        {
            return new Answer<IReadOnlyList<HistoryEntry>>(
                Basis.Of(catalogue), subject.Then(_ => (Lookup<IReadOnlyList<HistoryEntry>>)null!));
        }

        var events = (await EventsAsync([found], catalogue.Position, cancellationToken))[0];
        if (found is Subject.Plan plan)
        {
            var lines = await DocumentsAsync($"{plan}/lines/", cancellationToken);
            events =
            [
                .. events.Concat(lines.SelectMany(line => SubjectDocument.Events(line, catalogue.Position)))
                    .OrderBy(recorded => recorded.Position),
            ];
        }

        return new Answer<IReadOnlyList<HistoryEntry>>(
            Basis.Of(catalogue),
            events.Count > 0 || found is Subject.IndicatorPeriod
                ? new Lookup<IReadOnlyList<HistoryEntry>>.Found(HistoryTeller.Tell(events, catalogue))
                : new Lookup<IReadOnlyList<HistoryEntry>>.NotFound(
                    found is Subject.LocalDay ? "day" : "line", reference, []));
    }

    /// <summary>One event as a history entry, told with what its subject was before it.</summary>
    internal async ValueTask<HistoryEntry> EntryAsync(
        RecordedEvent recorded, Catalogue catalogue, CancellationToken cancellationToken)
    {
        IReadOnlyList<RecordedEvent> events = recorded.Envelope.Subject is Subject.IndicatorPeriod
            ? (await EventsAsync([recorded.Envelope.Subject], recorded.Position + 1, cancellationToken))[0]
            : [recorded];
        return HistoryTeller.Tell(events, catalogue)[^1];
    }

    /// <summary>The events of subjects below a position, in the order of the subjects.</summary>
    internal async ValueTask<IReadOnlyList<IReadOnlyList<RecordedEvent>>> EventsAsync(
        IReadOnlyList<Subject> subjects, long below, CancellationToken cancellationToken)
    {
        var names = subjects.Select(subject => subject.ToString()).ToList();
        var documents = await views.GetAsync(LedgerDocuments.Subject, names, cancellationToken);
        return [.. documents.Select(document => document is null ? [] : SubjectDocument.Events(document, below))];
    }

    private async ValueTask<IEnumerable<PlanLineState>> LinesAsync(
        Subject.Plan plan, long below, CancellationToken cancellationToken)
    {
        var documents = await DocumentsAsync($"{plan}/lines/", cancellationToken);
        return documents
            .Select(document =>
                SubjectDocument.Events(document, below).Aggregate((PlanLineState?)null, PlanLineState.Evolve))
            .OfType<PlanLineState>();
    }

    private ValueTask<IReadOnlyList<Document>> DocumentsAsync(string prefix, CancellationToken cancellationToken) =>
        views.SubjectsAsync(DocumentKind.KeyIndex, IndexRange.Prefix(prefix), cancellationToken);
}
