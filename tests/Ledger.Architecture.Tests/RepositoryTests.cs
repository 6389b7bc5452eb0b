using System.Text.RegularExpressions;

namespace Ledger.Architecture.Tests;

public sealed partial class RepositoryTests
{
    private const int ReadmeLinesMax = 20;

    private static readonly string[] Top =
    [
        ".ci/",
        ".editorconfig",
        ".gitignore",
        "Directory.Build.props",
        "Directory.Packages.props",
        "Ledger.sln",
        "README.md",
        "global.json",
        "protos/",
        "src/",
        "tests/",
        "tools/",
    ];

    private static readonly string[] TextEndings =
    [
        ".cs", ".csproj", ".json", ".md", ".props", ".proto", ".py", ".sh", ".sql", ".targets", ".txt", ".yaml", ".yml",
    ];

    [Fact]
    public void The_top_of_the_repository_holds_what_the_design_says() => Assert.Equal(Top, Repository.Top());

    [Fact]
    public void Every_project_has_a_short_readme() =>
        House.HasNo(
            from project in Repository.Projects
            let readme = Repository.At("src", project, "README.md")
            let lines = File.Exists(readme) ? File.ReadLines(readme).Count() : 0
            where lines is 0 or > ReadmeLinesMax
            select lines == 0 ? $"{project}: no README.md" : $"{project}: {lines} lines");

    [Fact]
    public void The_repository_names_no_machine_and_no_package_host() =>
        House.HasNo(
            from file in Repository.Files()
            where TextEndings.Contains(Path.GetExtension(file)) || Path.GetExtension(file).Length == 0
            from line in File.ReadLines(Repository.At(file)).Select((text, index) => (Text: text, Number: index + 1))
            where Place().IsMatch(line.Text)
            select $"{file}:{line.Number}: {line.Text.Trim()}");

    [Theory]
    [InlineData("see /ho|me/someone/ledger")]
    [InlineData("\"resolved\": \"https:|//registry.example/buf.tgz\"")]
    [InlineData(@"C:\Us|ers\someone")]
    public void A_place_on_a_machine_is_recognised(string text) =>
        Assert.Matches(Place(), text.Replace("|", "", StringComparison.Ordinal));

    [GeneratedRegex(
        """
        (?<![\w.)}*])/(home|root|work|Users|builds)/[\w.] | [A-Z]:\\Users\\ | "resolved":\s*"http
        | https?://(registry|api\.nuget|[\w.-]*(nexus|artifactory|verdaccio))[.:/\w]
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Place();
}
