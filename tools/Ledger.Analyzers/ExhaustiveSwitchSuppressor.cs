using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Ledger.Analyzers;

/// <summary>
/// Silences the compiler's "not exhaustive" (CS8509, CS8846) and "unnamed enum value" (CS8524) on a switch expression
/// that names every case, so that no default arm has to be written for it.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExhaustiveSwitchSuppressor : DiagnosticSuppressor
{
    /// <inheritdoc />
    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } = [.. Rules.Suppressions];

    /// <inheritdoc />
    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics.Where(reported => IsProven(context, reported)))
        {
            var suppression = SupportedSuppressions.First(known => known.SuppressedDiagnosticId == diagnostic.Id);
            context.ReportSuppression(Suppression.Create(suppression, diagnostic));
        }
    }

    private static bool IsProven(SuppressionAnalysisContext context, Diagnostic diagnostic)
    {
        if (diagnostic.Location.SourceTree is not { } tree)
            return false;
        var place = tree.GetRoot(context.CancellationToken).FindToken(diagnostic.Location.SourceSpan.Start);
        return place.Parent is SwitchExpressionSyntax syntax
            && context.GetSemanticModel(tree).GetOperation(syntax, context.CancellationToken)
                is ISwitchExpressionOperation operation
            && SwitchFindings.Of(operation) is { Count: 0 };
    }
}
