using System.Buffers;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Rpc.Wire;

namespace Ledger.Rpc.Tests.Wire;

public sealed class MessageFrameTests
{
    [Fact]
    public void A_header_is_a_zero_and_the_length_big_endian()
    {
        var header = new byte[5];
        MessageFrame.WriteHeader(header, 0x01020304);
        Assert.Equal([0, 1, 2, 3, 4], header);
    }

    [Fact]
    public void Frames_come_back_whatever_the_cuts_between_the_segments() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<byte[][], byte>((messages, cut) =>
        {
            var bytes = messages.SelectMany(each => Frame(each)).ToArray();
            var buffer = Segments.Of(bytes, (cut % 7) + 1);
            foreach (var message in messages)
            {
                Assert.Equal(
                    FrameOutcome.Message, MessageFrame.TryRead(ref buffer, null, out var payload, out var length));
                Assert.Equal(message, payload.ToArray());
                Assert.Equal((uint)message.Length, length);
            }

            Assert.Equal(FrameOutcome.Incomplete, MessageFrame.TryRead(ref buffer, null, out _, out _));
            Assert.True(buffer.IsEmpty);
        }));

    [Fact]
    public void Every_truncation_is_incomplete_and_leaves_the_buffer_alone()
    {
        var whole = Frame([1, 2, 3, 4, 5, 6, 7]);
        for (var size = 0; size < whole.Length; size++)
        {
            var buffer = new ReadOnlySequence<byte>(whole, 0, size);
            Assert.Equal(FrameOutcome.Incomplete, MessageFrame.TryRead(ref buffer, null, out _, out _));
            Assert.Equal(size, buffer.Length);
        }
    }

    [Fact]
    public void Any_bytes_give_an_outcome_and_never_an_exception() =>
        Check.One(Config.QuickThrowOnFailure, Prop.ForAll<byte[], byte>((bytes, cut) =>
        {
            var buffer = Segments.Of(bytes, (cut % 7) + 1);
            var before = buffer.Length;
            var outcome = MessageFrame.TryRead(ref buffer, 1000, out var payload, out _);
            Assert.True(outcome == FrameOutcome.Message
                ? buffer.Length == before - payload.Length - MessageFrame.HeaderBytes
                : buffer.Length == before && payload.IsEmpty);
        }));

    [Theory]
    [InlineData(10, 10, nameof(FrameOutcome.Incomplete))]
    [InlineData(11, 10, nameof(FrameOutcome.TooLong))]
    [InlineData(uint.MaxValue, 10, nameof(FrameOutcome.TooLong))]
    [InlineData(int.MaxValue, null, nameof(FrameOutcome.Incomplete))]
    [InlineData(0x80000000u, null, nameof(FrameOutcome.TooLong))]
    public void A_length_is_judged_before_the_message_arrives(long length, int? sizeMax, string expected)
    {
        byte[] header = [0, (byte)(length >> 24), (byte)(length >> 16), (byte)(length >> 8), (byte)length];
        var buffer = new ReadOnlySequence<byte>(header);
        Assert.Equal(expected, MessageFrame.TryRead(ref buffer, sizeMax, out _, out _).ToString());
    }

    [Theory]
    [InlineData(1, nameof(FrameOutcome.Compressed))]
    [InlineData(2, nameof(FrameOutcome.UnknownFlag))]
    [InlineData(255, nameof(FrameOutcome.UnknownFlag))]
    public void The_compressed_flag_is_told(byte flag, string expected)
    {
        var buffer = new ReadOnlySequence<byte>([flag, 0, 0, 0, 1, 42]);
        Assert.Equal(expected, MessageFrame.TryRead(ref buffer, null, out _, out _).ToString());
    }

    private static byte[] Frame(byte[] message)
    {
        var frame = new byte[MessageFrame.HeaderBytes + message.Length];
        MessageFrame.WriteHeader(frame, message.Length);
        message.CopyTo(frame, MessageFrame.HeaderBytes);
        return frame;
    }

    private sealed class Segments : ReadOnlySequenceSegment<byte>
    {
        public static ReadOnlySequence<byte> Of(byte[] bytes, int size)
        {
            var first = new Segments();
            var last = first;
            for (var i = 0; i < bytes.Length; i += size)
            {
                var next = new Segments
                {
                    Memory = bytes.AsMemory(i, Math.Min(size, bytes.Length - i)),
                    RunningIndex = last.RunningIndex + last.Memory.Length,
                };
                last.Next = next;
                last = next;
            }

            return new ReadOnlySequence<byte>(first, 0, last, last.Memory.Length);
        }
    }
}
