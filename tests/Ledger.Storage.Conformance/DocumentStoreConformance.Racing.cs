using FsCheck;
using FsCheck.Fluent;

namespace Ledger.Storage.Conformance;

public abstract partial class DocumentStoreConformance
{
    [Fact]
    public async Task One_call_sees_one_commit_beside_a_committer()
    {
        const int commits = 200;
        string[] keys = [.. Enumerable.Range(0, 20).Select(i => $"k{i:00}")];
        await Commit(0);
        var committing = Task.Run(async () =>
        {
            for (var i = 1; i <= commits; i++) await Commit(i);
        });
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var reads = 0;
            for (long seen = -1; seen < commits; reads++)
            {
                var documents = await Store.GetAsync("line", keys, Bound);
                seen = Assert.Single(documents.Select(document => document!.Position).Distinct());
                var found = await Store.QueryAsync("line", "unit", IndexRange.All, null, 100, Bound);
                var (position, count) = Assert.Single(found.CountBy(hit => hit.Document.Position));
                Assert.Equal(keys.Length, count);
                Assert.All(found, hit => Assert.Equal($"{position}", hit.Value));
                var checkpoint = await Store.CheckpointAsync(Bound);
                Assert.True(seen <= position && position <= checkpoint!.Position, $"{seen}, {position}, {checkpoint}");
            }
            return reads;
        })).ToList();
        await committing;
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));

        async Task Commit(int i) => Assert.True(await Store.CommitAsync(
            i == 0 ? null : At(i - 1),
            At(i),
            [.. keys.Select(key => Line(key, i, new IndexEntry("unit", $"{i}")))],
            [],
            Bound));
    }

    [Fact]
    public async Task Of_racing_commits_at_one_checkpoint_one_is_done()
    {
        var done = await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(async () =>
        {
            Document[] puts = [Line("a", racer), Line($"b{racer}", racer)];
            return (racer, Done: await Store.CommitAsync(null, At(racer), puts, [], Bound));
        })));
        var (winner, _) = Assert.Single(done, result => result.Done);
        Assert.Equal(At(winner), await Store.CheckpointAsync(Bound));
        Assert.Equal(
            [$"a a@{winner}", $"b{winner} b{winner}@{winner}"],
            Shown(await Store.QueryAsync("line", "key", IndexRange.All, null, 100, Bound)));
    }

    [Fact]
    public async Task Two_versions_of_a_set_stand_side_by_side()
    {
        await using var second = await OpenAsync(Set with { Version = 2 }, Bound);
        await Store.CommitAsync(null, At(1), [Line("a", 1, new IndexEntry("unit", "x"))], [], Bound);
        Assert.Null(await second.CheckpointAsync(Bound));
        await second.CommitAsync(null, At(2), [Line("a", 2, new IndexEntry("unit", "y")), Line("b", 2)], [], Bound);
        await Store.CommitAsync(At(1), At(3), [], [new("line", "b")], Bound);

        Assert.Equal(["a@1", "-"], Shown(await Store.GetAsync("line", ["a", "b"], Bound)));
        Assert.Equal(["a@2", "b@2"], Shown(await second.GetAsync("line", ["a", "b"], Bound)));
        Assert.Equal(["x a@1"], Shown(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)));
        Assert.Equal(["y a@2"], Shown(await second.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)));
        await Store.ClearAsync(Bound);
        Assert.Null(await Store.CheckpointAsync(Bound));
        Assert.Equal(At(2), await second.CheckpointAsync(Bound));
        Assert.Equal(["a@2", "b@2"], Shown(await second.GetAsync("line", ["a", "b"], Bound)));
    }

    [Fact]
    public async Task Two_sets_in_one_place_are_committed_at_the_same_time()
    {
        await using var second = await OpenAsync(Set with { Name = "state" }, Bound);
        await Task.WhenAll(new[] { Store, second }.Select(store => Task.Run(async () =>
        {
            for (var i = 0; i < 100; i++)
            {
                var before = i == 0 ? null : At(i - 1);
                Assert.True(await store.CommitAsync(before, At(i), [Line($"k{i % 7}", i)], [], Bound));
            }
        })));
        Assert.Equal(At(99), await Store.CheckpointAsync(Bound));
        Assert.Equal(At(99), await second.CheckpointAsync(Bound));
    }

    [Fact]
    public void Any_sequence_of_commits_answers_as_a_table_would()
    {
        string[] keys = ["", "a", "a\0", "ab", "城", "\uFF21", "\U00020BB7"];
        string[] indexes = ["unit", "due"];
        var text = Gen.Elements(keys);
        var entry = from index in Gen.Elements(indexes) from value in text select new IndexEntry(index, value);
        var put = from key in text
                  from position in Gen.Choose(0, 9)
                  from entries in entry.ListOf()
                  select Line(key, position, [.. entries]);
        var query = from index in Gen.Elements("unit", "due", "key")
                    from start in text
                    from end in Gen.OrNull(text)
                    from value in text
                    from key in text
                    from hasCursor in Gen.Elements(true, false)
                    from count in Gen.Choose(0, 10)
                    select new Question(
                        index, new IndexRange(start, end), hasCursor ? new IndexCursor(value, key) : null, count);
        var step = from puts in put.ListOf()
                   from deletes in text.ListOf(2)
                   from isLate in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
                   from question in query
                   select new Step(puts, [.. deletes.Select(key => new DocumentKey("line", key))], isLate, question);
        Prop.ForAll(step.ListOf().ToArbitrary(), steps => Run(steps)).QuickCheckThrowOnFailure();

        void Run(IReadOnlyList<Step> steps) => Task.Run(async () =>
        {
            await using var store = await OpenElsewhereAsync(Set, Bound);
            var model = new Dictionary<string, Document>(StringComparer.Ordinal);
            Checkpoint? checkpoint = null;
            foreach (var (at, (puts, deletes, isLate, question)) in steps.Index())
            {
                var done = await store.CommitAsync(isLate ? At(1_000) : checkpoint, At(at), puts, deletes, Bound);
                Assert.Equal(!isLate, done);
                if (done)
                {
                    foreach (var document in puts) model[document.Key] = document;
                    foreach (var key in deletes) model.Remove(key.Key);
                    checkpoint = At(at);
                }
                Assert.Equal(checkpoint, await store.CheckpointAsync(Bound));
                Assert.Equal(
                    Shown(keys.Select(model.GetValueOrDefault)), Shown(await store.GetAsync("line", keys, Bound)));
                var (index, range, after, count) = question;
                Assert.Equal(
                    Shown(Answer(model.Values, question)),
                    Shown(await store.QueryAsync("line", index, range, after, count, Bound)));
            }
        }).GetAwaiter().GetResult();
    }

    private static IEnumerable<IndexHit> Answer(IEnumerable<Document> documents, Question question)
    {
        var (index, range, after, count) = question;
        return documents
            .SelectMany(document => index == DocumentKind.KeyIndex
                ? [new IndexHit(document.Key, document)]
                : document.Indexes.Where(entry => entry.Index == index).Distinct()
                    .Select(entry => new IndexHit(entry.Value, document)))
            .Select(hit => (Hit: hit, Place: (Utf8(hit.Value), Utf8(hit.Document.Key))))
            .Where(at => string.CompareOrdinal(at.Place.Item1, Utf8(range.From)) >= 0)
            .Where(at => range.Below is null || string.CompareOrdinal(at.Place.Item1, Utf8(range.Below)) < 0)
            .Where(at => after is not { } cursor || Compare(at.Place, (Utf8(cursor.Value), Utf8(cursor.Key))) > 0)
            .OrderBy(at => at.Place, Comparer<(string, string)>.Create(Compare))
            .Select(at => at.Hit)
            .Take(count);

        // One character for each byte, so that comparing by characters compares the bytes.
        static string Utf8(string text) => string.Concat(Bytes(text).ToArray().Select(value => (char)value));

        static int Compare((string Value, string Key) x, (string Value, string Key) y) =>
            string.CompareOrdinal(x.Value, y.Value) is var order && order != 0
                ? order
                : string.CompareOrdinal(x.Key, y.Key);
    }

    private sealed record Question(string Index, IndexRange Range, IndexCursor? After, int Count);

    private sealed record Step(
        IReadOnlyList<Document> Puts, IReadOnlyList<DocumentKey> Deletes, bool IsLate, Question Question);
}
