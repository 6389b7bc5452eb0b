using Ledger.Domain.Registry;
using Ledger.Engine.Proving;
using Ledger.Engine.Tailing;
using Ledger.Storage;
using Microsoft.Extensions.Logging;

namespace Ledger.Engine.Projecting;

/// <summary>
/// Folds the log into one document set, and knows how far it has. What it cannot fold stops it; nothing is skipped.
/// </summary>
public sealed class Projector
{
    private const int BatchEventsMax = 2_000;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly IDocumentStore store;
    private readonly LogTail tail;
    private readonly TimeProvider time;
    private readonly ILogger logger;
    private readonly Signal folded;
    private readonly bool keepsRequests;
    private volatile Fold current;
    private volatile string? stoppedBecause;

    private Projector(IDocumentStore store, LogTail tail, Fold start, TimeProvider time, ILogger logger)
    {
        (this.store, this.tail, this.time, this.logger, current) = (store, tail, time, logger, start);
        folded = new Signal(start.Position);
        keepsRequests = store.Set.Kinds.Any(kind => kind.Name == LedgerDocuments.Request);
    }

    /// <summary>The set that it folds into.</summary>
    public DocumentSet Set => store.Set;

    /// <summary>How far it has come.</summary>
    public Fold Current => current;

    /// <summary>Why it has stopped for good; null while it runs.</summary>
    public string? StoppedBecause => stoppedBecause;

    /// <summary>
    /// Makes a projector that goes on where the set's checkpoint is. A set of another ledger, or of another history of
    /// this one, is cleared and
    /// folded from the start.
    /// </summary>
    public static async Task<Projector> OpenAsync(
        IDocumentStore store,
        IEventLog log,
        LogTail tail,
        string ledgerId,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        var checkpoint = await store.CheckpointAsync(cancellationToken);
        if (checkpoint is not null && !await IsOfAsync(checkpoint, log, ledgerId, cancellationToken))
        {
            Log.ForeignDocuments(logger, store.Set.StoredName, checkpoint.LedgerId, checkpoint.Position);
            await store.ClearAsync(cancellationToken);
            checkpoint = null;
        }

        var start = checkpoint is null
            ? new Fold(0, "", Catalogue.Empty)
            : new Fold(
                checkpoint.Position, checkpoint.LeafHash,
                await CatalogueOfAsync(store, checkpoint.Position, cancellationToken));
        return new Projector(store, tail, start, time, logger);
    }

    /// <summary>Waits until at least <paramref name="position"/> events are folded in.</summary>
    public async ValueTask<Fold> WaitAsync(long position, CancellationToken cancellationToken)
    {
        await folded.WaitAsync(position, cancellationToken);
        return current;
    }

    /// <summary>
    /// Folds until cancelled. A store that fails is tried again; an event that cannot be folded ends it.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            try
            {
                await tail.WaitAsync(current.Position, cancellationToken);
                var events = await tail.ReadAsync(current.Position, BatchEventsMax, cancellationToken);
                await FoldAsync(events, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure) when (LogTail.IsUndecodable(failure))
            {
                stoppedBecause = failure.Message;
                Log.ProjectorStopped(logger, failure, store.Set.StoredName, current.Position);
                return;
            }
            catch (Exception failure)
            {
                Log.ProjectorFailed(logger, failure, store.Set.StoredName, current.Position);
                await Task.Delay(RetryAfter, time, cancellationToken)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    private async Task FoldAsync(IReadOnlyList<LoggedEvent> events, CancellationToken cancellationToken)
    {
        var before = current;
        var bySubject = events.GroupBy(logged => logged.Event.Envelope.Subject).ToList();
        var documents = await store.GetAsync(
            LedgerDocuments.Subject, [.. bySubject.Select(group => group.Key.ToString())], cancellationToken);
        var puts = bySubject.Select((group, i) => SubjectDocument.Append(documents[i], group.Key, [.. group]));
        if (keepsRequests)
            puts = puts.Concat(await RequestDocumentsAsync(events, cancellationToken));

        var after = Advance(before, events);
        var done = await store.CommitAsync(
            before.Position == 0 ? null : CheckpointOf(before), CheckpointOf(after), [.. puts], [], cancellationToken);
        if (!done)
            after = await DoneBeforeAsync(before, events, cancellationToken);
        current = after;
        folded.Raise(after.Position);
    }

    /// <summary>
    /// How far a commit came whose answer was lost: when it is tried again, the checkpoint is there already.
    /// </summary>
    private async Task<Fold> DoneBeforeAsync(
        Fold before, IReadOnlyList<LoggedEvent> events, CancellationToken cancellationToken)
    {
        var checkpoint = await store.CheckpointAsync(cancellationToken);
        var done = events.TakeWhile(logged => logged.Position < checkpoint?.Position).ToList();
        return done.Count > 0 && Advance(before, done) is var fold && CheckpointOf(fold) == checkpoint
            ? fold
            : throw new InvalidOperationException($"someone else moved the checkpoint of {store.Set.StoredName}");
    }

    private static Fold Advance(Fold before, IReadOnlyList<LoggedEvent> events) => new(
        events[^1].Position + 1,
        LeafHash.Of(events[^1].Bytes.Span),
        events.Aggregate(before.Catalogue, (catalogue, logged) => catalogue.Evolve(logged.Event)));

    private static Checkpoint CheckpointOf(Fold fold) =>
        new(fold.Catalogue.Ledger!.LedgerId, fold.Position, fold.LeafHash);

    private async Task<IEnumerable<Document>> RequestDocumentsAsync(
        IReadOnlyList<LoggedEvent> events, CancellationToken cancellationToken)
    {
        var requests = new Dictionary<string, RequestRecord>();

        // A command's events stand together, so only the first request of the batch can have begun before it.
        if (KeyOf(events[0]) is { } first
            && await store.GetAsync(LedgerDocuments.Request, [first], cancellationToken) is [{ } begun])
            requests[first] = RequestRecord.FromDocument(begun);
        foreach (var logged in events)
        {
            if (KeyOf(logged) is { } key)
                requests[key] = RequestRecord.With(requests.GetValueOrDefault(key), logged.Event);
        }

        return requests.Select(request => request.Value.ToDocument(request.Key));

        static string? KeyOf(LoggedEvent logged) =>
            RequestRecord.KeyOf(logged.Event.Envelope.Principal, logged.Event.Envelope.RequestId);
    }

    private static async Task<bool> IsOfAsync(
        Checkpoint checkpoint, IEventLog log, string ledgerId, CancellationToken cancellationToken)
    {
        if (checkpoint.LedgerId != ledgerId || checkpoint.Position < 1)
            return false;
        var last = await log.ReadAsync(checkpoint.Position - 1, 1, cancellationToken);
        return last is [var entry] && LeafHash.Of(entry.Bytes.Span) == checkpoint.LeafHash;
    }

    private static async Task<Catalogue> CatalogueOfAsync(
        IDocumentStore store, long position, CancellationToken cancellationToken)
    {
        var catalogue = Catalogue.Empty;
        var subjects = await store.SubjectsAsync(LedgerDocuments.CatalogueIndex, IndexRange.All, cancellationToken);
        var events = subjects.SelectMany(document => SubjectDocument.Events(document, position));
        foreach (var recorded in events.OrderBy(recorded => recorded.Position))
            catalogue = catalogue.Evolve(recorded);
        return catalogue.AdvancedTo(position);
    }
}
