namespace Ledger.Domain.Targets;

/// <summary>The higher tier of a target in two tiers: shown, never decided by.</summary>
public sealed record AspiredTier(TargetExpression Expression, string Wording);
