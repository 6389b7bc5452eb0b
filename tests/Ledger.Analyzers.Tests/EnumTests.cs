namespace Ledger.Analyzers.Tests;

public sealed class EnumTests
{
    private const string Misses =
        "LEDGER003 The switch over 'Tier' neither names all members nor throws in its default arm; it misses: ";

    [Theory]
    [InlineData("Tier.Firm => 1, Tier.Aspired => 2, Tier.Both => 3")]
    [InlineData("Tier.Firm or Tier.Aspired => 1, Tier.Both => 3")]
    [InlineData("Tier.Firm => 1, >= Tier.Aspired => 2")]
    [InlineData("Tier.Firm => 1, > Tier.Firm and < Tier.Both => 2, Tier.Both => 3")]
    [InlineData("Tier.Firm => 1, _ => throw new System.Exception()")]
    [InlineData("Tier.Firm => 1, var other => throw new System.Exception(other.ToString())")]
    [InlineData("Tier.Firm or Tier.Aspired or Tier.Both => 1, _ => 4")]
    public async Task A_switch_that_names_all_members_or_throws_is_clean(string arms) =>
        Assert.Empty(await Snippet.FindingsAsync(Switch(arms)));

    [Theory]
    [InlineData("Tier.Firm => 1, Tier.Aspired => 2", "Both")]
    [InlineData("Tier.Firm => 1, _ => 2", "Aspired, Both")]
    [InlineData("Tier.Firm => 1, var other => 2", "Aspired, Both")]
    [InlineData("Tier.Firm => 1, not Tier.Firm => 2", "Aspired, Both")]
    [InlineData("Tier.Firm => 1, < Tier.Both => 2, _ => 3", "Both")]
    [InlineData("Tier.Firm => 1, Tier.Aspired when Switches.Yes => 2, Tier.Both => 3", "Aspired")]
    [InlineData("Tier.Firm => 1, Tier.Aspired => throw null!, _ when Switches.Yes => throw null!", "Both")]
    public async Task A_switch_that_misses_a_member_names_it(string arms, string missing) =>
        Assert.Contains(
            Misses + missing, await Snippet.FindingsAsync(Switch(arms)));

    [Fact]
    public async Task Two_names_of_one_value_are_one_member() =>
        Assert.Empty(await Snippet.FindingsAsync("""
            enum Tier { Firm, Sure = Firm, Aspired }
            static class S { static int F(Tier t) => t switch { Tier.Firm => 1, Tier.Aspired => 2 }; }
            """));

    [Fact]
    public async Task Null_is_a_member_of_a_nullable_enum()
    {
        const string All = "Tier.Firm or Tier.Aspired or Tier.Both => 1";
        Assert.Empty(await Snippet.FindingsAsync(Switch(All + ", null => 0", "Tier?")));
        Assert.Contains(
            Misses + "null", await Snippet.FindingsAsync(Switch(All, "Tier?")));
    }

    [Theory]
    [InlineData("Ledger.Domain", true)]
    [InlineData("Ledger", true)]
    [InlineData("Ledger.V1", false)]
    [InlineData("Ledger.V1.Inner", false)]
    [InlineData("Ledgers", false)]
    [InlineData("System", false)]
    public async Task Of_other_assemblies_only_our_own_enums_are_meant(string space, bool isOurs)
    {
        var reference = Snippet.Assembly("Other", $"namespace {space}; public enum Kind {{ One, Two }}");
        var findings = await Snippet.FindingsAsync(
            $"static class S {{ static int F({space}.Kind k) => k switch {{ {space}.Kind.One => 1, _ => 2 }}; }}",
            reference);
        Assert.Equal(isOurs ? 1 : 0, findings.Count);
    }

    [Fact]
    public async Task A_generated_enum_of_the_wire_keeps_the_compilers_own_check()
    {
        var findings = await Snippet.FindingsAsync("""
            namespace Ledger.V1;
            enum Kind { One, Two }
            static class S { static int F(Kind k) => k switch { Kind.One => 1, Kind.Two => 2 }; }
            """);
        Assert.StartsWith("CS8524", Assert.Single(findings), StringComparison.Ordinal);
    }

    private static string Switch(string arms, string type = "Tier") => $$"""
        enum Tier { Firm, Aspired, Both }
        static class Switches
        {
            public static bool Yes => true;
            public static int Value({{type}} tier) => tier switch { {{arms}} };
        }
        """;
}
