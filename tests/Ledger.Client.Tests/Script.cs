using System.Collections.Concurrent;
using Grpc.Core;
using Ledger.V1;

namespace Ledger.Client.Tests;

/// <summary>What the fake does at each call, and what it was asked.</summary>
internal sealed class Script
{
    /// <summary>One entry a watch: what it sends; how it ends: null stays open.</summary>
    public ConcurrentQueue<(WatchResponse[] Messages, Status? End)> Watches { get; } = new();

    public ConcurrentQueue<WatchRequest> WatchRequests { get; } = new();

    /// <summary>What every other call fails with; null answers.</summary>
    public RpcException? Failure { get; set; }

    public ConcurrentQueue<(string? Principal, DateTime Deadline)> Calls { get; } = new();

    public void Watch(Status? end, params WatchResponse[] messages) => Watches.Enqueue((messages, end));

    public static WatchResponse Update(long position, long previous) => new()
    {
        Update = new WatchResponse.Types.Update
        {
            Entry = new HistoryEntry { Event = new StoredEvent { Position = position } },
            PreviousPosition = previous,
        },
    };

    public static WatchResponse CaughtUp(long position, string ledgerId = FakeLedger.Id) => new()
    {
        CaughtUp = new WatchResponse.Types.CaughtUp
        {
            Basis = new Basis { LedgerId = ledgerId, Position = position },
        },
    };

    public static WatchResponse Heartbeat(long position) => new()
    {
        Heartbeat = new WatchResponse.Types.Heartbeat { Position = position },
    };
}
