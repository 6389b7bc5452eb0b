using Ledger.Engine.Projecting;
using Ledger.Engine.Tailing;
using Ledger.Engine.Writing;
using Ledger.Storage.Sqlite;

namespace Ledger.Engine.Tests;

/// <summary>A crash is a copy of the files at that instant, of an engine that nobody stopped.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("ledger-engine-").FullName;

    public void Dispose() => Directory.Delete(root, recursive: true);

    [Fact]
    public async Task What_was_acknowledged_is_there_after_a_crash_and_requests_are_remembered()
    {
        await using var engine = await OpenAsync(At("a"));
        await engine.Writer.SubmitAsync([.. Say.Town(2), Say.Set(1, "6%").Keyed("set")], false, CancellationToken.None);
        for (var crash = 1; crash <= 3; crash++)
        {
            var command = Say.Report(1, "7%", $"2022-0{crash}-01").Keyed($"report-{crash}");
            var acknowledged = Assert.IsType<CommandResult.Recorded>(
                (await engine.Writer.SubmitAsync([command], false, CancellationToken.None))[0]);

            var copy = Copy("a", $"crash-{crash}");
            await using var after = await OpenAsync(copy);

            Assert.Equal(engine.Ledger, after.Ledger);
            var again = Assert.IsType<CommandResult.Recorded>(
                (await after.Writer.SubmitAsync([command], false, CancellationToken.None).WaitAsync(Wait.Limit))[0]);
            Assert.Equal((acknowledged.First, true), (again.First, again.IsRepeated));
            var answer = await after.Reader.IndicatorPeriodAsync(
                "城口县/i1/2022", acknowledged.Last + 1, CancellationToken.None);
            Assert.Equal(crash, answer.Result.ValueOrDefault!.State.Actuals.Count);
        }
    }

    [Fact]
    public async Task Documents_that_a_crash_left_behind_or_took_are_folded_up_to_the_log()
    {
        await using var engine = await OpenAsync(At("a"));
        await engine.Writer.SubmitAsync(Say.Town(2), false, CancellationToken.None);
        await FoldedAsync(engine);
        var old = Copy("a", "old");
        var last =
            await engine.Writer.SubmitAsync([Say.Set(1, "6%"), Say.Report(1, "7%")], false, CancellationToken.None);
        var position = ((CommandResult.Recorded)last[1]).Last;
        var expected = await TellAsync(engine, position);

        var behind = Copy("a", "behind");
        foreach (var file in Directory.GetFiles(old, "state.db*").Concat(Directory.GetFiles(old, "views.db*")))
            File.Copy(file, Path.Combine(behind, Path.GetFileName(file)), overwrite: true);
        var gone = Copy("a", "gone");
        foreach (var file in Directory.GetFiles(gone, "state.db*").Concat(Directory.GetFiles(gone, "views.db*")))
            File.Delete(file);

        foreach (var directory in new[] { behind, gone })
        {
            await using var after = await OpenAsync(directory);
            Assert.Equal(expected, await TellAsync(after, position));
            var equal =
                await after.Writer.SubmitAsync([Say.Set(1, "6%")], false, CancellationToken.None).WaitAsync(Wait.Limit);
            Assert.Equal(position - 1, Assert.IsType<CommandResult.Unchanged>(equal[0]).SubjectPosition - 1);
        }
    }

    [Fact]
    public async Task A_log_that_a_crash_cut_back_below_its_documents_is_believed()
    {
        await using var engine = await OpenAsync(At("a"));
        await engine.Writer.SubmitAsync(Say.Town(1), false, CancellationToken.None);
        var old = Copy("a", "old");
        await engine.Writer.SubmitAsync([Say.Set(1, "6%")], false, CancellationToken.None);
        await FoldedAsync(engine);
        var ahead = Copy("a", "ahead");
        foreach (var file in Directory.GetFiles(ahead, "log.db*"))
            File.Delete(file);
        foreach (var file in Directory.GetFiles(old, "log.db*"))
            File.Copy(file, Path.Combine(ahead, Path.GetFileName(file)));

        await using var after = await OpenAsync(ahead);

        var set =
            await after.Writer.SubmitAsync([Say.Set(1, "5%")], false, CancellationToken.None).WaitAsync(Wait.Limit);
        Assert.IsType<CommandResult.Recorded>(set[0]);
    }

    private string At(string name) => Directory.CreateDirectory(Path.Combine(root, name)).FullName;

    private string Copy(string from, string to)
    {
        var target = At(to);
        foreach (
            var file in Directory.GetFiles(At(from)).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        return target;
    }

    private static async Task<LedgerEngine> OpenAsync(string directory)
    {
        var stores = new LedgerStores(
            new ReopeningLog(async token => await SqliteEventLog.OpenAsync(Path.Combine(directory, "log.db"), token)),
            await SqliteDocumentStore.OpenAsync(
                Path.Combine(directory, "state.db"), LedgerDocuments.State, CancellationToken.None),
            await SqliteDocumentStore.OpenAsync(
                Path.Combine(directory, "views.db"), LedgerDocuments.Views, CancellationToken.None));
        return await TestLedger.OpenAsync(stores, null, new FakeTime(), new LogRecorder());
    }

    private static async Task FoldedAsync(LedgerEngine engine)
    {
        var status = await engine.StatusAsync(CancellationToken.None);
        while (status.DocumentSets.Any(set => set.Lag > 0))
        {
            await engine.Reader.CatalogueAsync(status.Head, CancellationToken.None);
            status = await engine.StatusAsync(CancellationToken.None);
        }
    }

    private static async Task<string> TellAsync(LedgerEngine engine, long position)
    {
        var answer = await engine.Reader.HistoryAsync("城口县/i1/2022", position + 1, CancellationToken.None);
        return string.Join(
            '\n', answer.Result.ValueOrDefault!.Select(entry => $"{entry.Event} {entry.Before} {entry.After}"));
    }
}
