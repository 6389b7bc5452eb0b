using System.Globalization;
using System.Net.Sockets;
using Grpc.Core;
using Ledger.Rpc.Wire;
using Microsoft.AspNetCore.Http;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>A call over ASP.NET Core; what a handler does not ask for is not made.</summary>
internal sealed class HttpServerCallContext : ServerCallContext, IDisposable
{
    private static readonly AuthContext Unauthenticated = new(null, []);

    private readonly IMethod _method;
    private CancellationTokenSource? _deadlineSource;
    private Metadata? _requestHeaders;
    private Metadata? _responseTrailers;
    private DateTime _deadline = DateTime.MaxValue;

    public HttpServerCallContext(HttpContext httpContext, IMethod method, CallSettings settings)
    {
        HttpContext = httpContext;
        _method = method;
        Settings = settings;
    }

    public HttpContext HttpContext { get; }

    public CallSettings Settings { get; }

    /// <summary>Whether anything was put into the response body.</summary>
    public bool HasWritten { get; set; }

    /// <summary>Whether the handler is done, so that nothing more may be written.</summary>
    public bool IsComplete { get; set; }

    public bool IsDeadlinePassed =>
        _deadlineSource is { IsCancellationRequested: true } && !HttpContext.RequestAborted.IsCancellationRequested;

    public Metadata? TrailersOrNone => _responseTrailers;

    protected override string MethodCore => _method.FullName;

    protected override string HostCore => HttpContext.Request.Host.Value ?? "";

    protected override string PeerCore => HttpContext.Connection.RemoteIpAddress switch
    {
        null => "unknown",
        { AddressFamily: AddressFamily.InterNetworkV6 } address => string.Create(
            CultureInfo.InvariantCulture, $"ipv6:[{address}]:{HttpContext.Connection.RemotePort}"),
        var address => string.Create(
            CultureInfo.InvariantCulture, $"ipv4:{address}:{HttpContext.Connection.RemotePort}"),
    };

    protected override DateTime DeadlineCore => _deadline;

    protected override Metadata RequestHeadersCore => _requestHeaders ??= ReadRequestHeaders();

    protected override CancellationToken CancellationTokenCore =>
        _deadlineSource?.Token ?? HttpContext.RequestAborted;

    protected override Metadata ResponseTrailersCore => _responseTrailers ??= [];

    protected override Status StatusCore { get; set; }

    protected override WriteOptions? WriteOptionsCore { get; set; }

    protected override AuthContext AuthContextCore => Unauthenticated;

    /// <summary>Starts the clock if the caller set a deadline.</summary>
    public void StartDeadline()
    {
        if (!HttpContext.Request.Headers.TryGetValue(HeaderNames.Timeout, out var header))
            return;
        if (!GrpcTimeout.TryDecode(header.ToString(), out var timeout))
        {
            throw new RpcException(new Status(
                StatusCode.Internal, $"The grpc-timeout '{header}' is not up to eight digits and one of H M S m u n."));
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        _deadline = timeout < DateTime.MaxValue - now ? now + timeout : DateTime.MaxValue;
        _deadlineSource = CancellationTokenSource.CreateLinkedTokenSource(HttpContext.RequestAborted);
        if (timeout.TotalMilliseconds < uint.MaxValue - 1)
            _deadlineSource.CancelAfter(timeout);
    }

    public void Dispose() => _deadlineSource?.Dispose();

    protected override Task WriteResponseHeadersAsyncCore(Metadata responseHeaders)
    {
        ArgumentNullException.ThrowIfNull(responseHeaders);
        if (HttpContext.Response.HasStarted || HasWritten)
            throw new InvalidOperationException("Response headers can only be sent once per call, before any message.");
        StatusWriter.Append(HttpContext.Response.Headers, responseHeaders);
        HasWritten = true;
        return HttpContext.Response.BodyWriter.FlushAsync(CancellationTokenCore).AsTask();
    }

    protected override ContextPropagationToken CreatePropagationTokenCore(ContextPropagationOptions? options) =>
        new CallPropagationToken(options ?? ContextPropagationOptions.Default, DeadlineCore, CancellationTokenCore);

    private Metadata ReadRequestHeaders()
    {
        var metadata = new Metadata();
        foreach (var (name, values) in HttpContext.Request.Headers)
        {
            foreach (var value in values)
                MetadataCodec.Add(metadata, name, value ?? "");
        }

        return metadata;
    }
}
