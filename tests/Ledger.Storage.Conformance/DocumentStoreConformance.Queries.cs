namespace Ledger.Storage.Conformance;

public abstract partial class DocumentStoreConformance
{
    // In UTF-8 order. As .NET compares strings by units, the pair (U+20BB7, U+1F600) would stand before U+E000 and
    // U+FF21.
    private static readonly string[] Ordered =
    [
        "", "\0", "A", "A\0", "A\u0001", "B", "a", "ab", "é", "城口", "城口县", "重庆",
        "\uE000", "\uFF21", "\uFFFD", "\U0001F600", "\U00020BB7",
    ];

    [Fact]
    public async Task Keys_are_ordered_by_their_utf8_bytes()
    {
        await Store.CommitAsync(null, At(1), [.. Ordered.Reverse().Select(key => Line(key))], [], Bound);
        var hits = await Store.QueryAsync("line", "key", IndexRange.All, null, 100, Bound);
        Assert.Equal(Ordered, hits.Select(hit => hit.Document.Key));
        Assert.Equal(Ordered, hits.Select(hit => hit.Value));
    }

    [Fact]
    public async Task Entries_are_ordered_by_value_and_then_key_as_utf8_bytes()
    {
        await Store.CommitAsync(
            null,
            At(1),
            [.. Ordered.Reverse().Select(key =>
                Line(key, 0, [.. Ordered.Select(value => new IndexEntry("unit", value))]))],
            [],
            Bound);
        var hits = await Store.QueryAsync("line", "unit", IndexRange.All, null, 1_000, Bound);
        Assert.Equal(
            from value in Ordered from key in Ordered select (value, key),
            hits.Select(hit => (hit.Value, hit.Document.Key)));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("unit")]
    public async Task A_range_includes_its_start_and_excludes_its_end(string index)
    {
        await Store.CommitAsync(
            null, At(1), [.. Ordered.Select(text => Line(text, 0, new IndexEntry("unit", text)))], [], Bound);
        for (var from = 0; from < Ordered.Length; from++)
        {
            Assert.Equal(Ordered[from..], await Values(index, new IndexRange(Ordered[from], null)));
            for (var below = 0; below < Ordered.Length; below++)
            {
                var expected = below > from ? Ordered[from..below] : [];
                Assert.Equal(expected, await Values(index, new IndexRange(Ordered[from], Ordered[below])));
            }
            Assert.Equal([Ordered[from]], await Values(index, IndexRange.Exactly(Ordered[from])));
        }
        Assert.Equal(["城口", "城口县"], await Values(index, IndexRange.Prefix("城口")));
        Assert.Equal(["A", "A\0", "A\u0001"], await Values(index, IndexRange.Prefix("A")));
        Assert.Equal(["\U00020BB7"], await Values(index, IndexRange.Prefix("\U00020BB7")));
        Assert.Equal(Ordered, await Values(index, IndexRange.Prefix("")));
    }

    [Fact]
    public async Task Paging_by_the_last_cursor_gives_every_hit_once()
    {
        string[] values = ["", "a", "城", "\uFF21", "\U00020BB7"];
        await Store.CommitAsync(
            null,
            At(1),
            [.. Ordered.Select(key => Line(key, 0, [.. values.Select(value => new IndexEntry("unit", value))]))],
            [],
            Bound);
        foreach (var size in (int[])[1, 2, 7, 85, 86])
        {
            var paged = await Pages("unit", IndexRange.All, size);
            Assert.Equal(from value in values from key in Ordered select (value, key), paged);
            var keys = await Pages("key", IndexRange.All, size);
            Assert.Equal(Ordered.Select(key => (key, key)), keys);
            var some = await Pages("unit", new IndexRange("a", "\uFF21"), size);
            Assert.Equal(from value in values[1..3] from key in Ordered select (value, key), some);
        }
    }

    [Fact]
    public async Task A_page_goes_on_behind_its_cursor_though_what_it_points_at_is_gone()
    {
        await Store.CommitAsync(
            null, At(1), [.. "abcd".Select(key => Line($"{key}", 0, new IndexEntry("unit", "x")))], [], Bound);
        var first = await Store.QueryAsync("line", "unit", IndexRange.All, null, 2, Bound);
        await Store.CommitAsync(At(1), At(2), [Line("bb", 0, new IndexEntry("unit", "x"))], [new("line", "b")], Bound);
        var second = await Store.QueryAsync("line", "unit", IndexRange.All, first[^1].Cursor, 10, Bound);
        Assert.Equal(["bb", "c", "d"], second.Select(hit => hit.Document.Key));
    }

    [Fact]
    public async Task A_cursor_outside_the_range_does_not_widen_it()
    {
        await Store.CommitAsync(
            null, At(1), [.. "abcd".Select(key => Line($"{key}", 0, new IndexEntry("unit", $"{key}")))], [], Bound);
        foreach (var index in (string[])["unit", "key"])
        {
            var range = new IndexRange("b", "d");
            var below = await Store.QueryAsync("line", index, range, new IndexCursor("a", "z"), 10, Bound);
            Assert.Equal(["b", "c"], below.Select(hit => hit.Value));
            Assert.Empty(await Store.QueryAsync("line", index, range, new IndexCursor("d", "a"), 10, Bound));
        }
    }

    [Fact]
    public async Task A_document_is_found_once_under_each_value_it_has_in_an_index()
    {
        await Store.CommitAsync(
            null,
            At(1),
            [Line("a", 0, new("unit", "y"), new("unit", "x"), new("unit", "y"), new("due", "x"))],
            [],
            Bound);
        Assert.Equal(
            ["x a@0", "y a@0"], Shown(await Store.QueryAsync("line", "unit", IndexRange.All, null, 10, Bound)));
        Assert.Equal(["x a@0"], Shown(await Store.QueryAsync("line", "due", IndexRange.All, null, 10, Bound)));
    }

    [Fact]
    public async Task A_count_of_none_gives_none_and_a_negative_one_is_refused()
    {
        await Store.CommitAsync(null, At(1), [Line("a")], [], Bound);
        Assert.Empty(await Store.QueryAsync("line", "key", IndexRange.All, null, 0, Bound));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await Store.QueryAsync("line", "key", IndexRange.All, null, -1, Bound));
    }

    private async Task<IEnumerable<string>> Values(string index, IndexRange range) =>
        (await Store.QueryAsync("line", index, range, null, 1_000, Bound)).Select(hit => hit.Value);

    private async Task<List<(string Value, string Key)>> Pages(string index, IndexRange range, int size)
    {
        var hits = new List<(string, string)>();
        IndexCursor? after = null;
        while (true)
        {
            var page = await Store.QueryAsync("line", index, range, after, size, Bound);
            Assert.True(page.Count <= size);
            hits.AddRange(page.Select(hit => (hit.Value, hit.Document.Key)));
            if (page.Count < size) return hits;
            after = page[^1].Cursor;
        }
    }
}
