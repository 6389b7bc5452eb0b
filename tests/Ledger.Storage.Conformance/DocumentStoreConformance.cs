using System.Text;

namespace Ledger.Storage.Conformance;

/// <summary>
/// What every document engine promises. An engine's tests inherit this and give a factory for stores.
/// </summary>
public abstract partial class DocumentStoreConformance : IAsyncLifetime
{
    private readonly CancellationTokenSource _bound = new(TimeSpan.FromSeconds(60));
    private IDocumentStore? _store;

    /// <summary>The set that the tests use.</summary>
    protected static DocumentSet Set { get; } = new(
        "views",
        1,
        [new DocumentKind("line", "unit", "due"), new DocumentKind("plan", "unit"), new DocumentKind("plain")]);

    /// <summary>
    /// Opens a store for the set, empty for the first call of a test; a later call for another set opens it in the same
    /// place.
    /// </summary>
    protected abstract ValueTask<IDocumentStore> OpenAsync(DocumentSet set, CancellationToken cancellationToken);

    /// <summary>Opens an empty store that shares nothing with others.</summary>
    protected abstract ValueTask<IDocumentStore> OpenElsewhereAsync(
        DocumentSet set, CancellationToken cancellationToken);

    /// <summary>Ends the test rather than let it hang.</summary>
    protected CancellationToken Bound => _bound.Token;

    private IDocumentStore Store => _store ?? throw new InvalidOperationException("the store is opened before a test");

    public virtual async ValueTask InitializeAsync() => _store = await OpenAsync(Set, Bound);

    public virtual async ValueTask DisposeAsync()
    {
        if (_store is not null) await _store.DisposeAsync();
        _bound.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_new_store_is_empty_and_knows_its_set()
    {
        Assert.Equal(Set, Store.Set);
        Assert.Null(await Store.CheckpointAsync(Bound));
        Assert.Equal([null, null], await Store.GetAsync("line", ["a", "b"], Bound));
        Assert.Empty(await Store.QueryAsync("line", DocumentKind.KeyIndex, IndexRange.All, null, 10, Bound));
    }

    [Fact]
    public async Task A_commit_stores_documents_and_moves_the_checkpoint()
    {
        var bytes = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        var buffer = bytes.ToArray();
        var put = new Document("line", "a", 4, buffer, [new("unit", "u")]);
        Assert.True(await Store.CommitAsync(null, At(5), [put], [], Bound));
        buffer.AsSpan().Clear();

        Assert.Equal(At(5), await Store.CheckpointAsync(Bound));
        var document = Assert.Single(await Store.GetAsync("line", ["a"], Bound));
        Assert.NotNull(document);
        Assert.Equal(("line", "a", 4L), (document.Kind, document.Key, document.Position));
        Assert.Equal(bytes, document.Bytes.ToArray());
        Assert.Empty(document.Indexes);
        var hit = Assert.Single(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound));
        Assert.Equal(("u", "a", 4L), (hit.Value, hit.Document.Key, hit.Document.Position));
        Assert.Equal(bytes, hit.Document.Bytes.ToArray());
        Assert.Empty(hit.Document.Indexes);
    }

    [Fact]
    public async Task A_commit_at_another_checkpoint_does_nothing()
    {
        Assert.False(await Store.CommitAsync(At(1), At(2), [Line("a")], [], Bound));
        Assert.Null(await Store.CheckpointAsync(Bound));
        Assert.True(await Store.CommitAsync(null, At(3), [Line("a", 1)], [], Bound));

        Checkpoint?[] others = [null, At(2), At(3) with { LedgerId = "other" }, At(3) with { LeafHash = "ff" }];
        foreach (var other in others)
            Assert.False(await Store.CommitAsync(other, At(9), [Line("a", 2), Line("b")], [new("line", "a")], Bound));

        Assert.Equal(At(3), await Store.CheckpointAsync(Bound));
        Assert.Equal(["a@1", "-"], Shown(await Store.GetAsync("line", ["a", "b"], Bound)));
    }

    [Fact]
    public async Task A_checkpoint_may_move_back_and_sideways()
    {
        await Store.CommitAsync(null, At(5), [], [], Bound);
        var other = new Checkpoint("Ledger 二", 2, "cafe");
        Assert.True(await Store.CommitAsync(At(5), other, [], [], Bound));
        Assert.Equal(other, await Store.CheckpointAsync(Bound));
    }

