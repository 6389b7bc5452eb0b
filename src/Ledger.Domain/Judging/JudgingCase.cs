using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Judging;

/// <summary>
/// Everything that one verdict rests on. <paramref name="Measured"/> is the current figure or progress, <paramref
/// name="Declared"/> the current declaration, either may be missing; <paramref name="Reference"/> is the figure that a
/// relative target points to, null when the ledger has none.
/// </summary>
public sealed record JudgingCase(
    Target Target,
    Direction Direction,
    Period Period,
    DateOnly Today,
    RuleSet Rules,
    JudgedActual? Measured,
    JudgedActual? Declared,
    Quantity? Reference);
