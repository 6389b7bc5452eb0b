namespace Ledger.Domain.Targets;

/// <summary>
/// What the words of a target say: the deciding expression, how firmly, and the aspired tier if the words name one.
/// </summary>
public sealed record ParsedTarget(TargetExpression Expression, Modality Modality, TargetExpression? Aspired);
