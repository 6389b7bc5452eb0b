using Grpc.Core;

namespace Ledger.Rpc.Wire;

/// <summary>The status of a stream that was reset (PROTOCOL-HTTP2, "HTTP2 Transport Mapping", "Errors").</summary>
internal static class Http2ErrorMap
{
    public static StatusCode ToGrpc(long errorCode) => errorCode switch
    {
        0x7 => StatusCode.Unavailable,
        0x8 => StatusCode.Cancelled,
        0xB => StatusCode.ResourceExhausted,
        0xC => StatusCode.PermissionDenied,
        >= 0x0 and <= 0xA => StatusCode.Internal,
        _ => StatusCode.Unknown,
    };
}
