using Grpc.Core;
using Ledger.Domain.Deciding;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;
using Ledger.Engine;
using Ledger.Engine.Feeding;
using Ledger.Server.Internal;
using Microsoft.Extensions.Hosting;

namespace Ledger.Server.Services;

/// <summary>Updates as they happen.</summary>
internal sealed class FeedService(LedgerEngine engine, IHostApplicationLifetime lifetime)
    : V1.FeedService.FeedServiceBase
{
    private const int NearestMax = 3;

    public override async Task Watch(
        V1.WatchRequest request, IServerStreamWriter<V1.WatchResponse> responseStream, ServerCallContext context)
    {
        var from = request.HasFrom ? request.From : (long?)null;
        if (request.LedgerId.Length > 0 && request.LedgerId != engine.Ledger.LedgerId)
        {
            throw Errors.Of(
                StatusCode.FailedPrecondition, "OTHER_LEDGER",
                new Sentence(
                    $"this is ledger {engine.Ledger.LedgerId}, not {Clip.Text(request.LedgerId)}",
                    $"这是台账 {engine.Ledger.LedgerId}，不是 {Clip.Text(request.LedgerId)}"),
                "ledger_id");
        }

        var head = engine.Feed.Head;
        if (from < 0 || from > head)
            throw Errors.Of(new Refusal.Malformed("from", $"{from}", $"0–{head}"));
        var filter = FilterOf(request, await engine.Reader.CatalogueAsync(head, context.CancellationToken));
        using var either = CancellationTokenSource.CreateLinkedTokenSource(
            context.CancellationToken, lifetime.ApplicationStopping);
        try
        {
            await foreach (var item in engine.Feed.ReadAsync(from, filter, either.Token))
                await responseStream.WriteAsync(ToWire(item), either.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw Errors.Of(
                StatusCode.Unavailable, "STOPPING",
                new Sentence("the server is stopping; watch again from the last position", "服务器正在停止，请从最后的位置重新订阅"));
        }
    }

    private static FeedFilter FilterOf(V1.WatchRequest request, Catalogue catalogue)
    {
        var region = request.Region.Length == 0
            ? null
            : Errors.Require(catalogue.FindRegion(Requested.Reference("region", request.Region)), "region");
        if (request.Indicator.Length == 0)
            return new FeedFilter(region?.Subject.Id, null);
        var reference = Requested.Reference("indicator", request.Indicator);
        var known = region is null
            ? AnywhereOf(catalogue, reference)
            : catalogue.FindIndicator(region, reference);
        return new FeedFilter(region?.Subject.Id, Errors.Require(known, "indicator").Subject.Id);
    }

    /// <summary>The indicator that a reference means at whichever regions know it, if they mean the same one.</summary>
    private static Lookup<Indicator> AnywhereOf(Catalogue catalogue, string reference)
    {
        if (reference.Contains('/', StringComparison.Ordinal))
            return catalogue.FindIndicator(reference);
        var lookups = catalogue.Regions.Values.Select(region => catalogue.FindIndicator(region, reference)).ToList();
        var found = lookups.Select(lookup => lookup.ValueOrDefault).OfType<Indicator>()
            .DistinctBy(indicator => indicator.Subject.Id)
            .ToList();
        return found.Count switch
        {
            0 => new Lookup<Indicator>.NotFound("indicator", reference, NearestOf(reference, lookups)),
            1 => new Lookup<Indicator>.Found(found[0]),
            _ => new Lookup<Indicator>.Ambiguous(
                "indicator", reference,
                [.. found.Select(indicator => indicator.Subject.ToString()).Order(StringComparer.Ordinal)]),
        };
    }

    private static ValueList<string> NearestOf(string reference, IEnumerable<Lookup<Indicator>> lookups) =>
    [
        .. Nearest.Of(
            reference,
            lookups.OfType<Lookup<Indicator>.NotFound>().SelectMany(lookup => lookup.Nearest).Distinct(),
            NearestMax),
    ];

    private static V1.WatchResponse ToWire(FeedItem item) => item switch
    {
        FeedItem.Update(var entry, var previous) => new V1.WatchResponse
        {
            Update = new V1.WatchResponse.Types.Update { Entry = Answers.ToWire(entry), PreviousPosition = previous },
        },
        FeedItem.CaughtUp(var basis) => new V1.WatchResponse
        {
            CaughtUp = new V1.WatchResponse.Types.CaughtUp { Basis = Answers.ToWire(basis) },
        },
        FeedItem.Heartbeat(var position) => new V1.WatchResponse
        {
            Heartbeat = new V1.WatchResponse.Types.Heartbeat { Position = position },
        },
    };
}
