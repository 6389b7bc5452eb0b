using System.Text;
using Ledger.Storage.Sqlite.Internal;

namespace Ledger.Storage.Sqlite.Tests;

public sealed class SqliteDocumentStoreTests : IDisposable
{
    private static readonly DocumentSet Set = new(
        "views", 1, [new DocumentKind("line", "unit", "due"), new DocumentKind("plan")]);

    private readonly ScratchDirectory _scratch = new();
    private readonly CancellationTokenSource _bound = new(TimeSpan.FromSeconds(60));
    private readonly string _path;

    public SqliteDocumentStoreTests() => _path = _scratch.NewFile("views.db");

    private CancellationToken Bound => _bound.Token;

    public void Dispose()
    {
        _bound.Dispose();
        _scratch.Dispose();
    }

    [Fact]
    public async Task Documents_are_there_when_the_store_is_opened_anew()
    {
        await FillAsync(Set, 3);
        await using var store = await SqliteDocumentStore.OpenAsync(_path, Set, Bound);
        Assert.Equal(At(3), await store.CheckpointAsync(Bound));
        var document = Assert.Single(await store.GetAsync("line", ["k2"], Bound));
        Assert.Equal((2L, "body 2"), (document!.Position, Encoding.UTF8.GetString(document.Bytes.Span)));
        Assert.Equal(3, (await store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)).Count);
    }

    [Fact]
    public async Task A_deleted_file_starts_from_no_checkpoint()
    {
        await FillAsync(Set, 3);
        File.Delete(_path);
        await using var store = await SqliteDocumentStore.OpenAsync(_path, Set, Bound);
        Assert.Null(await store.CheckpointAsync(Bound));
        Assert.True(await store.CommitAsync(null, At(1), [Line(1)], [], Bound));
    }

    public static TheoryData<DocumentSet> Redeclared => new(
        Set with { Kinds = [new DocumentKind("line", "unit", "due"), new DocumentKind("plan", "unit")] },
        Set with { Kinds = [new DocumentKind("line", "due", "unit"), new DocumentKind("plan")] },
        Set with { Kinds = [new DocumentKind("plan"), new DocumentKind("line", "unit", "due")] },
        Set with { Kinds = [new DocumentKind("line", "unit", "due")] });

    [Theory]
    [MemberData(nameof(Redeclared))]
    public async Task A_set_that_is_declared_otherwise_is_cleared_and_the_others_stay(DocumentSet redeclared)
    {
        var other = Set with { Version = 2 };
        await FillAsync(Set, 3);
        await FillAsync(other, 5);
        await using (var store = await SqliteDocumentStore.OpenAsync(_path, redeclared, Bound))
        {
            Assert.Null(await store.CheckpointAsync(Bound));
            Assert.Empty(await store.QueryAsync("line", "key", IndexRange.All, null, 10, Bound));
            Assert.Empty(await store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound));
            Assert.True(await store.CommitAsync(null, At(1), [Line(1)], [], Bound));
        }
        await using var kept = await SqliteDocumentStore.OpenAsync(_path, other, Bound);
        Assert.Equal(At(5), await kept.CheckpointAsync(Bound));
        Assert.Equal(5, (await kept.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)).Count);
    }

    [Theory]
    [InlineData("Views", "line", "unit", "'Views'")]
    [InlineData("views; DROP TABLE sets", "line", "unit", "lower-case")]
    [InlineData("", "line", "unit", "lower-case")]
    [InlineData("views", "line", "key", "which every kind has")]
    [InlineData("views", "line", "due", "'due' is twice")]
    [InlineData("views", "plan", "unit", "'plan' is twice")]
    [InlineData("views", "a(b", "unit", "'a(b'")]
    public async Task A_declaration_that_cannot_be_stored_is_refused(
        string name, string kind, string index, string message)
    {
        var set = new DocumentSet(name, 1, [new DocumentKind(kind, index, "due"), new DocumentKind("plan")]);
        var refused = await Assert.ThrowsAsync<ArgumentException>(
            () => SqliteDocumentStore.OpenAsync(_path, set, Bound));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_path));
    }

    [Theory]
    [InlineData("CREATE TABLE other (x)", "is no document store")]
    [InlineData("PRAGMA application_id = 0x4C454447", "is no document store")]
    [InlineData("PRAGMA application_id = 0x4C454456; PRAGMA user_version = 99", "version 99")]
    public async Task A_foreign_or_newer_file_is_refused_and_stays_as_it_is(string script, string message)
    {
        RawFile.Execute(_path, script);
        var before = await File.ReadAllBytesAsync(_path, Bound);
        var refused = await RefusedAsync();
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(_path, Bound));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_by_its_name_and_can_be_deleted_and_rebuilt()
    {
        await File.WriteAllTextAsync(_path, string.Concat(Enumerable.Repeat("not a database. ", 300)), Bound);
        File.Delete((await RefusedAsync()).Place);
        await FillAsync(Set, 3);
    }

    [Fact]
    public async Task Damage_inside_the_file_is_told_by_its_name()
    {
        await FillAsync(Set, 2_000);
        var bytes = await File.ReadAllBytesAsync(_path, Bound);
        // The schema's page stays whole; what it leads to does not.
        new Random(1).NextBytes(bytes.AsSpan(4_096));
        await File.WriteAllBytesAsync(_path, bytes, Bound);
        var told = await Assert.ThrowsAsync<DocumentStoreUnreadableException>(async () =>
        {
            await using var store = await SqliteDocumentStore.OpenAsync(_path, Set, Bound);
            await store.GetAsync("line", ["k7"], Bound);
        });
        Assert.Equal(_path, told.Place);
        Assert.Contains(_path, told.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_disk_fails_the_commit_and_leaves_what_was_there()
    {
        await using var store = await SqliteDocumentStore.OpenAsync(_path, Set, ["max_page_count = 40"], Bound);
        await store.CommitAsync(null, At(1), [Line(1)], [], Bound);
        var large = new Document("plan", "large", 2, new byte[400_000], []);
        var full = await Assert.ThrowsAsync<IOException>(
            async () => await store.CommitAsync(At(1), At(2), [Line(1, "new"), Line(2), large], [], Bound));
        Assert.Contains(_path, full.Message, StringComparison.Ordinal);
        Assert.Contains("full", full.Message, StringComparison.Ordinal);

        Assert.Equal(At(1), await store.CheckpointAsync(Bound));
        var documents = await store.GetAsync("line", ["k1", "k2"], Bound);
        Assert.Equal("body 1", Encoding.UTF8.GetString(documents[0]!.Bytes.Span));
        Assert.Null(documents[1]);
        Assert.True(await store.CommitAsync(At(1), At(2), [Line(2)], [], Bound));
    }

    [Fact]
    public async Task A_large_document_comes_back_whole()
    {
        await using var store = await SqliteDocumentStore.OpenAsync(_path, Set, Bound);
        var bytes = new byte[3_000_000];
        new Random(2).NextBytes(bytes);
        var key = new string('城', 5_000);
        await store.CommitAsync(null, At(1), [new Document("plan", key, 1, bytes, [])], [], Bound);
        Assert.Equal(bytes, (await store.GetAsync("plan", [key], Bound))[0]!.Bytes.ToArray());
    }

    [Theory]
    [InlineData("documents/get", "SEARCH views_1_documents USING INDEX")]
    [InlineData("documents/find", "SEARCH views_1_documents USING INDEX")]
    [InlineData("documents/by_key", "SEARCH views_1_documents USING INDEX")]
    [InlineData(
        "documents/by_index",
        "SEARCH entry USING PRIMARY KEY (kind=? AND place=? AND (value,key)>(?,?) AND value<?)",
        "SEARCH document USING INTEGER PRIMARY KEY (rowid=?)")]
    public async Task A_statement_searches_and_never_scans_or_sorts(string script, params string[] steps)
    {
        await FillAsync(Set, 1);
        var plan = RawFile.Column(_path, "EXPLAIN QUERY PLAN " + Script.Load(script, Set), "detail");
        Assert.Equal(steps.Length, plan.Count);
        Assert.All(steps.Zip(plan), pair => Assert.StartsWith(pair.First, pair.Second, StringComparison.Ordinal));
    }

    private async Task FillAsync(DocumentSet set, int documents)
    {
        await using var store = await SqliteDocumentStore.OpenAsync(_path, set, Bound);
        Assert.True(await store.CommitAsync(
            null, At(documents), [.. Enumerable.Range(0, documents).Select(i => Line(i))], [], Bound));
    }

    private async Task<DocumentStoreUnreadableException> RefusedAsync()
    {
        var refused = await Assert.ThrowsAsync<DocumentStoreUnreadableException>(
            () => SqliteDocumentStore.OpenAsync(_path, Set, Bound));
        Assert.Equal(_path, refused.Place);
        Assert.Contains(_path, refused.Message, StringComparison.Ordinal);
        return refused;
    }

    private static Checkpoint At(long position) => new("ledger", position, "aa");

    private static Document Line(int number, string text = "body") =>
        new("line", $"k{number}", number, Encoding.UTF8.GetBytes($"{text} {number}"), [new("unit", $"u{number}")]);
}
