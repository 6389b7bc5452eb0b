using System.Buffers;
using System.Buffers.Binary;

namespace Ledger.Rpc.Wire;

/// <summary>
/// The frame around each message (PROTOCOL-HTTP2, "Length-Prefixed-Message"): one byte for compression, four for the
/// length, big-endian, then the message.
/// </summary>
internal static class MessageFrame
{
    public const int HeaderBytes = 5;

    public static void WriteHeader(Span<byte> destination, int length)
    {
        destination[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(destination[1..], (uint)length);
    }

    /// <summary>Cuts the first frame off the buffer; leaves the buffer alone unless a whole one is there.</summary>
    public static FrameOutcome TryRead(
        ref ReadOnlySequence<byte> buffer, int? sizeMax, out ReadOnlySequence<byte> payload, out uint length)
    {
        payload = default;
        length = 0;
        if (buffer.Length < HeaderBytes)
            return FrameOutcome.Incomplete;

        Span<byte> header = stackalloc byte[HeaderBytes];
        if (buffer.FirstSpan.Length >= HeaderBytes)
            buffer.FirstSpan[..HeaderBytes].CopyTo(header);
        else
            buffer.Slice(0, HeaderBytes).CopyTo(header);

        length = BinaryPrimitives.ReadUInt32BigEndian(header[1..]);
        if (header[0] > 1)
            return FrameOutcome.UnknownFlag;
        if (header[0] == 1)
            return FrameOutcome.Compressed;
        if (length > (uint)(sizeMax ?? int.MaxValue))
            return FrameOutcome.TooLong;
        if (buffer.Length < HeaderBytes + length)
            return FrameOutcome.Incomplete;

        payload = buffer.Slice(HeaderBytes, length);
        buffer = buffer.Slice(payload.End);
        return FrameOutcome.Message;
    }

    public static string ReceivedTooLong(uint length, int? sizeMax) =>
        $"Received message exceeds the maximum configured message size: {length} bytes, {sizeMax} are allowed.";

    public static string SendTooLong(int length, int? sizeMax) =>
        $"Sending message exceeds the maximum configured message size: {length} bytes, {sizeMax} are allowed.";
}
