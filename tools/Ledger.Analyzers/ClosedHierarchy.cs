using Microsoft.CodeAnalysis;

namespace Ledger.Analyzers;

/// <summary>
/// An abstract class that nothing but the types nested in it can derive from, with its cases. A case that is itself
/// such a class stands for its own cases.
/// </summary>
internal sealed class ClosedHierarchy
{
    private ClosedHierarchy(INamedTypeSymbol root, IReadOnlyList<INamedTypeSymbol> cases)
    {
        Root = root;
        Cases = cases;
    }

    public INamedTypeSymbol Root { get; }

    public IReadOnlyList<INamedTypeSymbol> Cases { get; }

    /// <summary>The hierarchy below a type, or null where the type is not the root of a closed one.</summary>
    public static ClosedHierarchy? Of(ITypeSymbol? type) => type switch
    {
        ITypeParameterSymbol parameter =>
            parameter.ConstraintTypes.Select(Of).FirstOrDefault(found => found is not null),
        INamedTypeSymbol named when CannotBeDerivedElsewhere(named) => WithCases(named),
        _ => null,
    };

    /// <summary>The case's name as it is written inside the root.</summary>
    public string NameOf(INamedTypeSymbol @case)
    {
        var name = @case.Name;
        for (var outer = @case.ContainingType; outer is not null && !Same(outer, Root); outer = outer.ContainingType)
            name = outer.Name + "." + name;
        return name;
    }

    private static ClosedHierarchy? WithCases(INamedTypeSymbol root)
    {
        var derived = Nested(root).Where(type => Same(type.BaseType, root)).ToList();
        if (derived.Count == 0 || !IsComplete(root, derived))
            return null;
        var cases = derived.SelectMany(type => Of(type)?.Cases ?? [type]).ToList();
        return new ClosedHierarchy(root, cases);
    }

    private static bool CannotBeDerivedElsewhere(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsAbstract: true }
        && type.InstanceConstructors.All(
            constructor => constructor.DeclaredAccessibility == Accessibility.Private || IsCopy(constructor));

    /// <summary>The compiler's copy constructor of a record is protected, and no way to make a new case.</summary>
    private static bool IsCopy(IMethodSymbol constructor) =>
        constructor.ContainingType.IsRecord
        && constructor.Parameters.Length == 1
        && Same(constructor.Parameters[0].Type, constructor.ContainingType);

    /// <summary>
    /// A type read from an assembly does not show its internal constructors, so that what its assembly derives from it
    /// has to be looked at.
    /// </summary>
    private static bool IsComplete(INamedTypeSymbol root, List<INamedTypeSymbol> derived)
    {
        if (root.DeclaringSyntaxReferences.Length > 0)
            return true;
        var definition = root.OriginalDefinition;
        var all = All(definition.ContainingAssembly.GlobalNamespace)
            .Count(type => Same(type.BaseType?.OriginalDefinition, definition));
        return all == derived.Count;
    }

    private static IEnumerable<INamedTypeSymbol> All(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(type => Nested(type).Prepend(type))
            .Concat(space.GetNamespaceMembers().SelectMany(All));

    private static IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol type) =>
        type.GetTypeMembers().SelectMany(inner => Nested(inner).Prepend(inner));

    private static bool Same(ISymbol? left, ISymbol? right) => SymbolEqualityComparer.Default.Equals(left, right);
}
