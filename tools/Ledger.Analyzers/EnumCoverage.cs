using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Ledger.Analyzers;

/// <summary>Which patterns match a member of an enum.</summary>
internal static class EnumCoverage
{
    /// <summary>Whether the pattern matches the member.</summary>
    public static bool Covers(IPatternOperation pattern, IFieldSymbol member) =>
        Matches(pattern, Number(member.ConstantValue));

    /// <summary>Whether the pattern would match a member that the enum does not have yet.</summary>
    public static bool SwallowsNew(IPatternOperation pattern) => Matches(pattern, null);

    private static bool Matches(IPatternOperation pattern, decimal? value) => pattern switch
    {
        IDiscardPatternOperation or IDeclarationPatternOperation or ITypePatternOperation => true,
        IRecursivePatternOperation recursive =>
            recursive.PropertySubpatterns.IsEmpty && recursive.DeconstructionSubpatterns.IsEmpty,
        IConstantPatternOperation constant => value is not null && value == Number(constant.Value.ConstantValue.Value),
        IRelationalPatternOperation relational =>
            value is not null && Holds(relational.OperatorKind, value, Number(relational.Value.ConstantValue.Value)),
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or =>
            Matches(or.LeftPattern, value) || Matches(or.RightPattern, value),
        IBinaryPatternOperation and => Matches(and.LeftPattern, value) && Matches(and.RightPattern, value),
        INegatedPatternOperation not => !Matches(not.Pattern, value),
        _ => false,
    };

    private static bool Holds(BinaryOperatorKind @operator, decimal? left, decimal? right) => @operator switch
    {
        BinaryOperatorKind.LessThan => left < right,
        BinaryOperatorKind.LessThanOrEqual => left <= right,
        BinaryOperatorKind.GreaterThan => left > right,
        BinaryOperatorKind.GreaterThanOrEqual => left >= right,
        _ => false,
    };

    private static decimal? Number(object? constant) =>
        constant is null ? null : Convert.ToDecimal(constant, CultureInfo.InvariantCulture);
}
