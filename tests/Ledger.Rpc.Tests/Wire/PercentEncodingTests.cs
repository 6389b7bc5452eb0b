using FsCheck;
using FsCheck.Fluent;
using Ledger.Rpc.Wire;

namespace Ledger.Rpc.Tests.Wire;

public sealed class PercentEncodingTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain ~ text", "plain ~ text")]
    [InlineData("100%", "100%25")]
    [InlineData("a\nb\tc\u007f", "a%0Ab%09c%7F")]
    [InlineData("城口", "%E5%9F%8E%E5%8F%A3")]
    [InlineData("x😀", "x%F0%9F%98%80")]
    public void Text_becomes_printable_ASCII_and_comes_back(string text, string encoded)
    {
        Assert.Equal(encoded, PercentEncoding.Encode(text));
        Assert.Equal(text, PercentEncoding.Decode(encoded));
    }

    [Theory]
    [InlineData("%", "%")]
    [InlineData("50% off", "50% off")]
    [InlineData("%4", "%4")]
    [InlineData("%zz", "%zz")]
    [InlineData("%e5%9f%8e", "城")]
    [InlineData("%FF", "\uFFFD")]
    [InlineData("é%41", "éA")]
    public void A_broken_escape_stays_as_it_is(string encoded, string text) =>
        Assert.Equal(text, PercentEncoding.Decode(encoded));

    [Fact]
    public void Any_well_formed_text_comes_back() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<uint[]>(codes =>
        {
            var text = string.Concat(codes
                .Select(each => each % 0x110000)
                .Where(each => each is < 0xD800 or > 0xDFFF)
                .Select(each => char.ConvertFromUtf32((int)each)));
            var encoded = PercentEncoding.Encode(text);
            Assert.All(encoded, each => Assert.InRange(each, ' ', '~'));
            Assert.Equal(text, PercentEncoding.Decode(encoded));
        }));
}
