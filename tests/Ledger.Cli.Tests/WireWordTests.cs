using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Tests;

public sealed class WireWordTests
{
    [Fact]
    public void Outcomes_have_the_words_of_the_contract() =>
        Assert.Equal(
            ["met", "partly-met", "missed", "pending", "no-actual", "not-comparable"], WireWord.All<Outcome>());

    [Fact]
    public void Bases_have_the_words_of_the_contract() =>
        Assert.Equal(["computed", "derived", "declared"], WireWord.All<VerdictBasis>());

    [Fact]
    public void A_value_that_says_nothing_has_no_word() => Assert.Null(WireWord.Of(Outcome.Unspecified));

    [Fact]
    public void A_value_of_a_newer_server_is_shown_as_its_number() => Assert.Equal("99", WireWord.Of((Outcome)99));

    [Fact]
    public void A_word_is_read_back() =>
        Assert.All(
            Enum.GetValues<Direction>(),
            direction => Assert.Equal(direction, WireWord.Parse<Direction>(WireWord.Of(direction))));
}
