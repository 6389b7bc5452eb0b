using System.Threading.Channels;
using Ledger.Domain.Deciding;
using Ledger.Domain.Registry;
using Ledger.Engine.Projecting;
using Ledger.Engine.Tailing;
using Ledger.Storage;
using Microsoft.Extensions.Logging;

namespace Ledger.Engine.Writing;

/// <summary>
/// The one loop of a process that records. It takes the commands that wait, decides each in turn, appends once, and
/// answers. Acknowledged means durable.
/// </summary>
public sealed class Writer
{
    private const int AttemptsMax = 10;
    private const int FailuresMax = 2;
    private const string Stopping = "the ledger is stopping";

    private readonly IEventLog log;
    private readonly LogTail tail;
    private readonly States states;
    private readonly Projector state;
    private readonly EngineOptions options;
    private readonly WriterClock clock;
    private readonly ILogger logger;
    private readonly Channel<Submission> queue;
    private Catalogue catalogue = Catalogue.Empty;
    private string? appendFailure;
    private volatile string? refusesBecause;

    internal Writer(
        IEventLog log,
        LogTail tail,
        States states,
        Projector state,
        WriterClock clock,
        EngineOptions options,
        ILogger logger)
    {
        (this.log, this.tail, this.states, this.state, this.clock, this.options, this.logger) =
            (log, tail, states, state, clock, options, logger);
        queue = Channel.CreateBounded<Submission>(new BoundedChannelOptions(options.QueueSubmissionsMax)
        {
            SingleReader = true,
        });
    }

    /// <summary>Why commands are not taken at present; null if they are.</summary>
    public string? RefusesBecause => refusesBecause;

