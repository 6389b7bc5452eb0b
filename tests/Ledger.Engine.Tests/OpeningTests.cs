using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Storage;

namespace Ledger.Engine.Tests;

public sealed class OpeningTests
{
    [Fact]
    public async Task A_new_ledger_begins_with_who_it_is_its_rules_and_the_day()
    {
        await using var ledger = await TestLedger.OpenAsync(new EngineOptions { Origin = "ledger.chengkou.example" });

        var events = await ledger.EventsAsync();
        Assert.Collection(
            events,
            e =>
            {
                var opened = Assert.IsType<Fact.LedgerOpened>(e.Fact);
                Assert.Equal("ledger.chengkou.example", opened.Origin);
                Assert.Equal("Asia/Shanghai", opened.TimeZone);
                Assert.Equal(ledger.Engine.Ledger, opened);
                Assert.Equal(new Subject.TheLedger(), e.Envelope.Subject);
            },
            e => Assert.IsType<Fact.RuleSetAdopted>(e.Fact),
            e => Assert.Equal(new Fact.DayOpened(new DateOnly(2026, 3, 2)), e.Fact));
        Assert.Equal([0L, 1, 2], events.Select(e => e.Position));
        Assert.All(events, e => Assert.Equal(Principal.TheLedger, e.Envelope.Principal));
        Assert.All(events, e => Assert.Equal(ledger.Time.GetUtcNow(), e.RecordedAt));
    }

    [Fact]
    public async Task A_ledger_that_is_opened_again_is_the_same_and_says_nothing_twice()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var id = ledger.Engine.Ledger.LedgerId;
        var last = await ledger.RecordAsync(Say.Town(1));

        await ledger.ReopenAsync();

        Assert.Equal(id, ledger.Engine.Ledger.LedgerId);
        Assert.Equal(last + 1, await ledger.Log.HeadAsync(CancellationToken.None));
        Assert.Equal(last + 1, await ledger.RecordAsync(Say.Set(1, "6%")));
    }

    [Fact]
    public async Task Two_new_ledgers_are_different_ones()
    {
        await using var one = await TestLedger.OpenAsync();
        await using var other = await TestLedger.OpenAsync();

        Assert.NotEqual(one.Engine.Ledger.LedgerId, other.Engine.Ledger.LedgerId);
    }

    [Fact]
    public async Task A_log_that_begins_with_something_else_is_refused()
    {
        var log = new FaultyLog(new MemoryEventLog());
        await log.AppendAsync(0, [Bytes.Of(0, new Fact.DayOpened(new DateOnly(2026, 3, 2)))], CancellationToken.None);

        await Assert.ThrowsAsync<InvalidDataException>(() => TestLedger.OpenAsync(log: log));
    }

    [Fact]
    public async Task A_log_of_a_later_format_is_refused()
    {
        var log = new FaultyLog(new MemoryEventLog());
        var opened = new Fact.LedgerOpened(Guid.NewGuid().ToString(), "later", "Asia/Shanghai", 2, "");
        await log.AppendAsync(0, [Bytes.Of(0, opened)], CancellationToken.None);

        await Assert.ThrowsAsync<InvalidDataException>(() => TestLedger.OpenAsync(log: log));
    }

    [Fact]
    public async Task A_failure_while_opening_leaves_nothing_running()
    {
        var log = new FaultyLog(new MemoryEventLog());
        log.Hold();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        var stores = new LedgerStores(
            log,
            new MemoryDocumentStore(Projecting.LedgerDocuments.State),
            new MemoryDocumentStore(Projecting.LedgerDocuments.Views));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => LedgerEngine.OpenAsync(
            stores, new EngineOptions(), new FakeTime(), new LogRecorder(), soon.Token).WaitAsync(Wait.Limit));

        log.Release();
        Assert.Equal(0, await log.HeadAsync(CancellationToken.None));
    }
}
