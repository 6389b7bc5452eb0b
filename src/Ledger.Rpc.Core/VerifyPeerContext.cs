namespace Grpc.Core;

/// <summary>The other side of a TLS handshake.</summary>
public class VerifyPeerContext(string targetName, string peerPem)
{
    public string TargetName { get; } = targetName;

    public string PeerPem { get; } = peerPem;
}
