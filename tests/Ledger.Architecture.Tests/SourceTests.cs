using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Ledger.Architecture.Tests;

/// <summary>House rules about C# sources that no analyzer of the SDK knows.</summary>
public sealed class SourceTests
{
    private const int FileLinesMax = 350;
    private const int LineCharactersMax = 120;

    [Fact]
    public void The_sources_are_found() =>
        Assert.Contains("tests/Ledger.Architecture.Tests/SourceTests.cs", Repository.Sources);

    [Fact]
    public void No_file_is_longer_than_one_idea() =>
        House.HasNo(
            from file in Repository.Sources
            let lines = File.ReadLines(Repository.At(file)).Count()
            where lines > FileLinesMax
            select $"{file}: {lines} lines");

    [Fact]
    public void No_line_is_longer_than_a_screen() =>
        House.HasNo(
            from file in Repository.Sources
            from line in File.ReadLines(Repository.At(file)).Select((text, index) => (text.Length, Number: index + 1))
            where line.Length > LineCharactersMax
            select $"{file}:{line.Number}: {line.Length} characters");

    [Fact]
    public void No_source_has_regions() =>
        House.HasNo(
            from file in Repository.Sources
            from token in Parse(file).DescendantTrivia()
            where token.IsKind(SyntaxKind.RegionDirectiveTrivia)
            select file);

    [Fact]
    public void Nothing_is_left_to_do_later()
    {
        string[] marks = ["TO" + "DO", "FIX" + "ME", "NotImplemented" + "Exception"];
        House.HasNo(
            from file in Repository.Sources
            let text = Repository.Text(file)
            from mark in marks
            where text.Contains(mark, StringComparison.Ordinal)
            select $"{file}: {mark}");
    }

    [Fact]
    public void A_file_has_one_public_type() =>
        House.HasNo(
            from file in Repository.Sources
            let types = PublicTypes(Parse(file)).ToList()
            where types.Count > 1
            select $"{file}: {string.Join(", ", types)}");

    [Fact]
    public void No_test_is_skipped() =>
        House.HasNo(
            from file in Repository.Sources
            from node in Parse(file).DescendantNodes()
            where IsSkip(node)
            select $"{file}: {node}");

    private static CompilationUnitSyntax Parse(string file) =>
        CSharpSyntaxTree.ParseText(Repository.Text(file), new CSharpParseOptions(LanguageVersion.Preview))
            .GetCompilationUnitRoot();

    /// <summary>By name without arity: a type and its generic form are one.</summary>
    private static IEnumerable<string> PublicTypes(CompilationUnitSyntax unit) =>
        unit.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member.Modifiers.Any(SyntaxKind.PublicKeyword))
            .Select(member => member switch
            {
                BaseTypeDeclarationSyntax type => type.Identifier.Text,
                DelegateDeclarationSyntax type => type.Identifier.Text,
                _ => null,
            })
            .OfType<string>()
            .Distinct();

    private static bool IsSkip(SyntaxNode node) => node switch
    {
        AttributeArgumentSyntax argument =>
            argument.NameEquals?.Name.Identifier.Text is "Skip" or "SkipWhen" or "SkipUnless" or "SkipExceptions",
        MemberAccessExpressionSyntax access =>
            access.Expression.ToString() == "Assert"
            && access.Name.Identifier.Text.StartsWith("Skip", StringComparison.Ordinal),
        _ => false,
    };
}
