using Ledger.Domain.Records;
using Ledger.Engine.Projecting;
using Ledger.Engine.Tailing;
using Ledger.Engine.Writing;
using Ledger.Storage;

namespace Ledger.Engine.Tests;

public sealed class ProjectorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Documents_are_the_same_however_the_events_came_in(int seed)
    {
        var random = new Random(seed);
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(
        [
            .. Say.Town(3), Say.Set(1, "6%").Keyed("a"), Say.Revise(1, "5%").Keyed("b"), Say.Report(1, "5%"),
            Say.Report(2, "3%").Keyed("c"), Say.ReviseActual(2, "4%"), Say.Withdraw(1), Say.Adopt(3),
        ]);
        await ledger.ReopenAsync();
        var events = await LogTail.DecodeAsync(ledger.Log.Inner, 0, 1_000, CancellationToken.None);
        var atOnce = await FoldAsync(events, () => events.Count);

        var inPieces = await FoldAsync(events, () => random.Next(1, 5));
        await FoldedAsync(ledger);

        Assert.NotEmpty(atOnce);
        Assert.Equal(atOnce, inPieces);
        Assert.Equal(atOnce, await DumpAsync(ledger.State));
        Assert.Equal(
            atOnce.Where(line => line.StartsWith("subject", StringComparison.Ordinal)), await DumpAsync(ledger.Views));
    }

    [Fact]
    public async Task Documents_of_another_ledger_are_folded_anew()
    {
        await using var other = await TestLedger.OpenAsync();
        await other.RecordAsync(Say.Region("other", "别县"));
        await FoldedAsync(other);
        await other.Engine.DisposeAsync();

        await using var ledger = await TestLedger.OpenAsync(state: other.State, views: other.Views);
        await ledger.RecordAsync(Say.Region());

        Assert.Equal((1, 1), (other.State.Clears, other.Views.Clears));
        await FoldedAsync(ledger);
        Assert.DoesNotContain(
            await DumpAsync(ledger.Views), line => line.Contains("regions/other", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Documents_of_another_history_are_folded_anew()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var fork = new FaultyLog(new MemoryEventLog());
        var opening = await ledger.Log.ReadAsync(0, 3, CancellationToken.None);
        await fork.AppendAsync(0, [.. opening.Select(entry => entry.Bytes)], CancellationToken.None);
        await ledger.RecordAsync(Say.Region("lost", "丢县"));
        await FoldedAsync(ledger);
        await ledger.Engine.DisposeAsync();

        await using var restored = await TestLedger.OpenAsync(log: fork, state: ledger.State, views: ledger.Views);
        await restored.RecordAsync(Say.Region());

        Assert.Equal((1, 1), (ledger.State.Clears, ledger.Views.Clears));
        Assert.IsType<CommandResult.Recorded>(await restored.SubmitOneAsync(Say.Region("lost", "丢县")));
    }

    [Fact]
    public async Task Lost_documents_come_back()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var last =
            await ledger.RecordAsync([.. Say.Town(2), Say.Set(1, "6%"), Say.Report(1, "7%").Keyed("a"), Say.Adopt(2)]);
        await FoldedAsync(ledger);
        var before = await DumpAsync(ledger.State);

        await ledger.ReopenAsync(loseState: true, loseViews: true);

        var board = await ledger.Engine.Reader.BoardAsync("城口县/2022", last + 1, CancellationToken.None);
        Assert.Equal(2, board.Result.ValueOrDefault!.Lines.Count);
        await FoldedAsync(ledger);
        Assert.Equal(before, await DumpAsync(ledger.State));
    }

    [Fact]
    public async Task An_event_of_an_unknown_kind_stops_the_fold_says_so_and_leaves_reading_what_is_folded()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var head = await ledger.RecordAsync(Say.Region()) + 1;
        await ledger.Log.Inner.AppendAsync(
            head, [Bytes.Of(head, new Fact.DayOpened(new DateOnly(2026, 3, 3))), Bytes.OfUnknownFact(head + 1)],
            CancellationToken.None);

        await Wait.UntilAsync(() => StoppedAsync(ledger, head + 1), ledger.Time);

        var status = await ledger.StatusAsync();
        Assert.All(status.DocumentSets, set => Assert.Equal((head + 1, 1L), (set.Position, set.Lag)));
        Assert.Equal(new DateOnly(2026, 3, 3), status.Today);
        Assert.NotNull(status.RefusesBecause);
        Assert.Equal(head + 1, (await ledger.Engine.Reader.CatalogueAsync(head + 1, CancellationToken.None)).Position);
        Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Indicator(1)));
        Assert.Equal(head + 2, await ledger.Log.HeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_ledger_that_ends_in_an_event_of_an_unknown_kind_opens_and_refuses_commands()
    {
        var log = new FaultyLog(new MemoryEventLog());
        await using (var first = await TestLedger.OpenAsync(log: log))
            await first.RecordAsync(Say.Region());
        await log.Inner.AppendAsync(4, [Bytes.OfUnknownFact(4)], CancellationToken.None);

        await using var ledger = await TestLedger.OpenAsync(log: log);

        await Wait.UntilAsync(() => StoppedAsync(ledger, 4), ledger.Time);
        Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Indicator(1)));
        Assert.Contains("does not know", (await ledger.StatusAsync()).RefusesBecause, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_store_that_fails_for_a_while_is_tried_again()
    {
        await using var ledger = await TestLedger.OpenAsync();
        (ledger.Views.RefusesCommits, ledger.State.LosesNextAnswer) = (true, true);
        var last = await ledger.RecordAsync(Say.Region());
        await Wait.UntilAsync(() => ledger.Logs.Entries.Count(entry => entry.Event == 4) >= 3, ledger.Time);
        Assert.All((await ledger.StatusAsync()).DocumentSets, set => Assert.Null(set.StoppedBecause));

        ledger.Views.RefusesCommits = false;

        await FoldedAsync(ledger);
        Assert.Equal(last + 1, (await ledger.Engine.Reader.CatalogueAsync(last + 1, CancellationToken.None)).Position);
    }

    private static bool StoppedAsync(TestLedger ledger, long position)
    {
        var sets = ledger.StatusAsync().GetAwaiter().GetResult().DocumentSets;
        return sets.All(set => set.Position == position && set.StoppedBecause is not null);
    }

    private static async Task FoldedAsync(TestLedger ledger)
    {
        var head = await ledger.Log.HeadAsync(CancellationToken.None);
        await Wait.UntilAsync(
            () => ledger.StatusAsync()
                .GetAwaiter().GetResult().DocumentSets.All(set => set.Position == head), ledger.Time);
    }

    private static async Task<IReadOnlyList<string>> FoldAsync(IReadOnlyList<LoggedEvent> events, Func<int> next)
    {
        var (log, store) = (new MemoryEventLog(), new MemoryDocumentStore(LedgerDocuments.State));
        var tail = new LogTail(log, 0, 3);
        var projector = await Projector.OpenAsync(
            store, log, tail, "", TimeProvider.System, new LogRecorder(), CancellationToken.None);
        using var stopping = new CancellationTokenSource();
        var running = projector.RunAsync(stopping.Token);
        for (var at = 0; at < events.Count;)
        {
            var piece = events.Skip(at).Take(next()).ToList();
            await log.AppendAsync(at, [.. piece.Select(logged => logged.Bytes)], CancellationToken.None);
            tail.Publish(piece);
            at += piece.Count;
            await projector.WaitAsync(at, CancellationToken.None).AsTask().WaitAsync(Wait.Limit);
        }

        await stopping.CancelAsync();
        await running;
        return await DumpAsync(store);
    }

    private static async Task<IReadOnlyList<string>> DumpAsync(IDocumentStore store)
    {
        var lines = new List<string>();
        foreach (var kind in store.Set.Kinds)
        {
            foreach (var index in kind.Indexes.Append(DocumentKind.KeyIndex))
            {
                var hits =
                    await store.QueryAsync(kind.Name, index, IndexRange.All, null, 10_000, CancellationToken.None);
                lines.AddRange(hits.Select(hit =>
                    $"{kind.Name} {index} {hit.Document.Key} @{hit.Document.Position} "
                    + Convert.ToHexString(hit.Document.Bytes.Span)));
            }
        }

        return lines;
    }
}
