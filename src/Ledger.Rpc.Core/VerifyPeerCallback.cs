namespace Grpc.Core;

/// <summary>Tells whether the other side's certificate is good.</summary>
public delegate bool VerifyPeerCallback(VerifyPeerContext context);
