using System.Threading.Channels;
using Ledger.Domain.Deciding;
using Ledger.Engine.Projecting;
using Ledger.Engine.Tailing;
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

    private readonly Recorder recorder;
    private readonly LogTail tail;
    private readonly Projector state;
    private readonly EngineOptions options;
    private readonly ILogger logger;
    private readonly Channel<Submission> queue;
    private volatile string? refusesBecause;

    internal Writer(Recorder recorder, LogTail tail, Projector state, EngineOptions options, ILogger logger)
    {
        (this.recorder, this.tail, this.state, this.options, this.logger) = (recorder, tail, state, options, logger);
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

        recorder.Begin(state.Current.Catalogue);
    }

    /// <summary>
    /// Reads what the log has behind the state documents; false if that fails, and can be tried again.
    /// </summary>
    private async Task<bool> TryCatchUpAsync(CancellationToken cancellationToken)
    {
        try
        {
            await recorder.ReadOnAsync(cancellationToken);
            refusesBecause = null;
            return true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.WriterFailed(logger, failure, recorder.Position);
            refusesBecause = $"the log cannot be read on at {recorder.Position}: {failure.Message}";
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
                await recorder.ReadOnAsync(cancellationToken);
            do
            {
                if (recorder.PendingCount > options.PendingEventsMax)
                {
                    refusesBecause = $"the state documents are {recorder.PendingCount} events behind the log";
                    Abandon(batch, refusesBecause);
                    return;
                }

                attempts = await recorder.AppendOnceAsync(batch, attempts + 1, cancellationToken) ? 0 : attempts + 1;
                if (attempts < (recorder.Failure is null ? AttemptsMax : FailuresMax))
                    continue;
                refusesBecause = recorder.Failure ?? "the log moved at every attempt to append";
                Abandon(batch, refusesBecause);
                return;
            }
            while (batch.Any(submission => !submission.IsSettled) || attempts > 0);
            refusesBecause = recorder.Failure;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.WriterFailed(logger, failure, recorder.Position);
            refusesBecause = $"the store failed: {failure.Message}";
            Abandon(batch, refusesBecause);
        }
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
