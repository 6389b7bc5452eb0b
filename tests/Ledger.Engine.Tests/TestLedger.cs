using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Engine.Projecting;
using Ledger.Engine.Tailing;
using Ledger.Engine.Writing;
using Ledger.Storage;

namespace Ledger.Engine.Tests;

/// <summary>A ledger in memory whose log and documents outlive the engine, so that it can be opened again.</summary>
internal sealed class TestLedger : IAsyncDisposable
{
    private TestLedger(
        LedgerEngine engine, FaultyLog log, FaultyStore state, FaultyStore views, FakeTime time, LogRecorder logs) =>
        (Engine, Log, State, Views, Time, Logs) = (engine, log, state, views, time, logs);

    public LedgerEngine Engine { get; private set; }

    public FaultyLog Log { get; }

    public FaultyStore State { get; private set; }

    public FaultyStore Views { get; private set; }

    public FakeTime Time { get; }

    public LogRecorder Logs { get; }

    public static async Task<TestLedger> OpenAsync(
        EngineOptions? options = null,
        FaultyLog? log = null,
        FaultyStore? state = null,
        FaultyStore? views = null,
        FakeTime? time = null)
    {
        log ??= new FaultyLog(new MemoryEventLog());
        state ??= new FaultyStore(new MemoryDocumentStore(LedgerDocuments.State));
        views ??= new FaultyStore(new MemoryDocumentStore(LedgerDocuments.Views));
        time ??= new FakeTime();
        var logs = new LogRecorder();
        var engine = await OpenAsync(new LedgerStores(log, state, views), options, time, logs);
        return new TestLedger(engine, log, state, views, time, logs);
    }

    public static Task<LedgerEngine> OpenAsync(
        LedgerStores stores, EngineOptions? options, TimeProvider time, LogRecorder logs) =>
        LedgerEngine.OpenAsync(stores, options ?? new EngineOptions(), time, logs, CancellationToken.None)
            .WaitAsync(Wait.Limit);

    /// <summary>
    /// Stops the engine and opens the same ledger again, with new document stores if the old ones are lost.
    /// </summary>
    public async Task ReopenAsync(EngineOptions? options = null, bool loseState = false, bool loseViews = false)
    {
        await Engine.DisposeAsync();
        if (loseState)
            State = new FaultyStore(new MemoryDocumentStore(LedgerDocuments.State));
        if (loseViews)
            Views = new FaultyStore(new MemoryDocumentStore(LedgerDocuments.Views));
        Engine = await OpenAsync(new LedgerStores(Log, State, Views), options, Time, Logs);
    }

    public Task<IReadOnlyList<CommandResult>> SubmitAsync(params IReadOnlyList<Command> commands) =>
        Engine.Writer.SubmitAsync(commands, false, CancellationToken.None).WaitAsync(Wait.Limit);

    public Task<IReadOnlyList<CommandResult>> ValidateAsync(params IReadOnlyList<Command> commands) =>
        Engine.Writer.SubmitAsync(commands, true, CancellationToken.None).WaitAsync(Wait.Limit);

    public async Task<CommandResult> SubmitOneAsync(Command command) => (await SubmitAsync(command))[0];

    /// <summary>Submits what must be recorded; the last position.</summary>
    public async Task<long> RecordAsync(params IReadOnlyList<Command> commands)
    {
        var results = await SubmitAsync(commands);
        Assert.All(results, result => Assert.IsType<CommandResult.Recorded>(result));
        return ((CommandResult.Recorded)results[^1]).Last;
    }

    /// <summary>Every event of the log.</summary>
    public async Task<IReadOnlyList<RecordedEvent>> EventsAsync() =>
        [.. (await LogTail.DecodeAsync(Log.Inner, 0, int.MaxValue, CancellationToken.None))
            .Select(logged => logged.Event)];

    public async Task<EngineStatus> StatusAsync() => await Engine.StatusAsync(CancellationToken.None);

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
