using System.Text;

namespace Ledger.Storage.Conformance;

/// <summary>What every log engine promises. An engine's tests inherit this and give a factory for empty logs.</summary>
public abstract partial class EventLogConformance : IAsyncLifetime
{
    private readonly CancellationTokenSource _bound = new(TimeSpan.FromSeconds(60));
    private IEventLog? _log;

    /// <summary>Opens a new, empty log that shares nothing with others.</summary>
    protected abstract ValueTask<IEventLog> OpenEmptyAsync(CancellationToken cancellationToken);

    /// <summary>Ends the test rather than let it hang.</summary>
    protected CancellationToken Bound => _bound.Token;

    private IEventLog Log => _log ?? throw new InvalidOperationException("the log is opened before a test");

    public virtual async ValueTask InitializeAsync() => _log = await OpenEmptyAsync(Bound);

    public virtual async ValueTask DisposeAsync()
    {
        if (_log is not null) await _log.DisposeAsync();
        _bound.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_new_log_is_empty()
    {
        Assert.Equal(0, await Log.HeadAsync(Bound));
        Assert.Empty(await Log.ReadAsync(0, 10, Bound));
    }

    [Fact]
    public async Task Positions_count_up_from_zero_without_gaps()
    {
        Assert.Equal(new AppendResult.Written(2), await Log.AppendAsync(0, Events("a", "b"), Bound));
        Assert.Equal(new AppendResult.Written(3), await Log.AppendAsync(2, Events("c"), Bound));
        Assert.Equal(3, await Log.HeadAsync(Bound));
        Assert.Equal(["0 a", "1 b", "2 c"], Shown(await Log.ReadAsync(0, 10, Bound)));
    }

    [Fact]
    public async Task An_append_at_another_head_is_a_conflict_and_leaves_nothing()
    {
        await Log.AppendAsync(0, Events("a", "b"), Bound);
        Assert.Equal(new AppendResult.Conflict(2), await Log.AppendAsync(1, Events("below"), Bound));
        Assert.Equal(new AppendResult.Conflict(2), await Log.AppendAsync(3, Events("above"), Bound));
        Assert.Equal(new AppendResult.Conflict(2), await Log.AppendAsync(0, Events("again"), Bound));
        Assert.Equal(["0 a", "1 b"], Shown(await Log.ReadAsync(0, 10, Bound)));
        Assert.Equal(2, await Log.HeadAsync(Bound));
    }

    [Fact]
    public async Task An_append_behind_a_conflict_goes_on_at_the_head_it_was_told()
    {
        await Log.AppendAsync(0, Events("a"), Bound);
        var conflict = Assert.IsType<AppendResult.Conflict>(await Log.AppendAsync(0, Events("b"), Bound));
        Assert.Equal(new AppendResult.Written(2), await Log.AppendAsync(conflict.Head, Events("b"), Bound));
    }

    [Fact]
    public async Task Bytes_come_back_exactly_as_they_were_at_the_call()
    {
        var every = Enumerable.Range(0, 256).Select(value => (byte)value).ToArray();
        var zeros = new byte[300];
        var largest = new byte[LogLimits.EventBytesMax];
        new Random(1).NextBytes(largest);
        var buffer = every.ToArray();
        await Log.AppendAsync(0, [buffer, zeros, largest, new byte[] { 0 }], Bound);
        buffer.AsSpan().Clear();

        var read = await Log.ReadAsync(0, 10, Bound);
        Assert.Equal([every, zeros, largest, [0]], read.Select(entry => entry.Bytes.ToArray()));
    }

    [Fact]
    public async Task A_read_gives_so_many_from_there_and_none_at_or_above_the_head()
    {
        await Log.AppendAsync(0, Events("a", "b", "c", "d"), Bound);
        Assert.Equal(["1 b", "2 c"], Shown(await Log.ReadAsync(1, 2, Bound)));
        Assert.Equal(["3 d"], Shown(await Log.ReadAsync(3, 2, Bound)));
        Assert.Equal(["0 a", "1 b", "2 c", "3 d"], Shown(await Log.ReadAsync(0, int.MaxValue, Bound)));
        Assert.Empty(await Log.ReadAsync(4, 1, Bound));
        Assert.Empty(await Log.ReadAsync(long.MaxValue, 1, Bound));
        Assert.Empty(await Log.ReadAsync(0, 0, Bound));
    }

    [Fact]
    public async Task Negative_numbers_are_refused()
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Log.ReadAsync(-1, 1, Bound));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(async () => await Log.ReadAsync(0, -1, Bound));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            async () => await Log.AppendAsync(-1, Events("a"), Bound));
    }

    [Fact]
    public async Task An_append_at_the_limits_is_written()
    {
        Assert.Equal(
            new AppendResult.Written(LogLimits.AppendEventsMax),
            await Log.AppendAsync(0, [.. Enumerable.Repeat(Event("x"), LogLimits.AppendEventsMax)], Bound));
        ReadOnlyMemory<byte>[] full = [.. Enumerable.Repeat((ReadOnlyMemory<byte>)new byte[32_768], 32)];
        Assert.Equal(LogLimits.AppendBytesMax, full.Sum(bytes => bytes.Length));
        Assert.IsType<AppendResult.Written>(await Log.AppendAsync(LogLimits.AppendEventsMax, full, Bound));
        Assert.Equal(LogLimits.AppendEventsMax + full.Length, await Log.HeadAsync(Bound));
    }

    [Theory]
    [InlineData("an append holds at least one event")]
    [InlineData("event 1 of the append is empty", 1, 0)]
    [InlineData("an event has at most 65535 bytes, event 2 of the append 65536", 1, 1, 65_536)]
    [InlineData(
        "an append has at most 1048576 bytes, this one 1048577",
        65_535, 65_535, 65_535, 65_535, 65_535, 65_535, 65_535, 65_535,
        65_535, 65_535, 65_535, 65_535, 65_535, 65_535, 65_535, 65_535, 17)]
    public async Task An_append_over_a_limit_is_refused_by_the_limits_name(string message, params int[] sizes)
    {
        await Log.AppendAsync(0, Events("a"), Bound);
        ReadOnlyMemory<byte>[] events = [.. sizes.Select(size => (ReadOnlyMemory<byte>)new byte[size])];
        var refused = await Assert.ThrowsAsync<ArgumentException>(async () => await Log.AppendAsync(1, events, Bound));
        Assert.Contains(message, refused.Message, StringComparison.Ordinal);
        Assert.Equal(["0 a"], Shown(await Log.ReadAsync(0, 10, Bound)));
    }

    [Fact]
    public async Task An_append_of_too_many_events_is_refused()
    {
        ReadOnlyMemory<byte>[] events = [.. Enumerable.Repeat(Event("x"), LogLimits.AppendEventsMax + 1)];
        var refused = await Assert.ThrowsAsync<ArgumentException>(async () => await Log.AppendAsync(0, events, Bound));
        Assert.Contains("at most 1000 events, this one 1001", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, await Log.HeadAsync(Bound));
    }

    [Fact]
    public async Task A_cancelled_append_writes_nothing()
    {
        using var cancelled = new CancellationTokenSource();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await Log.AppendAsync(0, Events("a"), cancelled.Token));
        Assert.Equal(0, await Log.HeadAsync(Bound));
    }

    [Fact]
    public async Task A_disposed_log_refuses_every_call()
    {
        await Log.DisposeAsync();
        await Log.DisposeAsync();
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Log.HeadAsync(Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Log.ReadAsync(0, 1, Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Log.AppendAsync(0, Events("a"), Bound));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await Log.WatchAsync(0, Bound));
    }

    /// <summary>Events from their text.</summary>
    protected static IReadOnlyList<ReadOnlyMemory<byte>> Events(params string[] texts) => [.. texts.Select(Event)];

    /// <summary>Positions and texts.</summary>
    protected static IEnumerable<string> Shown(IEnumerable<LogEntry> entries) =>
        entries.Select(entry => $"{entry.Position} {Encoding.UTF8.GetString(entry.Bytes.Span)}");

    private static ReadOnlyMemory<byte> Event(string text) => Encoding.UTF8.GetBytes(text);
}