    /// <summary>
    /// Decides commands in their order and, unless they are only to be validated, records them up to the first that is
    /// refused. Waits for room in the queue.
    /// </summary>
    /// <returns>One result a command, in their order.</returns>
    public async Task<IReadOnlyList<CommandResult>> SubmitAsync(
        IReadOnlyList<Command> commands, bool validateOnly, CancellationToken cancellationToken)
    {
        var submission = new Submission(commands, validateOnly);
        try
        {
            await queue.Writer.WriteAsync(submission, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            Abandon([submission], Stopping);
        }

        return await submission.Answered.WaitAsync(cancellationToken);
    }

    /// <summary>Runs the loop until cancelled; what still waits then is answered as unavailable.</summary>
    internal async Task RunAsync(CancellationToken cancellationToken)
    {
        var batch = new List<Submission>();
        try
        {
            await WaitForStateAsync(batch, cancellationToken);
            while (!await TryCatchUpAsync(cancellationToken))
                await AbandonNextAsync(batch, cancellationToken);
            await SettleAsync(batch, cancellationToken);
            while (await queue.Reader.WaitToReadAsync(cancellationToken))
            {
                Drain(batch);
                await SettleAsync(batch, cancellationToken);
                batch.Clear();
            }
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            queue.Writer.TryComplete();
            while (queue.Reader.TryRead(out var waiting))
                batch.Add(waiting);
            Abandon(batch, Stopping);
        }
    }

    /// <summary>
    /// Waits until the state documents are near enough to the head that the rest fits into memory; until then whoever
    /// submits is told how far they are.
    /// </summary>
    private async Task WaitForStateAsync(List<Submission> batch, CancellationToken cancellationToken)
    {
        while (tail.End - state.Current.Position > options.PendingEventsMax / 2)
        {
            refusesBecause = $"the state is being folded: {state.Current.Position} of {tail.End} events";
            using var look = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            await Task.WhenAny(
                queue.Reader.WaitToReadAsync(look.Token).AsTask(),
                state.WaitAsync(state.Current.Position + 1, look.Token).AsTask());
            await look.CancelAsync();
            cancellationToken.ThrowIfCancellationRequested();
            Drain(batch);
            Abandon(batch, refusesBecause);
            batch.Clear();
        }

        catalogue = state.Current.Catalogue;
    }

    /// <summary>
    /// Reads what the log has behind the state documents; false if that fails, and can be tried again.
    /// </summary>
    private async Task<bool> TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await ReadOnAsync(cancellationToken);
            refusesBecause = null;
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.WriterFailed(logger, failure, catalogue.Position);
            refusesBecause = $"the log cannot be read on at {catalogue.Position}: {failure.Message}";
            return false;
        }
    }

    /// <summary>Waits for whoever submits next, and tells them why nothing is taken.</summary>
    private async Task AbandonNextAsync(List<Submission> batch, CancellationToken cancellationToken)
    {
        await queue.Reader.WaitToReadAsync(cancellationToken);
        Drain(batch);
        Abandon(batch, refusesBecause!);
        batch.Clear();
    }

    private void Drain(List<Submission> batch)
    {
        var commands = 0;
        while (commands < options.BatchCommandsMax && queue.Reader.TryRead(out var submission))
        {
            batch.Add(submission);
            commands += Math.Max(1, submission.Commands.Count);
        }
    }

    private async Task SettleAsync(List<Submission> batch, CancellationToken cancellationToken)
    {
        var attempts = 0;
        try
        {
            if (refusesBecause is not null)
                await ReadOnAsync(cancellationToken);
            do
            {
                if (states.PendingCount > options.PendingEventsMax)
                {
                    refusesBecause = $"the state documents are {states.PendingCount} events behind the log";
                    Abandon(batch, refusesBecause);
                    return;
                }

                attempts = await AppendOnceAsync(batch, attempts + 1, cancellationToken) ? 0 : attempts + 1;
                if (attempts < (appendFailure is null ? AttemptsMax : FailuresMax))
                    continue;
                refusesBecause = appendFailure ?? "the log moved at every attempt to append";
                Abandon(batch, refusesBecause);
                return;
            }
            while (batch.Any(submission => !submission.IsSettled) || attempts > 0);
            refusesBecause = appendFailure;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.WriterFailed(logger, failure, catalogue.Position);
            refusesBecause = $"the store failed: {failure.Message}";
            Abandon(batch, refusesBecause);
        }
    }

    /// <summary>
    /// Decides what fits one append and appends it. False: nothing was done, the log has moved, decide again.
    /// </summary>
    private async Task<bool> AppendOnceAsync(List<Submission> batch, int attempt, CancellationToken cancellationToken)
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
            appendFailure = $"the log failed: {failure.Message}";
            await ReadOnAsync(cancellationToken);
            return false;
        }

        if (result is AppendResult.Conflict)
        {
            Log.Conflicted(logger, catalogue.Position, attempt);
            await ReadOnAsync(cancellationToken);
            return false;
        }

        appendFailure = null;
        catalogue = session.Catalogue;
        foreach (var recorded in session.Events)
            states.Evolve(recorded);
        tail.Publish(session.Events.Zip(session.Bytes, (recorded, bytes) => new LoggedEvent(recorded, bytes)));
        return true;
    }

    /// <summary>Takes in what others have appended since this node's head.</summary>
    private async Task ReadOnAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<LoggedEvent> events;
        while ((events = await LogTail.DecodeAsync(
            log, catalogue.Position, LogLimits.AppendEventsMax, cancellationToken)).Count > 0)
        {
            appendFailure = null;
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
        var subjects = new HashSet<Domain.Names.Subject>();
        var requests = new HashSet<string>(StringComparer.Ordinal);
        foreach (var command in batch.SelectMany(submission => submission.Commands.Skip(submission.Settled)))
        {
            if (RequestRecord.KeyOf(command.Context.Principal, command.Context.RequestId) is { } key
                && !states.HasRequest(key))
                requests.Add(key);
            if (Decider.Check(command) is null && Decider.Route(command, catalogue) is Route.To route)
                subjects.UnionWith(route.Reads.Where(subject => !states.Has(subject)));
        }

        if (subjects.Count + requests.Count > 0)
            await states.LoadAsync(subjects, requests, cancellationToken);
    }

    private static void Abandon(List<Submission> batch, string because)
    {
        foreach (var submission in batch)
        {
            submission.SettleRest(new CommandResult.Unavailable(because));
            submission.AnswerIfSettled();
        }
    }
}
