using Grpc.Core;
using Ledger.V1;

namespace Ledger.Client.Tests;

internal sealed class FakeFeedService(Script script) : FeedService.FeedServiceBase
{
    public override async Task Watch(
        WatchRequest request, IServerStreamWriter<WatchResponse> responseStream, ServerCallContext context)
    {
        script.WatchRequests.Enqueue(request);
        if (!script.Watches.TryDequeue(out var watch))
            throw new RpcException(new Status(StatusCode.FailedPrecondition, "nothing is left of the script"));
        foreach (var message in watch.Messages)
            await responseStream.WriteAsync(message, context.CancellationToken);
        if (watch.End is not { } end)
            await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        else if (end.StatusCode != StatusCode.OK)
            throw new RpcException(end);
    }
}

internal sealed class FakeStatusService : StatusService.StatusServiceBase
{
    public override Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context) =>
        Task.FromResult(new GetStatusResponse { LedgerId = FakeLedger.Id, Head = 7 });
}

internal sealed class FakeRegionService(Script script) : RegionService.RegionServiceBase
{
    public override Task<GetRegionResponse> GetRegion(GetRegionRequest request, ServerCallContext context)
    {
        script.Calls.Enqueue((context.RequestHeaders.GetValue("ledger-principal"), context.Deadline));
        return script.Failure is { } failure
            ? throw failure
            : Task.FromResult(new GetRegionResponse { Region = new Region { Name = request.Name } });
    }
}
