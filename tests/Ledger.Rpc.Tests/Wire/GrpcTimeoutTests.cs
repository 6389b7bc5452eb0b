using FsCheck;
using FsCheck.Fluent;
using Ledger.Rpc.Wire;

namespace Ledger.Rpc.Tests.Wire;

public sealed class GrpcTimeoutTests
{
    [Theory]
    [InlineData(-1L, "1n")]
    [InlineData(0L, "1n")]
    [InlineData(1L, "100n")]
    [InlineData(999_999L, "99999900n")]
    [InlineData(1_000_000L, "100000u")]
    [InlineData(999_999_990L, "99999999u")]
    [InlineData(999_999_991L, "100000m")]
    [InlineData(TimeSpan.TicksPerDay, "86400000m")]
    [InlineData(2 * TimeSpan.TicksPerDay, "172800S")]
    [InlineData(2000 * TimeSpan.TicksPerDay, "2880000M")]
    [InlineData(long.MaxValue, "99999999H")]
    public void A_timeout_is_at_most_eight_digits_and_the_finest_unit(long ticks, string expected)
    {
        Assert.Equal(expected, GrpcTimeout.Encode(new TimeSpan(ticks)));
        Assert.InRange(expected.Length, 2, 9);
    }

    [Fact]
    public void What_is_encoded_is_decoded_and_never_shorter() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1000), Prop.ForAll<long>(seed =>
        {
            var ticks = (seed & long.MaxValue) >> (int)(seed & 31);
            var timeout = new TimeSpan(Math.Clamp(ticks, 1, TimeSpan.TicksPerDay * 100_000));
            Assert.True(GrpcTimeout.TryDecode(GrpcTimeout.Encode(timeout), out var decoded));
            Assert.True(decoded >= timeout);
            Assert.True(decoded - timeout <= timeout / 1000 || decoded - timeout < TimeSpan.FromMicroseconds(1));
        }));

    [Theory]
    [InlineData("1H", 36_000_000_000L)]
    [InlineData("2M", 1_200_000_000L)]
    [InlineData("3S", 30_000_000L)]
    [InlineData("4m", 40_000L)]
    [InlineData("5u", 50L)]
    [InlineData("6n", 1L)]
    [InlineData("0n", 0L)]
    [InlineData("99999999H", 3_599_999_964_000_000_000L)]
    public void Every_unit_is_read(string text, long ticks)
    {
        Assert.True(GrpcTimeout.TryDecode(text, out var timeout));
        Assert.Equal(ticks, timeout.Ticks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("S")]
    [InlineData("1")]
    [InlineData("1s")]
    [InlineData("-1S")]
    [InlineData("+1S")]
    [InlineData(" 1S")]
    [InlineData("1.5S")]
    [InlineData("123456789S")]
    public void Anything_else_is_refused(string text) => Assert.False(GrpcTimeout.TryDecode(text, out _));
}
