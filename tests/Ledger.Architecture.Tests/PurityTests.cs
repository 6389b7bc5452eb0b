using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Ledger.Architecture.Tests;

/// <summary>
/// What a compiled assembly leans on tells whether it is pure; a list of banned symbols sees calls, but no parameter or
/// return type.
/// </summary>
public sealed partial class PurityTests
{
    [Fact]
    public void The_domain_leans_on_no_clock_no_chance_no_thread_and_no_input_or_output() =>
        House.HasNo(ReferencedTypes("Ledger.Domain").Where(name => Impure().IsMatch(name)));

    [Fact]
    public void Import_reads_what_it_is_given_and_opens_nothing_itself() =>
        House.HasNo(ReferencedTypes("Ledger.Import").Where(name => Opening().IsMatch(name)));

    [GeneratedRegex(
        """
        ^System\.(IO|Net|Data|Threading)\.
        | ^System\.(TimeProvider|TimeZoneInfo|Random|Environment|Console)$
        | ^System\.Diagnostics\.(Process|Stopwatch|Activity|Trace)
        | ^System\.Runtime\.CompilerServices\.(Async|TaskAwaiter)
        | ^System\.IAsyncDisposable$ | RandomNumberGenerator$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Impure();

    [GeneratedRegex(
        """
        ^System\.IO\.(File|Directory|Drive|Path$) | ^System\.Net\. | ^System\.(TimeProvider|Random|Environment|Console)$
        | ^System\.Threading\.Thread$ | ^System\.Diagnostics\.Process$
        """,
        RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Opening();

    private static List<string> ReferencedTypes(string assembly)
    {
        using var file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, assembly + ".dll")));
        var metadata = file.GetMetadataReader();
        var names = metadata.TypeReferences
            .Select(metadata.GetTypeReference)
            .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
            .ToList();
        Assert.NotEmpty(names);
        return names;
    }
}
