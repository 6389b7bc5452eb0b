using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ledger.Analyzers;

/// <summary>
/// What one switch lacks. The analyzer reports it, and where it lacks nothing the suppressor silences the compiler.
/// </summary>
internal static class SwitchFindings
{
    /// <summary>
    /// The findings of a switch expression; null where it is neither over a closed hierarchy nor over an enum of ours,
    /// so that nothing is known about it.
    /// </summary>
    public static IReadOnlyList<Diagnostic>? Of(ISwitchExpressionOperation operation)
    {
        var keyword = ((SwitchExpressionSyntax)operation.Syntax).SwitchKeyword.GetLocation();
        var arms = Arm.Of(operation);
        string[] forgotten = MayBeNull(operation.Value) && !arms.Any(arm => arm.CoversNull()) ? ["null"] : [];
        if (ClosedHierarchy.Of(operation.Value.Type) is { } hierarchy)
            return Of(hierarchy, arms, keyword, forgotten);
        return OwnEnum(operation.Value.Type) is { } ours ? Of(ours, arms, keyword, forgotten) : null;
    }

    /// <summary>The findings of a switch statement; null where it is not over a closed hierarchy.</summary>
    public static IReadOnlyList<Diagnostic>? Of(ISwitchOperation operation)
    {
        var keyword = ((SwitchStatementSyntax)operation.Syntax).SwitchKeyword.GetLocation();
        return ClosedHierarchy.Of(operation.Value.Type) is { } hierarchy
            ? Of(hierarchy, Arm.Of(operation), keyword, forgotten: [])
            : null;
    }

    /// <summary>
    /// The compiler tells of a forgotten null only where it knows the rest to be complete, which here it never does.
    /// </summary>
    private static bool MayBeNull(IOperation value) =>
        value.SemanticModel!.GetTypeInfo(value.Syntax).Nullability.FlowState == NullableFlowState.MaybeNull;

    private static IReadOnlyList<Diagnostic> Of(
        ClosedHierarchy hierarchy, IReadOnlyList<Arm> arms, Location keyword, string[] forgotten)
    {
        var root = hierarchy.Root;
        var swallowing = arms.Where(arm => arm.SwallowsNewCase(root)).ToList();
        var naming = arms.Where(arm => !arm.SwallowsNewCase(root)).ToList();
        var unnamed = hierarchy.Cases.Where(@case => !naming.Exists(arm => arm.Covers(@case))).Select(hierarchy.NameOf);
        var missing = string.Join(", ", unnamed.Concat(forgotten));
        if (swallowing.Count > 0)
        {
            var stands = missing.Length == 0 ? "nothing" : missing;
            return [.. swallowing.Select(
                arm => Diagnostic.Create(Rules.DefaultOverClosed, arm.Location, root.Name, stands))];
        }

        return missing.Length == 0 ? [] : [Diagnostic.Create(Rules.MissingCase, keyword, root.Name, missing)];
    }

    private static IReadOnlyList<Diagnostic> Of(
        INamedTypeSymbol ours, IReadOnlyList<Arm> arms, Location keyword, string[] forgotten)
    {
        if (arms.Any(arm => arm.Throws && arm.SwallowsNewMember()))
            return [];
        var naming = arms.Where(arm => !arm.SwallowsNewMember()).ToList();
        var missing = ours.GetMembers().OfType<IFieldSymbol>()
            .Where(member => member.HasConstantValue && !naming.Exists(arm => arm.Covers(member)))
            .Select(member => member.Name)
            .Concat(forgotten)
            .ToList();
        return missing.Count == 0
            ? []
            : [Diagnostic.Create(Rules.MissingMember, keyword, ours.Name, string.Join(", ", missing))];
    }

    /// <summary>The enum that a value is of, if it is ours; generated enums of the wire are open, so not.</summary>
    private static INamedTypeSymbol? OwnEnum(ITypeSymbol? type)
    {
        if (type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable)
            type = nullable.TypeArguments[0];
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Enum } found)
            return null;
        var space = found.ContainingNamespace.ToDisplayString() + ".";
        if (space.StartsWith("Ledger.V1.", StringComparison.Ordinal))
            return null;
        var isSource = found.DeclaringSyntaxReferences.Length > 0;
        return isSource || space.StartsWith("Ledger.", StringComparison.Ordinal) ? found : null;
    }
}
