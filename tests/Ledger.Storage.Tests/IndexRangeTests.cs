namespace Ledger.Storage.Tests;

public sealed class IndexRangeTests
{
    [Theory]
    [InlineData("", null)]
    [InlineData("a", "b")]
    [InlineData("ab", "ac")]
    [InlineData("城口", "城古")]
    [InlineData("a\uD7FF", "a\uE000")]
    [InlineData("a\uFFFF", "a\U00010000")]
    [InlineData("a\U000103FF", "a\U00010400")]
    [InlineData("a\U0010FFFF\U0010FFFF", "b")]
    [InlineData("\U0010FFFF", null)]
    public void A_prefix_ends_at_the_next_text_without_it(string prefix, string? below) =>
        Assert.Equal(new IndexRange(prefix, below), IndexRange.Prefix(prefix));

    [Fact]
    public void A_prefix_without_a_utf8_form_is_refused() =>
        Assert.Throws<ArgumentException>(() => IndexRange.Prefix("a\uD842"));
}
