namespace Ledger.Domain.Targets;

/// <summary>On which side of a figure the words ask to be.</summary>
internal enum TargetSide
{
    Plain,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    About,
}
