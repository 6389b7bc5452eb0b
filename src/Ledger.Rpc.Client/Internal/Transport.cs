using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using Grpc.Core;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Grpc.Net.Client.Internal;

/// <summary>What the calls of a channel share: where to, over what, with which limits.</summary>
internal sealed class Transport : IDisposable
{
    private static readonly TimeSpan ConnectTimeMax = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PingDelay = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan PingTimeMax = TimeSpan.FromSeconds(30);

    private readonly HttpMessageInvoker _http;
    private readonly bool _isHttpOwned;
    private readonly CancellationTokenSource _disposed = new();
    private readonly ConcurrentDictionary<string, Uri> _uris = new(StringComparer.Ordinal);
    private int _isDisposed;

    public Transport(Uri address, GrpcChannelOptions options)
    {
        if (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
            throw new ArgumentException($"The address '{address}' must begin with http:// or https://.");
        if (options.HttpClient is not null && options.HttpHandler is not null)
            throw new ArgumentException("HttpClient and HttpHandler are both set; only one may be.");

        Disposed = _disposed.Token;
        Address = address;
        IsSecure = address.Scheme == Uri.UriSchemeHttps;
        ReceiveBytesMax = options.MaxReceiveMessageSize;
        SendBytesMax = options.MaxSendMessageSize;
        ThrowsCanceled = options.ThrowOperationCanceledOnCancellation;
        Credentials = CallCredentialList.Of(options.Credentials, IsSecure);
        SendsInsecureCredentials = options.UnsafeUseInsecureChannelCallCredentials;
        Logger = (options.LoggerFactory ?? NullLoggerFactory.Instance).CreateLogger<GrpcChannel>();
        _http = options.HttpClient
            ?? new HttpMessageInvoker(
                options.HttpHandler ?? DefaultHandler(), options.HttpHandler is null || options.DisposeHttpClient);
        _isHttpOwned = options.HttpClient is null || options.DisposeHttpClient;
    }

    public static string UserAgent { get; } =
        $"grpc-dotnet-ledger/{Assembly.GetExecutingAssembly().GetName().Version?.ToString(3)} "
        + $"({RuntimeInformation.FrameworkDescription})";

    public Uri Address { get; }

    public bool IsSecure { get; }

    public int? ReceiveBytesMax { get; }

    public int? SendBytesMax { get; }

    public bool ThrowsCanceled { get; }

    public bool SendsInsecureCredentials { get; }

    public IReadOnlyList<AsyncAuthInterceptor> Credentials { get; }

    public ILogger Logger { get; }

    /// <summary>Cancelled when the channel is disposed.</summary>
    public CancellationToken Disposed { get; }

    public Uri UriOf(string path) => _uris.GetOrAdd(path, static (path, address) => new Uri(address, path), Address);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        _http is HttpClient client
            ? client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken)
            : _http.SendAsync(request, cancellationToken);

    public void ThrowIfDisposed() => ObjectDisposedException.ThrowIf(_isDisposed != 0, typeof(GrpcChannel));

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0)
            return;
        _disposed.Cancel();
        _disposed.Dispose();
        if (_isHttpOwned)
            _http.Dispose();
    }

    private static SocketsHttpHandler DefaultHandler() => new()
    {
        EnableMultipleHttp2Connections = true,
        ConnectTimeout = ConnectTimeMax,
        KeepAlivePingDelay = PingDelay,
        KeepAlivePingTimeout = PingTimeMax,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        AllowAutoRedirect = false,
        UseCookies = false,
    };
}
