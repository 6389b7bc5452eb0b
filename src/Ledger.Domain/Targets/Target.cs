namespace Ledger.Domain.Targets;

/// <summary>
/// A target as a plan sets it: the expression that decides, its exact wording, how firmly it is promised, the aspired
/// tier that is shown beside it (力争), and the attribute that the document prints.
/// </summary>
public sealed record Target(
    TargetExpression Expression,
    string Wording,
    Modality Modality,
    AspiredTier? Aspired,
    TargetAttribute Attribute);
