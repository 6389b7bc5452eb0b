using Grpc.Core;

namespace Ledger.Rpc.Wire;

/// <summary>The status of an answer that is HTTP but not gRPC (http-grpc-status-mapping).</summary>
internal static class HttpStatusMap
{
    public static StatusCode ToGrpc(int httpStatus) => httpStatus switch
    {
        400 => StatusCode.Internal,
        401 => StatusCode.Unauthenticated,
        403 => StatusCode.PermissionDenied,
        404 => StatusCode.Unimplemented,
        429 or 502 or 503 or 504 => StatusCode.Unavailable,
        _ => StatusCode.Unknown,
    };
}
