using Microsoft.CodeAnalysis;

namespace Ledger.Analyzers;

internal static class Rules
{
    public static readonly DiagnosticDescriptor MissingCase = Error(
        "LEDGER001",
        "A switch over a closed hierarchy names every case",
        "The switch over '{0}' misses: {1}");

    public static readonly DiagnosticDescriptor DefaultOverClosed = Error(
        "LEDGER002",
        "A switch over a closed hierarchy has no default arm",
        "A default arm over '{0}' swallows a case added later; name what it stands for: {1}");

    public static readonly DiagnosticDescriptor MissingMember = Error(
        "LEDGER003",
        "A switch expression over an enum names every member or throws",
        "The switch over '{0}' neither names all members nor throws in its default arm; it misses: {1}");

    public static readonly IReadOnlyList<SuppressionDescriptor> Suppressions =
    [
        Proven("LEDGER101", "CS8509"),
        Proven("LEDGER102", "CS8846"),
        Proven("LEDGER103", "CS8524"),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) =>
        new(id, title, message, "Exhaustiveness", DiagnosticSeverity.Error, isEnabledByDefault: true);

    private static SuppressionDescriptor Proven(string id, string suppressed) =>
        new(id, suppressed, "The switch names every case, which the compiler cannot see.");
}
