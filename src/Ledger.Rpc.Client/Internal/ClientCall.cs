using System.Net;
using System.Runtime.CompilerServices;
using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.Net.Client.Internal;

/// <summary>
/// A call from its first byte to its outcome. The outcome is decided once, by whoever is first: the server's status, an
/// error of the transport, the deadline, the caller's token or <see cref="Dispose"/>; whoever decides it cleans up.
/// </summary>
internal abstract class ClientCall : IClientCall
{
    private readonly IMethod _method;
    private readonly string? _host;
    private readonly CallOptions _options;
    private readonly CancellationTokenSource _cancel;
    private readonly bool _hasDeadline;
    private CancellationTokenRegistration _whenCancelled;
    private Task<HttpResponseMessage?> _responding = Task.FromResult<HttpResponseMessage?>(null);
    private HttpResponseMessage? _response;
    private ResponseFrames? _frames;
    private CallOutcome? _outcome;

    protected ClientCall(Transport transport, IMethod method, string? host, CallOptions options)
    {
        transport.ThrowIfDisposed();
        Transport = transport;
        _method = method;
        _host = host;
        _options = options.PropagationToken is { } token ? token.ApplyTo(options) : options;
        _hasDeadline = _options.Deadline is { } deadline && deadline != DateTime.MaxValue;
        if (_hasDeadline && _options.Deadline!.Value.Kind != DateTimeKind.Utc)
            throw new ArgumentException("The deadline must be in UTC.", nameof(options));
        _cancel = CancellationTokenSource.CreateLinkedTokenSource(_options.CancellationToken, transport.Disposed);
        CancellationToken = _cancel.Token;
    }

    /// <summary>Cancelled by the caller, the deadline or the channel's end.</summary>
    public CancellationToken CancellationToken { get; }

    public CallOutcome? Outcome => Volatile.Read(ref _outcome);

    public CallOptions Options => _options;

    protected Transport Transport { get; }

    public async Task<Metadata> ResponseHeadersAsync()
    {
        await _responding;
        var response = Volatile.Read(ref _response);
        return response is null
            ? throw Outcome!.ToException(Transport.ThrowsCanceled)
            : ResponseHead.Metadata(response.Headers);
    }

    public Status GetStatus() => Finished().Status;

    public Metadata GetTrailers() => Finished().Trailers;

    public void Dispose() => Finish(CallOutcome.Of(StatusCode.Cancelled, "gRPC call disposed."));

    public void Cancel() => Finish(CallOutcome.Of(StatusCode.Cancelled, "Call canceled by the client."));

    /// <summary>The next response; none when the call ended with OK, an exception when it ended otherwise.</summary>
    [AsyncMethodBuilder(typeof(PoolingAsyncValueTaskMethodBuilder<>))]
    public async ValueTask<T?> ReadAsync<T>(Marshaller<T> marshaller)
        where T : class
    {
        try
        {
            if (Outcome is null && await _responding is { } response)
            {
                _frames ??= new ResponseFrames(
                    await response.Content.ReadAsStreamAsync(CancellationToken), Transport.ReceiveBytesMax);
                if (await _frames.ReadAsync(marshaller, CancellationToken) is { } message)
                    return message;
                FinishAtEnd(response, _frames);
            }
        }
        catch (Exception exception)
        {
            Finish(ToOutcome(exception));
        }

        return Finished().IsOk ? null : throw Finished().ToException(Transport.ThrowsCanceled);
    }

    /// <summary>The outcome that an exception means, seen from this call.</summary>
    public CallOutcome ToOutcome(Exception exception)
    {
        if (CancellationToken.IsCancellationRequested)
            return Cancelled(exception);
        if (exception is RpcException rpc)
            return new CallOutcome(rpc.Status, rpc.Trailers);
        return _hasDeadline && TimeProvider.System.GetUtcNow().UtcDateTime >= _options.Deadline
            ? CallOutcome.Of(StatusCode.DeadlineExceeded, "Deadline Exceeded", exception)
            : TransportErrors.ToOutcome(exception, Transport.Address);
    }

    public void Finish(CallOutcome outcome)
    {
        if (Interlocked.CompareExchange(ref _outcome, outcome, null) is not null)
            return;
        _whenCancelled.Unregister();
        if (!outcome.IsOk)
        {
            _cancel.Cancel();
            Log.CallFailed(
                Transport.Logger,
                _method.FullName,
                Transport.Address,
                outcome.Status.StatusCode,
                outcome.Status.Detail,
                outcome.Status.DebugException);
        }

        Volatile.Read(ref _response)?.Dispose();
        ReleaseRequest();
        _cancel.Dispose();
    }

