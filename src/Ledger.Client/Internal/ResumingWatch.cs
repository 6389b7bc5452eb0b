using System.Runtime.CompilerServices;
using Grpc.Core;
using Ledger.V1;

namespace Ledger.Client.Internal;

/// <summary>One watch over any number of calls.</summary>
internal sealed class ResumingWatch(
    FeedService.FeedServiceClient feed, StatusService.StatusServiceClient status, LedgerClientOptions options)
{
    public async IAsyncEnumerable<WatchResponse> RunAsync(
        WatchRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cursor = await StartAsync(request, cancellationToken);
        var reached = false;
        var delay = options.ResumeDelayMin;
        while (true)
        {
            using var call = feed.Watch(cursor.Request(), cancellationToken: cancellationToken);
            cursor.Began();
            while (await NextAsync(call.ResponseStream, reached, cancellationToken) is { } response)
            {
                reached = true;
                delay = options.ResumeDelayMin;
                cursor.Advance(response);
                yield return response;
            }

            await Task.Delay(delay, options.Time, cancellationToken);
            delay = delay * 2 < options.ResumeDelayMax ? delay * 2 : options.ResumeDelayMax;
        }
    }

    // "This ledger" is pinned before the first call, so that every later call means the same.
    private async Task<FeedCursor> StartAsync(WatchRequest request, CancellationToken cancellationToken)
    {
        if (request.LedgerId.Length > 0)
            return new FeedCursor(request, request.LedgerId);
        try
        {
            var now = await status.GetStatusAsync(new GetStatusRequest(), cancellationToken: cancellationToken);
            return new FeedCursor(request, now.LedgerId);
        }
        catch (RpcException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancelled.Message, cancelled, cancellationToken);
        }
    }

    /// <summary>The next message; null where the connection was lost or the server ended the call.</summary>
    private static async Task<WatchResponse?> NextAsync(
        IAsyncStreamReader<WatchResponse> responses, bool reached, CancellationToken cancellationToken)
    {
        try
        {
            return await responses.MoveNext(cancellationToken) ? responses.Current : null;
        }
        catch (RpcException lost) when (reached && lost.StatusCode == StatusCode.Unavailable)
        {
            return null;
        }
        catch (RpcException cancelled) when (cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancelled.Message, cancelled, cancellationToken);
        }
    }
}
