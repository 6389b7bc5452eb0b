using FsCheck;
using FsCheck.Fluent;

namespace Ledger.Storage.Conformance;

public abstract partial class EventLogConformance
{
    [Fact]
    public async Task Of_racing_appenders_exactly_one_wins_each_position()
    {
        const int appenders = 4, each = 50;
        var won = await Task.WhenAll(Enumerable.Range(0, appenders).Select(appender => Task.Run(async () =>
        {
            var positions = new List<(long Position, string Text)>();
            var head = await Log.HeadAsync(Bound);
            while (positions.Count < each)
            {
                var text = $"{appender}/{positions.Count}";
                switch (await Log.AppendAsync(head, Events(text), Bound))
                {
                    case AppendResult.Written written:
                        Assert.Equal(head + 1, written.Head);
                        positions.Add((head, text));
                        head = written.Head;
                        break;
                    case AppendResult.Conflict conflict:
                        Assert.NotEqual(head, conflict.Head);
                        head = conflict.Head;
                        break;
                }
            }
            return positions;
        })));

        var acknowledged = won.SelectMany(positions => positions).OrderBy(place => place.Position).ToList();
        Assert.Equal(
            Enumerable.Range(0, appenders * each).Select(i => (long)i), acknowledged.Select(place => place.Position));
        Assert.Equal(
            acknowledged.Select(place => $"{place.Position} {place.Text}"),
            Shown(await Log.ReadAsync(0, int.MaxValue, Bound)));
    }

    [Fact]
    public async Task Of_racing_appends_at_one_head_one_is_written_whole_and_the_others_not_at_all()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(racer => Task.Run(async () =>
            (racer, Result: await Log.AppendAsync(0, Events($"{racer}a", $"{racer}b", $"{racer}c"), Bound)))));

        var (winner, _) = Assert.Single(results, result => result.Result is AppendResult.Written(3));
        Assert.Equal(7, results.Count(result => result.Result is AppendResult.Conflict(3)));
        Assert.Equal(
            [$"0 {winner}a", $"1 {winner}b", $"2 {winner}c"], Shown(await Log.ReadAsync(0, 100, Bound)));
    }

    [Fact]
    public async Task Readers_beside_an_appender_never_see_a_gap_or_a_part_of_an_append()
    {
        const int appends = 200, size = 3;
        var appending = Task.Run(async () =>
        {
            for (var i = 0; i < appends; i++)
            {
                var texts = Enumerable.Range(i * size, size).Select(position => $"e{position}").ToArray();
                Assert.IsType<AppendResult.Written>(await Log.AppendAsync(i * size, Events(texts), Bound));
            }
        });
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            var reads = 0;
            for (long seen = 0; seen < appends * size; reads++)
            {
                var head = await Log.HeadAsync(Bound);
                Assert.True(head >= seen && head % size == 0, $"head {head} behind {seen}");
                var entries = await Log.ReadAsync(seen, int.MaxValue, Bound);
                Assert.Equal(entries.Select((_, i) => $"{seen + i} e{seen + i}"), Shown(entries));
                Assert.True(seen + entries.Count >= head, $"head {head} is shown, {seen + entries.Count} can be read");
                Assert.Equal(0, (seen + entries.Count) % size);
                seen += entries.Count;
            }
            return reads;
        })).ToList();
        await appending;
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
    }

    [Fact]
    public async Task Watch_gives_a_head_that_is_already_higher_at_once()
    {
        await Log.AppendAsync(0, Events("a", "b"), Bound);
        Assert.Equal(2, await Log.WatchAsync(0, Bound));
        Assert.Equal(2, await Log.WatchAsync(1, Bound));
    }

    [Fact]
    public async Task Watch_waits_for_the_next_append()
    {
        await Log.AppendAsync(0, Events("a"), Bound);
        var watches = Enumerable.Range(0, 3).Select(_ => Log.WatchAsync(1, Bound).AsTask()).ToList();
        Assert.All(watches, watch => Assert.False(watch.IsCompleted));
        await Log.AppendAsync(1, Events("b"), Bound);
        Assert.All(await Task.WhenAll(watches), head => Assert.Equal(2, head));
    }

    [Fact]
    public async Task Watch_wakes_only_above_the_head_it_was_given()
    {
        var watch = Log.WatchAsync(2, Bound).AsTask();
        await Log.AppendAsync(0, Events("a", "b"), Bound);
        Assert.False(watch.IsCompleted);
        await Log.AppendAsync(2, Events("c"), Bound);
        Assert.Equal(3, await watch);
    }

    [Fact]
    public async Task Watch_ends_when_it_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var watch = Log.WatchAsync(0, cancellation.Token).AsTask();
        Assert.False(watch.IsCompleted);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => watch.WaitAsync(Bound));
        Assert.Equal(new AppendResult.Written(1), await Log.AppendAsync(0, Events("a"), Bound));
    }

    [Fact]
    public async Task Watch_ends_when_the_log_is_disposed()
    {
        var watch = Log.WatchAsync(0, Bound).AsTask();
        await Log.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(() => watch.WaitAsync(Bound));
    }

    [Fact]
    public async Task A_reader_that_watches_misses_nothing()
    {
        const int last = 300;
        var following = Task.Run(async () =>
        {
            var seen = new List<string>();
            while (seen.Count < last)
            {
                var head = await Log.WatchAsync(seen.Count, Bound);
                var entries = await Log.ReadAsync(seen.Count, (int)(head - seen.Count), Bound);
                Assert.Equal(head - seen.Count, entries.Count);
                seen.AddRange(Shown(entries));
            }
            return seen;
        });
        for (var i = 0; i < last; i++) await Log.AppendAsync(i, Events($"e{i}"), Bound);
        Assert.Equal(Enumerable.Range(0, last).Select(i => $"{i} e{i}"), await following);
    }

    [Fact]
    public void Any_sequence_of_calls_answers_as_a_list_would()
    {
        // A call is (expected head as an offset from the true one, how many events, where to read, how many).
        var calls = (from offset in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(-2, 2)))
                     from size in Gen.Choose(1, 5)
                     from at in Gen.Choose(0, 40)
                     from count in Gen.Choose(0, 20)
                     select (offset, size, at, count)).ListOf();
        Prop.ForAll(calls.ToArbitrary(), sequence => Run(sequence)).QuickCheckThrowOnFailure();

        void Run(IReadOnlyList<(int Offset, int Size, int At, int Count)> sequence) => Task.Run(async () =>
        {
            await using var log = await OpenEmptyAsync(Bound);
            var model = new List<string>();
            foreach (var (offset, size, at, count) in sequence)
            {
                var expected = Math.Max(0, model.Count + offset);
                var texts = Enumerable.Range(0, size).Select(i => $"{model.Count}+{i}").ToArray();
                var result = await log.AppendAsync(expected, Events(texts), Bound);
                if (expected == model.Count)
                {
                    model.AddRange(texts);
                    Assert.Equal(new AppendResult.Written(model.Count), result);
                }
                else
                {
                    Assert.Equal(new AppendResult.Conflict(model.Count), result);
                }
                Assert.Equal(model.Count, await log.HeadAsync(Bound));
                Assert.Equal(
                    model.Select((text, position) => $"{position} {text}").Skip(at).Take(count),
                    Shown(await log.ReadAsync(at, count, Bound)));
            }
        }).GetAwaiter().GetResult();
    }
}
