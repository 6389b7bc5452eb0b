using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Ledger.Analyzers.Tests;

/// <summary>Compiles source text in memory with the analyzer and the suppressor, as a build would.</summary>
internal static class Snippet
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers =
        [new ExhaustiveSwitchAnalyzer(), new ExhaustiveSwitchSuppressor()];

    private static readonly ImmutableArray<MetadataReference> Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Runtime.dll" or "System.Private.CoreLib.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>What a build would report of the source: warnings and errors, as "ID message", in order.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(string source, params MetadataReference[] references)
    {
        var compilation = Compile("Snippet", source, references)
            .WithAnalyzers(Analyzers, new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]), null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
        var diagnostics = await compilation.GetAllDiagnosticsAsync(TestContext.Current.CancellationToken);
        return
        [
            .. diagnostics
                .Where(found => found.Severity >= DiagnosticSeverity.Warning && !found.IsSuppressed)
                .OrderBy(found => found.Location.SourceSpan.Start)
                .Select(found => $"{found.Id} {found.GetMessage(CultureInfo.InvariantCulture)}"),
        ];
    }

    /// <summary>An assembly that another snippet can reference.</summary>
    public static MetadataReference Assembly(string name, string source)
    {
        using var image = new MemoryStream();
        var emitted = Compile(name, source, []).Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static CSharpCompilation Compile(string name, string source, MetadataReference[] references) =>
        CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Latest))],
            [.. Platform, .. references],
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
