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
    // The compiler puts it into every iterator, to tell whether the thread that enumerates is the one that asked. What
    // is written by hand against it is for the list of banned symbols to find.
    private const string IteratorMember = "System.Environment.get_CurrentManagedThreadId";

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
        var members = metadata.MemberReferences
            .Select(metadata.GetMemberReference)
            .ToLookup(member => member.Parent, member => metadata.GetString(member.Name));
        var names = metadata.TypeReferences
            .Select(handle => (Name: NameOf(metadata, handle), Members: members[handle]))
            .Where(type => !IsOfIterators(type.Name, type.Members))
            .Select(type => type.Name)
            .ToList();
        Assert.NotEmpty(names);
        return names;
    }

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    /// <summary>Whether this member and nothing else is why the type is referenced.</summary>
    private static bool IsOfIterators(string type, IEnumerable<string> members) =>
        members.Select(member => $"{type}.{member}").ToList() is [IteratorMember];
}
