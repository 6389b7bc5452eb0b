using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>The interceptors that credentials consist of, in order.</summary>
internal sealed class CallCredentialList : CallCredentialsConfiguratorBase
{
    private readonly List<AsyncAuthInterceptor> _interceptors = [];

    public static IReadOnlyList<AsyncAuthInterceptor> Of(CallCredentials? credentials)
    {
        if (credentials is null)
            return [];
        var list = new CallCredentialList();
        credentials.InternalPopulateConfiguration(list, null);
        return list._interceptors;
    }

    /// <summary>Those of a channel, whose security must be the address's.</summary>
    public static IReadOnlyList<AsyncAuthInterceptor> Of(ChannelCredentials? credentials, bool isSecure)
    {
        if (credentials is null)
            return [];
        var channel = new Channel();
        credentials.InternalPopulateConfiguration(channel, null);
        if (channel.IsSecure is { } wanted && wanted != isSecure)
        {
            throw new ArgumentException(
                wanted
                    ? "The credentials ask for TLS, but the address does not begin with https://."
                    : "The credentials are insecure, but the address begins with https://.");
        }

        return Of(channel.Call);
    }

    public override void SetCompositeCredentials(object? state, IReadOnlyList<CallCredentials> credentials)
    {
        foreach (var each in credentials)
            each.InternalPopulateConfiguration(this, state);
    }

    public override void SetAsyncAuthInterceptorCredentials(object? state, AsyncAuthInterceptor interceptor) =>
        _interceptors.Add(interceptor);

    private sealed class Channel : ChannelCredentialsConfiguratorBase
    {
        public bool? IsSecure { get; private set; }

        public CallCredentials? Call { get; private set; }

        public override void SetInsecureCredentials(object? state) => IsSecure = false;

        public override void SetSslCredentials(
            object? state,
            string? rootCertificates,
            KeyCertificatePair? keyCertificatePair,
            VerifyPeerCallback? verifyPeerCallback) =>
            IsSecure = true;

        public override void SetCompositeCredentials(
            object? state, ChannelCredentials channelCredentials, CallCredentials callCredentials)
        {
            channelCredentials.InternalPopulateConfiguration(this, state);
            Call = callCredentials;
        }
    }
}
