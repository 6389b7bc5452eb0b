using Ledger.Domain.Deciding;
using Ledger.Domain.Names;
using Ledger.Domain.Registry;
using Ledger.Engine.Projecting;
using Ledger.Engine.Tailing;
using Ledger.Storage;
using Microsoft.Extensions.Logging;

namespace Ledger.Engine.Writing;

/// <summary>
/// Decides waiting commands at the log's head and appends what they make, one append at a time. Where the head has
/// moved it reads on, and whoever called decides again.
/// </summary>
internal sealed class Recorder(IEventLog log, LogTail tail, States states, WriterClock clock, ILogger logger)
{
    private Catalogue catalogue = Catalogue.Empty;

    /// <summary>How many events are taken into account.</summary>
    public long Position => catalogue.Position;

    /// <summary>How many events the state documents are behind.</summary>
    public int PendingCount => states.PendingCount;

    /// <summary>Why the last append failed; null if it did not, or has been seen to be there all the same.</summary>
    public string? Failure { get; private set; }

    /// <summary>Begins where the state documents are.</summary>
    public void Begin(Catalogue folded) => catalogue = folded;

    /// <summary>
    /// Decides what fits one append and appends it. False: nothing was done, the log has moved, decide again.
    /// </summary>
    public async Task<bool> AppendOnceAsync(List<Submission> batch, int attempt, CancellationToken cancellationToken)
    {
        var session = new Session(states, null, catalogue, catalogue.Position, clock.Stamp());
        if (Decider.OpenDay(clock.LocalDay(), catalogue) is { } day)
            session.TryAdd([day]);
        await PrefetchAsync(batch, cancellationToken);
        var outcomes = await DecideAsync(batch, session, cancellationToken);
        if (session.Events.Count > 0 && !await AppendAsync(session, attempt, cancellationToken))
            return false;
        foreach (var (submission, result) in outcomes)
            submission.Settle(result);
        foreach (var submission in batch)
            submission.AnswerIfSettled();
        return true;
    }

    private async Task<List<(Submission Submission, CommandResult Result)>> DecideAsync(
        List<Submission> batch, Session session, CancellationToken cancellationToken)
    {
        var outcomes = new List<(Submission, CommandResult)>();
        foreach (var submission in batch.Where(submission => !submission.IsSettled))
        {
            if (submission.ValidateOnly)
            {
                outcomes.AddRange(await ValidateAsync(submission, session, cancellationToken));
                continue;
            }

            for (var i = submission.Settled; i < submission.Commands.Count; i++)
            {
                if (await session.DecideAsync(submission.Commands[i], cancellationToken) is not { } result)
                    return outcomes;
                outcomes.Add((submission, result));
                if (result is CommandResult.Refused)
                    break;
            }
        }

        return outcomes;
    }

    /// <summary>
    /// Decides commands against what is recorded and what this batch will record, in sessions of their own that nobody
    /// appends.
    /// </summary>
    private async Task<List<(Submission Submission, CommandResult Result)>> ValidateAsync(
        Submission submission, Session behind, CancellationToken cancellationToken)
    {
        var trial = new Session(states, behind, behind.Catalogue, behind.Head, clock.Stamp());
        var outcomes = new List<(Submission, CommandResult)>();
        foreach (var command in submission.Commands)
        {
            var result = await trial.DecideAsync(command, cancellationToken);
            if (result is null)
            {
                trial = new Session(states, trial, trial.Catalogue, trial.Head, clock.Stamp());
                result = await trial.DecideAsync(command, cancellationToken)
                    ?? throw new InvalidOperationException("one command's events fit an append");
            }

            outcomes.Add((submission, result));
        }

        return outcomes;
    }

    private async Task<bool> AppendAsync(Session session, int attempt, CancellationToken cancellationToken)
    {
        AppendResult result;
        try
        {
            result = await log.AppendAsync(catalogue.Position, session.Bytes, cancellationToken);
        }
        catch (LogFailedException failure)
        {
            // Whether the events are there is not known: read on, and their request ids tell.
            Log.AppendFailed(logger, failure, catalogue.Position);
            Failure = $"the log failed: {failure.Message}";
            await ReadOnAsync(cancellationToken);
            return false;
        }

        if (result is AppendResult.Conflict)
        {
            Log.Conflicted(logger, catalogue.Position, attempt);
            await ReadOnAsync(cancellationToken);
            return false;
        }

        Failure = null;
        catalogue = session.Catalogue;
        foreach (var recorded in session.Events)
            states.Evolve(recorded);
        tail.Publish(session.Events.Zip(session.Bytes, (recorded, bytes) => new LoggedEvent(recorded, bytes)));
        return true;
    }

    /// <summary>Takes in what others have appended since this node's head.</summary>
    public async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<LoggedEvent> events;
        while ((events = await LogTail.DecodeAsync(
            log, catalogue.Position, LogLimits.AppendEventsMax, cancellationToken)).Count > 0)
        {
            Failure = null;
            foreach (var (recorded, _) in events)
            {
                catalogue = catalogue.Evolve(recorded);
                states.Evolve(recorded);
                clock.NotBefore(recorded.RecordedAt);
            }

            tail.Publish(events);
        }
    }

    private async Task PrefetchAsync(List<Submission> batch, CancellationToken cancellationToken)
    {
        var subjects = new HashSet<Subject>();
        var requests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (command, shapeless) in batch.SelectMany(
            submission => submission.Commands.Skip(submission.Settled)))
        {
            if (shapeless is not null)
                continue;
            if (RequestRecord.KeyOf(command.Context.Principal, command.Context.RequestId) is { } key
                && !states.HasRequest(key))
                requests.Add(key);
            if (Decider.Route(command, catalogue) is Route.To route)
                subjects.UnionWith(route.Reads.Where(subject => !states.Has(subject)));
        }

        if (subjects.Count + requests.Count > 0)
            await states.LoadAsync(subjects, requests, cancellationToken);
    }
}
