using Grpc.Core;

namespace Ledger.Rpc.Wire;

/// <summary>The status of a frame that cannot be taken.</summary>
internal static class FrameError
{
    public static RpcException For(FrameOutcome outcome, uint length, int? sizeMax) => outcome switch
    {
        FrameOutcome.TooLong => Error(StatusCode.ResourceExhausted, MessageFrame.ReceivedTooLong(length, sizeMax)),
        FrameOutcome.Compressed => Error(
            StatusCode.Internal, "Received a compressed message, but grpc-encoding names no compression."),
        FrameOutcome.UnknownFlag => Error(
            StatusCode.Internal, "Received a message whose compressed flag is neither 0 nor 1."),
        FrameOutcome.Incomplete or FrameOutcome.Message => throw new ArgumentOutOfRangeException(nameof(outcome)),
        _ => throw new ArgumentOutOfRangeException(nameof(outcome)),
    };

    public static RpcException Truncated() =>
        Error(StatusCode.Internal, "The stream ended in the middle of a message.");

    public static RpcException Missing() =>
        Error(StatusCode.Internal, "The stream ended without a message.");

    public static RpcException Superfluous() =>
        Error(StatusCode.Internal, "More than one message was received where the method has one.");

    private static RpcException Error(StatusCode code, string detail) => new(new Status(code, detail));
}
