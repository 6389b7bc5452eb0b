using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Ledger.Storage.Sqlite.Tests;

public sealed class SqliteEventLogTests : IDisposable
{
    private readonly ScratchDirectory _scratch = new();
    private readonly CancellationTokenSource _bound = new(TimeSpan.FromSeconds(60));
    private readonly string _path;

    public SqliteEventLogTests() => _path = _scratch.NewFile("log.db");

    private CancellationToken Bound => _bound.Token;

    public void Dispose()
    {
        _bound.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public async Task Events_are_there_when_the_log_is_opened_anew()
    {
        await using (var first = await SqliteEventLog.OpenAsync(_path, Bound))
            await first.AppendAsync(0, Events("a", "b"), Bound);
        await using var second = await SqliteEventLog.OpenAsync(_path, Bound);
        Assert.Equal(2, await second.HeadAsync(Bound));
        Assert.Equal(new AppendResult.Written(3), await second.AppendAsync(2, Events("c"), Bound));
        Assert.Equal(["a", "b", "c"], await TextsAsync(second));
    }

    [Fact]
    public async Task A_killed_process_loses_nothing_that_was_acknowledged()
    {
        long acknowledged = 0;
        for (var round = 0; round < 2; round++)
        {
            using var child = Child.Appending(_path);
            var goal = acknowledged + 90;
            while (acknowledged < goal) acknowledged = Parse(await child.LineAsync(Bound));
            await child.KillAsync(Bound);
            // What it had said before it died.
            while (await child.LineAsync(Bound) is { } line) acknowledged = Parse(line);
        }

        await using var log = await SqliteEventLog.OpenAsync(_path, Bound);
        var entries = await log.ReadAsync(0, int.MaxValue, Bound);
        Assert.True(entries.Count >= acknowledged, $"{acknowledged} were acknowledged, {entries.Count} are there");
        Assert.Equal(0, entries.Count % 3);
        Assert.All(entries, entry => Assert.Equal(Child.Event(entry.Position), entry.Bytes.ToArray()));
        Assert.Equal(
            new AppendResult.Written(entries.Count + 1), await log.AppendAsync(entries.Count, Events("next"), Bound));

        static long Parse(string? line) => long.Parse(
            line ?? throw new InvalidOperationException("the child ended by itself"), CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task A_torn_write_ahead_log_loses_only_what_was_not_acknowledged()
    {
        await using var log = await SqliteEventLog.OpenAsync(_path, Bound);
        await log.AppendAsync(0, Events("a", "b"), Bound);
        var whole = await ReadSharedAsync(_path + "-wal");
        await log.AppendAsync(2, Events("c", "d"), Bound);
        var longer = await ReadSharedAsync(_path + "-wal");
        Assert.True(longer.Length > whole.Length);

        // As a power failure may leave it: the second append's frames are there in part.
        for (var kept = whole.Length; kept < longer.Length; kept += 511)
        {
            var copy = _scratch.NewFile("log.db");
            await File.WriteAllBytesAsync(copy, await ReadSharedAsync(_path), Bound);
            await File.WriteAllBytesAsync(copy + "-wal", longer[..kept], Bound);
            await using var recovered = await SqliteEventLog.OpenAsync(copy, Bound);
            Assert.Equal(["a", "b"], await TextsAsync(recovered));
            Assert.Equal(new AppendResult.Written(3), await recovered.AppendAsync(2, Events("e"), Bound));
        }
    }

    [Fact]
    public async Task Two_logs_on_one_file_conflict_and_see_each_other()
    {
        await using var one = await SqliteEventLog.OpenAsync(_path, Bound);
        await using var other = await SqliteEventLog.OpenAsync(_path, Bound);
        var watch = other.WatchAsync(0, Bound).AsTask();
        await one.AppendAsync(0, Events("a"), Bound);
        Assert.Equal(1, await watch);
        Assert.Equal(new AppendResult.Conflict(1), await other.AppendAsync(0, Events("b"), Bound));
        Assert.Equal(new AppendResult.Written(2), await other.AppendAsync(1, Events("b"), Bound));
        Assert.Equal(2, await one.HeadAsync(Bound));
        Assert.Equal(2, await one.WatchAsync(1, Bound));
        Assert.Equal(["a", "b"], await TextsAsync(one));
    }

    [Fact]
    public async Task An_append_waits_while_another_process_writes_and_gives_up_when_cancelled()
    {
        await using var log = await SqliteEventLog.OpenAsync(_path, Bound);
        using var other = RawFile.Open(_path);
        other.Execute("BEGIN IMMEDIATE");
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await log.AppendAsync(0, Events("a"), patience.Token));
        var append = Task.Run(async () => await log.AppendAsync(0, Events("b"), Bound));
        other.Execute("INSERT INTO events VALUES (0, x'61'); COMMIT");
        Assert.Equal(new AppendResult.Conflict(1), await append);
        Assert.Equal(["a"], await TextsAsync(log));
    }

    [Theory]
    [InlineData("CREATE TABLE other (x)", "is no event log")]
    [InlineData("PRAGMA application_id = 1", "is no event log")]
    [InlineData("PRAGMA user_version = 1", "is no event log")]
    [InlineData("PRAGMA application_id = 0x4C454447; PRAGMA user_version = 99", "version 99")]
    public async Task A_foreign_or_newer_file_is_refused_and_stays_as_it_is(string script, string message)
    {
        RawFile.Execute(_path, script);
        var before = await File.ReadAllBytesAsync(_path, Bound);
        var refused = await Assert.ThrowsAsync<LogUnreadableException>(() => SqliteEventLog.OpenAsync(_path, Bound));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Contains(_path, refused.Message, StringComparison.Ordinal);
        Assert.Equal(_path, refused.Place);
        Assert.Equal(before, await File.ReadAllBytesAsync(_path, Bound));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await File.WriteAllTextAsync(_path, string.Concat(Enumerable.Repeat("not a database. ", 300)), Bound);
        var refused = await Assert.ThrowsAsync<LogUnreadableException>(() => SqliteEventLog.OpenAsync(_path, Bound));
        Assert.Contains(_path, refused.Message, StringComparison.Ordinal);
        var missing = Path.Combine(_scratch.Path, "nowhere", "log.db");
        refused = await Assert.ThrowsAsync<LogUnreadableException>(() => SqliteEventLog.OpenAsync(missing, Bound));
        Assert.Contains(missing, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_fails_the_append_and_the_log_refuses_every_call_until_it_is_opened_anew()
    {
        long head = 0;
        await using (var log = await SqliteEventLog.OpenAsync(_path, ["max_page_count = 40"], Bound))
        {
            ReadOnlyMemory<byte>[] large = [new byte[20_000]];
            LogFailedException? failed = null;
            var watch = log.WatchAsync(1_000, Bound).AsTask();
            while (failed is null)
            {
                try
                {
                    head = Assert.IsType<AppendResult.Written>(await log.AppendAsync(head, large, Bound)).Head;
                }
                catch (LogFailedException failure)
                {
                    failed = failure;
                }
            }
            Assert.InRange(head, 1, 10);
            Assert.Contains(_path, failed.Message, StringComparison.Ordinal);
            Assert.Contains("full", failed.Message, StringComparison.Ordinal);
            await Assert.ThrowsAsync<LogFailedException>(
                async () => await log.AppendAsync(head, Events("small"), Bound));
            await Assert.ThrowsAsync<LogFailedException>(async () => await log.ReadAsync(0, 1, Bound));
            await Assert.ThrowsAsync<LogFailedException>(async () => await log.HeadAsync(Bound));
            await Assert.ThrowsAsync<LogFailedException>(async () => await log.WatchAsync(0, Bound));
            await Assert.ThrowsAsync<LogFailedException>(() => watch.WaitAsync(Bound));
        }
        await using var reopened = await SqliteEventLog.OpenAsync(_path, Bound);
        Assert.Equal(head, await reopened.HeadAsync(Bound));
        Assert.Equal(new AppendResult.Written(head + 1), await reopened.AppendAsync(head, Events("small"), Bound));
    }

    [Fact]
    public async Task A_gap_in_the_file_fails_the_read()
    {
        await using var log = await SqliteEventLog.OpenAsync(_path, Bound);
        await log.AppendAsync(0, Events("a", "b", "c"), Bound);
        RawFile.Execute(_path, "DROP TRIGGER events_are_not_deleted; DELETE FROM events WHERE position = 1");
        var failed = await Assert.ThrowsAsync<LogFailedException>(async () => await log.ReadAsync(0, 10, Bound));
        Assert.Contains("position 1 is missing", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_without_its_beginning_is_refused_at_once()
    {
        await using (var log = await SqliteEventLog.OpenAsync(_path, Bound))
            await log.AppendAsync(0, Events("a", "b"), Bound);
        RawFile.Execute(_path, "DROP TRIGGER events_are_not_deleted; DELETE FROM events WHERE position = 0");
        await Assert.ThrowsAsync<LogUnreadableException>(() => SqliteEventLog.OpenAsync(_path, Bound));
    }

    [Fact]
    public async Task The_file_itself_refuses_to_change_or_delete_an_event()
    {
        await using var log = await SqliteEventLog.OpenAsync(_path, Bound);
        await log.AppendAsync(0, Events("a"), Bound);
        using var other = RawFile.Open(_path);
        Assert.Throws<SqliteException>(() => other.Execute("UPDATE events SET bytes = x'00'"));
        Assert.Throws<SqliteException>(() => other.Execute("DELETE FROM events"));
        Assert.Equal(["a"], await TextsAsync(log));
    }

    [Fact]
    public async Task The_write_ahead_log_goes_back_into_the_file_as_it_grows()
    {
        await using var log = await SqliteEventLog.OpenAsync(_path, Bound);
        ReadOnlyMemory<byte>[] events = [.. Enumerable.Repeat((ReadOnlyMemory<byte>)new byte[32_000], 32)];
        for (var i = 0; i < 16; i++) await log.AppendAsync(i * events.Length, events, Bound);
        Assert.InRange(new FileInfo(_path).Length, 8L << 20, 32L << 20);
        Assert.InRange(new FileInfo(_path + "-wal").Length, 1, 12L << 20);
    }

    private async Task<IEnumerable<string>> TextsAsync(SqliteEventLog log) =>
        (await log.ReadAsync(0, int.MaxValue, Bound)).Select(entry => Encoding.UTF8.GetString(entry.Bytes.Span));

    private static ReadOnlyMemory<byte>[] Events(params string[] texts) =>
        [.. texts.Select(text => (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text))];

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        await file.ReadExactlyAsync(bytes);
        return bytes;
    }
}
