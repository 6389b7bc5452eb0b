using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Ledger.Analyzers;

/// <summary>An arm of a switch expression or a label of a switch statement; a default label has no pattern.</summary>
internal readonly struct Arm(IPatternOperation? pattern, bool isGuarded, bool throws, Location location)
{
    public bool IsGuarded { get; } = isGuarded;

    public bool Throws { get; } = throws;

    public Location Location { get; } = location;

    public static IReadOnlyList<Arm> Of(ISwitchExpressionOperation operation) =>
        [.. operation.Arms.Select(Of)];

    public static IReadOnlyList<Arm> Of(ISwitchOperation operation) =>
        [.. operation.Cases.SelectMany(section => section.Clauses).Select(Of).OfType<Arm>()];

    public bool Covers(INamedTypeSymbol @case) =>
        !IsGuarded && pattern is not null && TypeCoverage.Covers(pattern, @case);

    public bool Covers(IFieldSymbol member) =>
        !IsGuarded && pattern is not null && EnumCoverage.Covers(pattern, member);

    public bool CoversNull() => !IsGuarded && (pattern is null || MatchesNull(pattern));

    public bool SwallowsNewCase(INamedTypeSymbol root) =>
        !IsGuarded && (pattern is null || TypeCoverage.SwallowsNew(pattern, root));

    public bool SwallowsNewMember() => !IsGuarded && (pattern is null || EnumCoverage.SwallowsNew(pattern));

    private static Arm Of(ISwitchExpressionArmOperation arm) =>
        new(arm.Pattern, arm.Guard is not null, IsThrow(arm.Value), Of(arm.Syntax));

    /// <summary>A label with a constant (over a closed hierarchy only null can be one) covers no case.</summary>
    private static Arm? Of(ICaseClauseOperation clause) => clause switch
    {
        IPatternCaseClauseOperation matching =>
            new Arm(matching.Pattern, matching.Guard is not null, throws: false, clause.Syntax.GetLocation()),
        IDefaultCaseClauseOperation =>
            new Arm(pattern: null, isGuarded: false, throws: false, clause.Syntax.GetLocation()),
        _ => null,
    };

    private static bool MatchesNull(IPatternOperation pattern) => pattern switch
    {
        IDiscardPatternOperation => true,
        IDeclarationPatternOperation declaration => declaration.MatchesNull,
        IConstantPatternOperation constant => constant.Value.ConstantValue is { HasValue: true, Value: null },
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } or =>
            MatchesNull(or.LeftPattern) || MatchesNull(or.RightPattern),
        IBinaryPatternOperation and => MatchesNull(and.LeftPattern) && MatchesNull(and.RightPattern),
        INegatedPatternOperation not => !MatchesNull(not.Pattern),
        _ => false,
    };

    private static Location Of(SyntaxNode node) =>
        node is SwitchExpressionArmSyntax arm ? arm.Pattern.GetLocation() : node.GetLocation();

    private static bool IsThrow(IOperation value) =>
        value is IThrowOperation or IConversionOperation { Operand: IThrowOperation };
}
