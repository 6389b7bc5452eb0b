using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ledger.Storage.Tests;

public sealed class Utf8OrderTests
{
    [Fact]
    public void Texts_compare_as_their_utf8_bytes_do()
    {
        var text = Gen.Elements(
                "", "\0", "a", "b", "é", "城", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U00020BB7", "\U0010FFFF")
            .ArrayOf().Select(string.Concat);
        Prop.ForAll(text.ToArbitrary(), text.ToArbitrary(), (x, y) =>
            Math.Sign(Utf8Order.Instance.Compare(x, y))
            == Math.Sign(Encoding.UTF8.GetBytes(x).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(y))))
            .QuickCheckThrowOnFailure();
    }

    [Fact]
    public void An_unpaired_surrogate_is_refused()
    {
        // Not as attributes, whose strings are kept as UTF-8.
        string[] broken = ["\uD842", "\uDFB7", "a\uD842\uD842\uDFB7", "a\U00020BB7\uDFB7"];
        Assert.All(broken, text => Assert.Throws<ArgumentException>(() => Utf8Order.Check(text)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("城口县\U00020BB7\uFFFD")]
    public void Text_with_a_utf8_form_passes(string text) => Utf8Order.Check(text);
}
