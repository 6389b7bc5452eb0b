using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Ledger.Analyzers;

/// <summary>Makes a case that a switch forgets, or hides behind a default arm, an error.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ExhaustiveSwitchAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        [Rules.MissingCase, Rules.DefaultOverClosed, Rules.MissingMember];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(
            found => Report(found, SwitchFindings.Of((ISwitchExpressionOperation)found.Operation)),
            OperationKind.SwitchExpression);
        context.RegisterOperationAction(
            found => Report(found, SwitchFindings.Of((ISwitchOperation)found.Operation)),
            OperationKind.Switch);
    }

    private static void Report(OperationAnalysisContext context, IReadOnlyList<Diagnostic>? findings)
    {
        foreach (var finding in findings ?? [])
            context.ReportDiagnostic(finding);
    }
}