    protected abstract void ReleaseRequest();

    protected void Send(HttpContent content)
    {
        var remaining = _hasDeadline
            ? _options.Deadline!.Value - TimeProvider.System.GetUtcNow().UtcDateTime
            : Timeout.InfiniteTimeSpan;
        if (_hasDeadline && remaining <= TimeSpan.Zero)
        {
            Finish(CallOutcome.Of(StatusCode.DeadlineExceeded, "Deadline Exceeded"));
            return;
        }

        if (_hasDeadline && remaining.TotalMilliseconds < uint.MaxValue - 1)
            _cancel.CancelAfter(remaining);
        if (_method.Type != MethodType.Unary)
        {
            _whenCancelled = CancellationToken.UnsafeRegister(
                static call => ((ClientCall)call!).Finish(((ClientCall)call).Cancelled(null)), this);
        }

        _responding = SendAsync(content, remaining);
    }

    private CallOutcome Finished() => Outcome
        ?? throw new InvalidOperationException("The call is not complete; it has no status or trailers yet.");

    private void FinishAtEnd(HttpResponseMessage response, ResponseFrames frames)
    {
        var outcome = ResponseHead.FromTrailers(response);
        if (outcome.IsOk && frames.IsTruncated)
            outcome = ToOutcome(FrameError.Truncated());
        frames.Release();
        Finish(outcome);
    }

    /// <summary>The response if it has messages to come; else the outcome is decided.</summary>
    private async Task<HttpResponseMessage?> SendAsync(HttpContent content, TimeSpan remaining)
    {
        try
        {
            var request = CreateRequest(content, remaining);
            await AddCredentialsAsync(request);
            var response = await Transport.SendAsync(request, CancellationToken);
            Interlocked.Exchange(ref _response, response);
            if (Outcome is not null)
                response.Dispose();
            else if (ResponseHead.Decide(response) is { } outcome)
                Finish(outcome);
            else
                return response;
        }
        catch (Exception exception)
        {
            Finish(ToOutcome(exception));
        }

        return null;
    }

    private HttpRequestMessage CreateRequest(HttpContent content, TimeSpan remaining)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Transport.UriOf(_method.FullName))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        request.Headers.TryAddWithoutValidation("TE", "trailers");
        request.Headers.TryAddWithoutValidation("User-Agent", Transport.UserAgent);
        request.Headers.TryAddWithoutValidation(HeaderNames.AcceptEncoding, HeaderNames.Identity);
        if (_hasDeadline)
            request.Headers.TryAddWithoutValidation(HeaderNames.Timeout, GrpcTimeout.Encode(remaining));
        if (_host is not null)
            request.Headers.Host = _host;
        if (_options.Headers is { } headers)
            AddMetadata(request, headers);
        return request;
    }

    private async ValueTask AddCredentialsAsync(HttpRequestMessage request)
    {
        var own = CallCredentialList.Of(_options.Credentials);
        if (own.Count == 0 && Transport.Credentials.Count == 0)
            return;
        if (!Transport.IsSecure && !Transport.SendsInsecureCredentials)
        {
            Log.CredentialsNotSent(Transport.Logger, _method.FullName, Transport.Address);
            return;
        }

        var service = new Uri(Transport.Address, "/" + _method.ServiceName).ToString();
        var context = new AuthInterceptorContext(service, _method.Name, CancellationToken);
        var metadata = new Metadata();
        foreach (var interceptor in Transport.Credentials.Concat(own))
            await interceptor(context, metadata);
        AddMetadata(request, metadata);
    }

    private static void AddMetadata(HttpRequestMessage request, Metadata metadata)
    {
        foreach (var entry in metadata)
        {
            if (!MetadataCodec.IsReserved(entry.Key))
                request.Headers.TryAddWithoutValidation(entry.Key, MetadataCodec.Encode(entry));
        }
    }

    private CallOutcome Cancelled(Exception? cause)
    {
        if (_options.CancellationToken.IsCancellationRequested)
            return CallOutcome.Of(StatusCode.Cancelled, "Call canceled by the client.", cause);
        return Transport.Disposed.IsCancellationRequested
            ? CallOutcome.Of(StatusCode.Cancelled, "The channel was disposed.", cause)
            : CallOutcome.Of(StatusCode.DeadlineExceeded, "Deadline Exceeded", cause);
    }
}
