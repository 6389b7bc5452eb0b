using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Engine.Feeding;
using Ledger.Engine.Projecting;
using Ledger.Engine.Reading;
using Ledger.Engine.Tailing;
using Ledger.Engine.Writing;
using Ledger.Storage;
using Microsoft.Extensions.Logging;

namespace Ledger.Engine;

/// <summary>
/// A ledger that runs: a writer over the log, projectors behind it, and readers and subscribers over what they fold.
/// One per ledger and process.
/// </summary>
public sealed class LedgerEngine : IAsyncDisposable
{
    private const int StoredFormat = 1;
    private static readonly TimeSpan FollowAgainAfter = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LookAtClockAfter = TimeSpan.FromSeconds(1);

    private readonly LedgerStores stores;
    private readonly Projector state;
    private readonly Projector views;
    private readonly WriterClock clock;
    private readonly TimeProvider time;
    private readonly LogTail tail;
    private readonly ILogger logger;
    private readonly CancellationTokenSource stopping = new();
    private readonly Task[] loops;

    private LedgerEngine(
        LedgerStores stores,
        Fact.LedgerOpened ledger,
        LogTail tail,
        Projector state,
        Projector views,
        long head,
        DateTimeOffset newest,
        EngineOptions options,
        TimeProvider time,
        ILogger logger)
    {
        (this.stores, this.tail, this.state, this.views, this.time, this.logger) =
            (stores, tail, state, views, time, logger);
        Ledger = ledger;
        clock = new WriterClock(time, TimeZoneInfo.FindSystemTimeZoneById(ledger.TimeZone), newest, logger);
        var states = new States(stores.State, state, options.CachedSubjectsMax);
        var recorder = new Recorder(stores.Log, tail, states, clock, logger);
        Writer = new Writer(recorder, tail, state, options, logger);
        Reader = new LedgerReader(stores.Views, views, head, time);
        Feed = new EventFeed(Reader, tail, views, time);
        loops =
        [
            Task.Run(() => state.RunAsync(stopping.Token)),
            Task.Run(() => views.RunAsync(stopping.Token)),
            Task.Run(() => Writer.RunAsync(stopping.Token)),
            Task.Run(FollowAsync),
            Task.Run(OpenDaysAsync),
        ];
    }

    /// <summary>Who the ledger is.</summary>
    public Fact.LedgerOpened Ledger { get; }

    /// <summary>Records.</summary>
    public Writer Writer { get; }

    /// <summary>Answers queries.</summary>
    public LedgerReader Reader { get; }

    /// <summary>Delivers updates.</summary>
    public EventFeed Feed { get; }

    /// <summary>
    /// Opens a ledger, a new one if the log is empty, and starts its loops. It serves at once: while documents are
    /// still to be folded, commands are
    /// refused as unavailable and reads wait.
    /// </summary>
    public static async Task<LedgerEngine> OpenAsync(
        LedgerStores stores,
        EngineOptions options,
        TimeProvider time,
        ILogger logger,
        CancellationToken cancellationToken)
    {
        options.Validate();
        var head = await stores.Log.HeadAsync(cancellationToken);
        if (head == 0)
            head = await BeginAsync(stores.Log, options, time, cancellationToken);
        if (await LogTail.DecodeAsync(
            stores.Log, 0, 1, cancellationToken) is not [{ Event.Fact: Fact.LedgerOpened ledger }])
            throw new InvalidDataException("the log does not begin with LedgerOpened");
        if (ledger.Format > StoredFormat)
            throw new InvalidDataException(
                $"the log has format {ledger.Format}; this version knows up to {StoredFormat}");

        var tail = new LogTail(stores.Log, head, options.TailEventsMax);
        var state = await Projector.OpenAsync(
            stores.State, stores.Log, tail, ledger.LedgerId, time, logger, cancellationToken);
        var views = await Projector.OpenAsync(
            stores.Views, stores.Log, tail, ledger.LedgerId, time, logger, cancellationToken);
        var newest =
            Codec.EventCodec.RecordedAtOf((await stores.Log.ReadAsync(head - 1, 1, cancellationToken))[0].Bytes.Span);
        Log.Opened(logger, ledger.LedgerId, ledger.Origin, head);
        var engine = new LedgerEngine(
            stores, ledger, tail, state, views, head, newest, options, time, logger);
        try
        {
            await engine.Writer.SubmitAsync([], false, cancellationToken);
            return engine;
        }
        catch
        {
            await engine.StopAsync();
            throw;
        }
    }

    /// <summary>How the ledger is now.</summary>
    public async Task<EngineStatus> StatusAsync(CancellationToken cancellationToken)
    {
        var head = await stores.Log.HeadAsync(cancellationToken);
        var last = await stores.Log.ReadAsync(head - 1, 1, cancellationToken);
        return new EngineStatus(
            Ledger,
            head,
            last is [var entry] ? Proving.LeafHash.Of(entry.Bytes.Span) : "",
            views.Current.Catalogue.Today,
            views.Current.Catalogue.Rules.Name,
            [.. new[] { state, views }.Select(projector => new DocumentSetStatus(
                projector.Set.Name, projector.Set.Version, projector.Current.Position,
                Math.Max(0, head - projector.Current.Position), projector.StoppedBecause))],
            Writer.RefusesBecause ?? state.StoppedBecause);
    }

    /// <summary>Ends the loops, answers who waits, and closes the stores.</summary>
    public async ValueTask DisposeAsync()
    {
        if (stopping.IsCancellationRequested)
            return;
        await StopAsync();
        await stores.DisposeAsync();
        stopping.Dispose();
    }

    private async Task StopAsync()
    {
        await stopping.CancelAsync();
        await Task.WhenAll(loops);
    }

    private static async Task<long> BeginAsync(
        IEventLog log, EngineOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var opened = new Fact.LedgerOpened(
            Guid.NewGuid().ToString(), options.Origin, options.TimeZone, StoredFormat,
            Convert.ToHexStringLower(options.PublicKey.Span));
        var now = time.GetUtcNow();
        now = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var events = LedgerEvents.Opening(opened)
            .Select(
                (e, i) => (ReadOnlyMemory<byte>)Codec.EventCodec.Encode(new RecordedEvent(i, now, e.Envelope, e.Fact)))
            .ToList();
        return await log.AppendAsync(0, events, cancellationToken) switch
        {
            AppendResult.Written(var head) => head,
            AppendResult.Conflict(var head) => head,
        };
    }

    private async Task FollowAsync()
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await tail.FollowAsync(stopping.Token);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                Log.FollowingFailed(logger, failure, tail.End);
                await Task.Delay(FollowAgainAfter, time, stopping.Token)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>
    /// Opens every local day as it begins, whether or not anyone submits something, and asks a writer that refuses
    /// whether it can go on.
    /// </summary>
    private async Task OpenDaysAsync()
    {
        try
        {
            while (true)
            {
                var until = clock.UntilNextDay();
                await Task.Delay(until < LookAtClockAfter ? until : LookAtClockAfter, time, stopping.Token);
                if (clock.LocalDay() > views.Current.Catalogue.Today || Writer.RefusesBecause is not null)
                    await Writer.SubmitAsync([], false, stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            return;
        }
    }
}