    [Fact]
    public async Task A_put_replaces_the_document_and_all_its_entries()
    {
        await Store.CommitAsync(
            null, At(1), [Line("a", 0, new("unit", "x"), new("unit", "y"), new("due", "2022"))], [], Bound);
        await Store.CommitAsync(At(1), At(2), [Line("a", 1, new("unit", "y"), new("unit", "z"))], [], Bound);

        Assert.Equal(["a@1"], Shown(await Store.GetAsync("line", ["a"], Bound)));
        Assert.Equal(
            ["y a@1", "z a@1"], Shown(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)));
        Assert.Empty(await Store.QueryAsync("line", "due", IndexRange.All, null, 10, Bound));
        Assert.Equal(["a a@1"], Shown(await Store.QueryAsync("line", "key", IndexRange.All, null, 10, Bound)));
    }

    [Fact]
    public async Task A_delete_takes_the_document_and_its_entries()
    {
        await Store.CommitAsync(
            null,
            At(1),
            [Line("a", 0, new IndexEntry("unit", "x")), Line("b", 0, new IndexEntry("unit", "x"))],
            [],
            Bound);
        await Store.CommitAsync(At(1), At(2), [], [new("line", "a"), new("line", "never there")], Bound);

        Assert.Equal(["-", "b@0"], Shown(await Store.GetAsync("line", ["a", "b"], Bound)));
        Assert.Equal(["x b@0"], Shown(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)));
        Assert.Equal(["b b@0"], Shown(await Store.QueryAsync("line", "key", IndexRange.All, null, 10, Bound)));
    }

    [Fact]
    public async Task A_key_that_is_put_and_deleted_is_deleted()
    {
        await Store.CommitAsync(null, At(1), [Line("old", 0, new IndexEntry("unit", "x"))], [], Bound);
        await Store.CommitAsync(
            At(1),
            At(2),
            [Line("old", 1, new IndexEntry("unit", "y")), Line("new", 1, new IndexEntry("unit", "y"))],
            [new("line", "old"), new("line", "new")],
            Bound);
        Assert.Equal(["-", "-"], Shown(await Store.GetAsync("line", ["old", "new"], Bound)));
        Assert.Empty(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound));
    }

    [Fact]
    public async Task A_key_that_is_put_twice_holds_the_last_put()
    {
        await Store.CommitAsync(
            null,
            At(1),
            [Line("a", 1, new IndexEntry("unit", "x")), Line("a", 2, new IndexEntry("unit", "y"))],
            [],
            Bound);
        Assert.Equal(["a@2"], Shown(await Store.GetAsync("line", ["a"], Bound)));
        Assert.Equal(["y a@2"], Shown(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)));
    }

    [Fact]
    public async Task Documents_of_different_kinds_share_nothing()
    {
        await Store.CommitAsync(
            null,
            At(1),
            [
                Line("a", 1, new IndexEntry("unit", "x")),
                new Document("plan", "a", 2, Bytes("p"), [new("unit", "x")]),
                new Document("plain", "a", 3, Bytes(""), []),
            ],
            [],
            Bound);
        await Store.CommitAsync(At(1), At(2), [], [new("line", "a")], Bound);
        Assert.Equal(["-"], Shown(await Store.GetAsync("line", ["a"], Bound)));
        Assert.Equal(["a@2"], Shown(await Store.GetAsync("plan", ["a"], Bound)));
        Assert.Equal(["x a@2"], Shown(await Store.QueryAsync("plan", "unit", IndexRange.All, null, 10, Bound)));
        var plain = Assert.Single(await Store.GetAsync("plain", ["a"], Bound));
        Assert.Equal(0, plain!.Bytes.Length);
    }

    [Fact]
    public async Task Get_answers_in_the_order_of_its_keys()
    {
        var keys = Enumerable.Range(0, 300).Select(i => $"k{i}").ToList();
        await Store.CommitAsync(null, At(1), [.. keys.Select((key, i) => Line(key, i))], [], Bound);
        string[] asked = ["k7", "none", "k299", "k7", "", "k0"];
        Assert.Equal(["k7@7", "-", "k299@299", "k7@7", "-", "k0@0"], Shown(await Store.GetAsync("line", asked, Bound)));
        Assert.Empty(await Store.GetAsync("line", [], Bound));
        keys.Reverse();
        Assert.Equal(keys, (await Store.GetAsync("line", keys, Bound)).Select(found => found!.Key));
    }

    [Fact]
    public async Task Clear_drops_everything_and_the_set_can_be_folded_again()
    {
        await Store.CommitAsync(null, At(1), [Line("a", 0, new IndexEntry("unit", "x"))], [], Bound);
        await Store.ClearAsync(Bound);
        Assert.Null(await Store.CheckpointAsync(Bound));
        Assert.Equal(["-"], Shown(await Store.GetAsync("line", ["a"], Bound)));
        Assert.Empty(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound));
        Assert.True(await Store.CommitAsync(null, At(2), [Line("a", 2, new IndexEntry("unit", "x"))], [], Bound));
        Assert.Equal(["x a@2"], Shown(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)));
    }

    [Fact]
    public async Task What_the_set_does_not_declare_is_refused_and_nothing_is_done()
    {
        await Refused("thing", () => Store.GetAsync("thing", ["a"], Bound));
        await Refused("thing", () => Store.QueryAsync("thing", "key", IndexRange.All, null, 1, Bound));
        await Refused("place", () => Store.QueryAsync("line", "place", IndexRange.All, null, 1, Bound));
        await Refused("due", () => Store.QueryAsync("plan", "due", IndexRange.All, null, 1, Bound));
        await Refused("thing", () => Commit(new Document("thing", "b", 0, Bytes(""), [])));
        await Refused("thing", () => Store.CommitAsync(null, At(1), [Line("a")], [new("thing", "a")], Bound));
        await Refused("place", () => Commit(Line("b", 0, new IndexEntry("place", ""))));
        await Refused("key", () => Commit(Line("b", 0, new IndexEntry("key", "b"))));
        Assert.Null(await Store.CheckpointAsync(Bound));
        Assert.Equal(["-"], Shown(await Store.GetAsync("line", ["a"], Bound)));

        ValueTask<bool> Commit(Document bad) => Store.CommitAsync(null, At(1), [Line("a"), bad], [], Bound);

        static async Task Refused<T>(string name, Func<ValueTask<T>> call)
        {
            var refused = await Assert.ThrowsAsync<ArgumentException>(async () => await call());
            Assert.Contains($"'{name}'", refused.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Text_without_a_utf8_form_is_refused()
    {
        const string broken = "a\uD800b";
        await Assert.ThrowsAsync<ArgumentException>(async () => await Store.GetAsync("line", ["a", broken], Bound));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Store.CommitAsync(null, At(1), [Line("a"), Line(broken)], [], Bound));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Store.CommitAsync(
                null, At(1), [Line("a", 0, new IndexEntry("unit", broken))], [], Bound));
        await Assert.ThrowsAsync<ArgumentException>(
            async () => await Store.QueryAsync("line", "unit", IndexRange.Exactly(broken), null, 1, Bound));
        Assert.Null(await Store.CheckpointAsync(Bound));
    }

    [Fact]
    public async Task A_disposed_store_refuses_every_call()
    {
        await Store.DisposeAsync();
        await Store.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.CheckpointAsync(Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.GetAsync("line", ["a"], Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await Store.CommitAsync(null, At(1), [], [], Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Store.ClearAsync(Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(
            async () => await Store.QueryAsync("line", "key", IndexRange.All, null, 1, Bound));
    }

    protected static Checkpoint At(long position) => new("ledger", position, $"{position:x64}");

    protected static Document Line(string key, long position = 0, params IReadOnlyList<IndexEntry> entries) =>
        new("line", key, position, Bytes($"{key} at {position}"), entries);

    protected static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);

    protected static IEnumerable<string> Shown(IEnumerable<Document?> documents) =>
        documents.Select(document => document is null ? "-" : $"{document.Key}@{document.Position}");

    protected static IEnumerable<string> Shown(IEnumerable<IndexHit> hits) =>
        hits.Select(hit => $"{hit.Value} {hit.Document.Key}@{hit.Document.Position}");
}
