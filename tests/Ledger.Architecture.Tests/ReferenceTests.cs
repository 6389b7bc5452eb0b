using System.Xml.Linq;

namespace Ledger.Architecture.Tests;

public sealed class ReferenceTests
{
    /// <summary>The whole table: a new reference is a decision, and is made here.</summary>
    private static readonly string[] Allowed =
    [
        "Ledger.Cli -> Ledger.Client, Ledger.Import, Ledger.Server, Ledger.Storage.Sqlite",
        "Ledger.Client -> Ledger.Protocol, Ledger.Rpc.Client",
        "Ledger.Codec -> Ledger.Domain, Ledger.Protocol",
        "Ledger.Domain -> ",
        "Ledger.Engine -> Ledger.Codec, Ledger.Storage",
        "Ledger.Import -> Ledger.Codec",
        "Ledger.Protocol -> Ledger.Rpc.Core",
        "Ledger.Rpc.Client -> Ledger.Rpc.Core",
        "Ledger.Rpc.Core -> ",
        "Ledger.Rpc.Server -> Ledger.Rpc.Core",
        "Ledger.Server -> Ledger.Engine, Ledger.Rpc.Server",
        "Ledger.Storage -> ",
        "Ledger.Storage.Sqlite -> Ledger.Storage",
    ];

    [Fact]
    public void References_between_projects_point_one_way() =>
        Assert.Equal(Allowed, Repository.Projects.Select(project => $"{project} -> {string.Join(", ", Of(project))}"));

    [Theory]
    [InlineData("Ledger.Domain")]
    [InlineData("Ledger.Storage")]
    public void The_core_needs_no_package(string project) =>
        Assert.Empty(Load(project).Descendants("PackageReference"));

    [Fact]
    public void Every_project_is_part_of_the_solution()
    {
        var solution = Repository.Text("Ledger.sln").Replace('\\', '/');
        Assert.All(
            Repository.Files().Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)),
            project => Assert.Contains($"\"{project}\"", solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Of(string project) =>
        Load(project).Descendants("ProjectReference")
            .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
            .Select(path => Path.GetFileNameWithoutExtension(path))
            .Order(StringComparer.Ordinal);

    private static XDocument Load(string project) => XDocument.Load(Repository.At("src", project, project + ".csproj"));
}
