using Ledger.Domain.Targets;

namespace Ledger.Domain.Deciding;

/// <summary>
/// A target as a caller states it: the printed words, and the expression where the words are beyond the grammar (null:
/// read from the words, in the indicator's unit).
/// </summary>
public sealed record TargetStatement(
    string Wording, TargetExpression? Expression, string AspiredWording, TargetAttribute Attribute);
