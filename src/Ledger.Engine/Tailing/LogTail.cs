using Google.Protobuf;
using Ledger.Codec;
using Ledger.Storage;

namespace Ledger.Engine.Tailing;

/// <summary>
/// The newest events, decoded once and kept in memory for all who follow the log: projectors and subscribers. Older
/// ones are read from the log.
/// </summary>
public sealed class LogTail(IEventLog log, long head, int eventsMax)
{
    private const int ReadEventsMax = 1_000;
    private static readonly TimeSpan OwnEventsWithin = TimeSpan.FromMilliseconds(50);

    private readonly Lock gate = new();
    private readonly LoggedEvent[] ring = new LoggedEvent[eventsMax];
    private long begin = head;
    private readonly Signal end = new(head);

    /// <summary>How many events of the log are known here.</summary>
    public long End => end.Value;

    /// <summary>
    /// Takes events that the log has. Those below the end are known already; the rest must follow it without a gap.
    /// </summary>
    public void Publish(IEnumerable<LoggedEvent> events)
    {
        lock (gate)
        {
            var next = end.Value;
            foreach (var logged in events)
            {
                if (logged.Position < next)
                    continue;
                if (logged.Position > next)
                    throw new InvalidOperationException(
                        $"the tail ends at {next} and was given position {logged.Position}");
                ring[next % eventsMax] = logged;
                next++;
            }

            begin = Math.Max(begin, next - eventsMax);
            end.Raise(next);
        }
    }

    /// <summary>Waits until there are more than <paramref name="position"/> events.</summary>
    public ValueTask<long> WaitAsync(long position, CancellationToken cancellationToken) =>
        end.WaitAsync(position + 1, cancellationToken);

    /// <summary>Up to <paramref name="count"/> events from a position on, none at or above the end.</summary>
    public async ValueTask<IReadOnlyList<LoggedEvent>> ReadAsync(
        long from, int count, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (from >= end.Value)
                return [];
            if (from >= begin)
            {
                var events = new LoggedEvent[Math.Min(count, end.Value - from)];
                for (var i = 0; i < events.Length; i++)
                    events[i] = ring[(from + i) % eventsMax];
                return events;
            }
        }

        var wanted = (int)Math.Min(Math.Min(count, ReadEventsMax), End - from);
        return await DecodeAsync(log, from, wanted, cancellationToken);
    }

    /// <summary>Reads what the log has beyond the end, whoever appended it, until cancelled.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var from = End;
            var head = await log.WatchAsync(from, cancellationToken);
            if (await IsPublishedAsync(head, cancellationToken))
                continue;
            try
            {
                Publish(await DecodeAsync(log, from, ReadEventsMax, cancellationToken));
            }
            catch (Exception failure) when (IsUndecodable(failure))
            {
                Pass(head);
            }
        }
    }

    /// <summary>
    /// Whether someone of this process publishes what the log has, as its writer does a moment after it has appended.
    /// </summary>
    private async Task<bool> IsPublishedAsync(long head, CancellationToken cancellationToken)
    {
        using var moment = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        moment.CancelAfter(OwnEventsWithin);
        try
        {
            await end.WaitAsync(head, moment.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>
    /// Reads and decodes events of a log, up to the first that cannot be decoded; throws if that is the first of all.
    /// </summary>
    public static async ValueTask<IReadOnlyList<LoggedEvent>> DecodeAsync(
        IEventLog log, long from, int count, CancellationToken cancellationToken)
    {
        var entries = await log.ReadAsync(from, count, cancellationToken);
        var events = new List<LoggedEvent>(entries.Count);
        foreach (var entry in entries)
        {
            try
            {
                events.Add(Decode(entry));
            }
            catch (Exception failure) when (IsUndecodable(failure) && events.Count > 0)
            {
                break;
            }
        }

        return events;
    }

    /// <summary>Whether an event is why something failed, so that it would fail again.</summary>
    internal static bool IsUndecodable(Exception failure) =>
        failure is UnknownFactException or FormatException or InvalidDataException or InvalidProtocolBufferException;

    /// <summary>
    /// Moves the end over events that nobody here can decode: whoever reads them from the log is told so.
    /// </summary>
    private void Pass(long head)
    {
        lock (gate)
        {
            if (head <= end.Value)
                return;
            begin = head;
            end.Raise(head);
        }
    }

    private static LoggedEvent Decode(LogEntry entry)
    {
        var recorded = EventCodec.Decode(entry.Bytes.Span);
        return recorded.Position == entry.Position
            ? new LoggedEvent(recorded, entry.Bytes)
            : throw new InvalidDataException(
                $"the log holds at {entry.Position} the event of position {recorded.Position}");
    }
}
