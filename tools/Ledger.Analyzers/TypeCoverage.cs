using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Ledger.Analyzers;

/// <summary>Which patterns match every value of a case, whatever the value holds.</summary>
internal static class TypeCoverage
{
    /// <summary>Whether the pattern matches every value of this case.</summary>
    public static bool Covers(IPatternOperation pattern, INamedTypeSymbol @case) =>
        Matches(pattern, new Subject(@case, isNew: false));

    /// <summary>Whether the pattern would match a case that the hierarchy does not have yet.</summary>
    public static bool SwallowsNew(IPatternOperation pattern, INamedTypeSymbol root) =>
        Matches(pattern, new Subject(root, isNew: true));

    private static bool Matches(IPatternOperation pattern, Subject subject) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation declaration =>
            declaration.MatchedType is not { } type || declaration.MatchesNull || subject.IsA(type),
        ITypePatternOperation named => subject.IsA(named.MatchedType),
        IRecursivePatternOperation recursive => subject.IsA(recursive.MatchedType) && NarrowsNothing(recursive),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or =>
            Matches(or.LeftPattern, subject) || Matches(or.RightPattern, subject),
        IBinaryPatternOperation and => Matches(and.LeftPattern, subject) && Matches(and.RightPattern, subject),
        INegatedPatternOperation not => Rejects(not.Pattern, subject),
        _ => false,
    };

    private static bool Rejects(IPatternOperation pattern, Subject subject) => pattern switch
    {
        IDeclarationPatternOperation declaration =>
            declaration is { MatchesNull: false, MatchedType: { } type } && subject.IsNever(type),
        ITypePatternOperation named => subject.IsNever(named.MatchedType),
        IRecursivePatternOperation recursive => subject.IsNever(recursive.MatchedType),
        IConstantPatternOperation constant => constant.Value.ConstantValue is { HasValue: true, Value: null },
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or =>
            Rejects(or.LeftPattern, subject) && Rejects(or.RightPattern, subject),
        IBinaryPatternOperation and => Rejects(and.LeftPattern, subject) || Rejects(and.RightPattern, subject),
        INegatedPatternOperation not => Matches(not.Pattern, subject),
        _ => false,
    };

    private static bool NarrowsNothing(IRecursivePatternOperation pattern)
    {
        var parts = (pattern.DeconstructSymbol as IMethodSymbol)?.Parameters.Where(part => part.RefKind == RefKind.Out);
        var annotations = parts?.Select(part => part.NullableAnnotation).ToList() ?? [];
        return pattern.DeconstructionSubpatterns
                .Select((part, index) => TakesAll(part, index < annotations.Count ? annotations[index] : default))
                .All(takesAll => takesAll)
            && pattern.PropertySubpatterns.All(part => TakesAll(part.Pattern, AnnotationOf(part.Member)));
    }

    private static NullableAnnotation AnnotationOf(IOperation member) => member switch
    {
        IPropertyReferenceOperation property => property.Property.NullableAnnotation,
        IFieldReferenceOperation field => field.Field.NullableAnnotation,
        _ => NullableAnnotation.None,
    };

    private static bool TakesAll(IPatternOperation pattern, NullableAnnotation annotation)
    {
        if (pattern is IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true })
            return true;
        var type = pattern.InputType;
        var isNeverNull = type.IsValueType
            ? type.OriginalDefinition.SpecialType != SpecialType.System_Nullable_T
            : annotation == NullableAnnotation.NotAnnotated;
        return isNeverNull && Matches(pattern, new Subject(type, isNew: false));
    }

    /// <summary>Any value of a type that is not null; or of a type, not written yet, that derives from it.</summary>
    private readonly struct Subject(ITypeSymbol type, bool isNew)
    {
        public bool IsA(ITypeSymbol matched) => IsA(type, matched);

        public bool IsNever(ITypeSymbol matched)
        {
            if (IsA(type, matched))
                return false;
            if (isNew)
                return true;
            return matched.TypeKind == TypeKind.Interface ? type.IsSealed : !IsA(matched, type);
        }

        private static bool IsA(ITypeSymbol type, ITypeSymbol matched)
        {
            for (var ancestor = type; ancestor is not null; ancestor = ancestor.BaseType)
            {
                if (SymbolEqualityComparer.Default.Equals(ancestor, matched))
                    return true;
            }

            return type.AllInterfaces.Any(face => SymbolEqualityComparer.Default.Equals(face, matched));
        }
    }
}
