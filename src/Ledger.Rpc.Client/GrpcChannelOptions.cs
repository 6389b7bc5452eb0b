using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace Grpc.Net.Client;

/// <summary>What holds for all calls of a channel.</summary>
public sealed class GrpcChannelOptions
{
    internal const int DefaultReceiveMaxMessageSize = 4 * 1024 * 1024;

    /// <summary>What each call carries; by default as secure as the address says.</summary>
    public ChannelCredentials? Credentials { get; set; }

    /// <summary>The longest request message in bytes; no limit unless set.</summary>
    public int? MaxSendMessageSize { get; set; }

    /// <summary>The longest response message in bytes, 4 MiB unless set; null for no limit.</summary>
    public int? MaxReceiveMessageSize { get; set; } = DefaultReceiveMaxMessageSize;

    public ILoggerFactory? LoggerFactory { get; set; }

    /// <summary>The handler that sends the requests; not together with <see cref="HttpClient"/>.</summary>
    public HttpMessageHandler? HttpHandler { get; set; }

    /// <summary>The client that sends the requests; not together with <see cref="HttpHandler"/>.</summary>
    public HttpClient? HttpClient { get; set; }

    /// <summary>Whether the handler or client given here is disposed with the channel.</summary>
    public bool DisposeHttpClient { get; set; }

    /// <summary>
    /// Whether a call whose token is cancelled or whose deadline passes throws
    /// <see cref="OperationCanceledException"/> instead of <see cref="RpcException"/>.
    /// </summary>
    public bool ThrowOperationCanceledOnCancellation { get; set; }

    /// <summary>Whether call credentials are sent over a connection without TLS.</summary>
    public bool UnsafeUseInsecureChannelCallCredentials { get; set; }
}
