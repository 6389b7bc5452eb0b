using Grpc.Net.Client;
using Ledger.Client.Internal;
using Ledger.V1;

namespace Ledger.Client;

/// <summary>
/// A ledger over gRPC: the services of <c>ledger.v1</c> on one channel, each call with its principal and a deadline.
/// </summary>
public sealed class LedgerClient : IAsyncDisposable
{
    private readonly GrpcChannel _channel;
    private readonly ResumingWatch _watch;

    private LedgerClient(GrpcChannel channel, LedgerClientOptions options)
    {
        _channel = channel;
        var calls = new AttributedCallInvoker(channel.CreateCallInvoker(), options);
        Regions = new RegionService.RegionServiceClient(calls);
        Indicators = new IndicatorService.IndicatorServiceClient(calls);
        Plans = new PlanService.PlanServiceClient(calls);
        Targets = new TargetService.TargetServiceClient(calls);
        Actuals = new ActualService.ActualServiceClient(calls);
        Batches = new BatchService.BatchServiceClient(calls);
        History = new HistoryService.HistoryServiceClient(calls);
        Feed = new FeedService.FeedServiceClient(calls);
        Status = new StatusService.StatusServiceClient(calls);
        _watch = new ResumingWatch(Feed, Status, options);
    }

    public RegionService.RegionServiceClient Regions { get; }

    public IndicatorService.IndicatorServiceClient Indicators { get; }

    public PlanService.PlanServiceClient Plans { get; }

    public TargetService.TargetServiceClient Targets { get; }

    public ActualService.ActualServiceClient Actuals { get; }

    public BatchService.BatchServiceClient Batches { get; }

    public HistoryService.HistoryServiceClient History { get; }

    public FeedService.FeedServiceClient Feed { get; }

    public StatusService.StatusServiceClient Status { get; }

    /// <summary>A client for the server at <paramref name="address"/>; nothing is sent before the first call.</summary>
    /// <exception cref="ArgumentException">The address is neither http nor https, or an option cannot work.</exception>
    public static LedgerClient Connect(Uri address, LedgerClientOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
            throw new ArgumentException($"The address has to be as in http://127.0.0.1:5080, not {address}.");
        options ??= new LedgerClientOptions();
        options.Validate();
        return new LedgerClient(
            GrpcChannel.ForAddress(address, new GrpcChannelOptions { MaxReceiveMessageSize = options.AnswerBytesMax }),
            options);
    }

    /// <summary>
    /// Updates, and the heartbeats between them, each once and in order, over lost connections: where one is lost, the
    /// watch goes on behind the last position that it has seen. It ends only by the token, or by throwing
    /// <see cref="Grpc.Core.RpcException"/> where the server refuses or was never reached, or
    /// <see cref="FeedBrokenException"/> where what the server sends does not follow what it has sent.
    /// </summary>
    public IAsyncEnumerable<WatchResponse> WatchAsync(
        WatchRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _watch.RunAsync(request, cancellationToken);
    }

    /// <summary>Cancels the calls that still run and closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _channel.ShutdownAsync();
        _channel.Dispose();
    }
}
