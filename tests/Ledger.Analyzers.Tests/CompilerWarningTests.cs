namespace Ledger.Analyzers.Tests;

/// <summary>What the compiler says is silenced only where the analyzer has proved that it is wrong.</summary>
public sealed class CompilerWarningTests
{
    private const string Answer = """
        abstract record Answer
        {
            private Answer() { }
            public sealed record Yes(bool Sure) : Answer;
            public sealed record No : Answer;
        }

        """;

    [Theory]
    [InlineData("Answer.Yes => 1", "CS8509")]
    [InlineData("Answer.Yes => 1, _ when a.ToString() == null => 2", "CS8846")]
    public async Task A_switch_that_misses_a_case_keeps_the_compilers_warning(string arms, string warning)
    {
        var findings = await Snippet.FindingsAsync(
            Answer + $"static class S {{ static int F(Answer a) => a switch {{ {arms} }}; }}");
        Assert.Contains(findings, finding => finding.StartsWith(warning, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_switch_with_guards_that_names_every_case_is_clean() =>
        Assert.Empty(await Snippet.FindingsAsync(Answer + """
            static class S
            {
                static int F(Answer a) => a switch { Answer.Yes y when y.Sure => 1, Answer.Yes => 2, Answer.No => 3 };
            }
            """));

    [Fact]
    public async Task A_switch_over_anything_else_keeps_the_compilers_warning()
    {
        var findings = await Snippet.FindingsAsync("static class S { static int F(int n) => n switch { 1 => 1 }; }");
        Assert.StartsWith("CS8509", Assert.Single(findings), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_switch_inside_the_arm_of_another_is_judged_by_itself()
    {
        var findings = await Snippet.FindingsAsync(Answer + """
            static class S
            {
                static int F(Answer a, Answer b) => a switch
                {
                    Answer.Yes => b switch { Answer.Yes => 1 },
                    Answer.No => 3,
                };
            }
            """);
        Assert.Equal(2, findings.Count);
        Assert.Contains("LEDGER001 The switch over 'Answer' misses: No", findings);
    }
}
