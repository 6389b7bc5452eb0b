using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>
/// A number or a range as it was written: the units are null where the text names none, <paramref name="Index"/> and
/// <paramref name="UnitIndex"/> say where.
/// </summary>
internal sealed record TargetAmount(
    TargetSide Side, decimal Low, Unit? Unit, decimal? High, Unit? HighUnit, int Index, int UnitIndex, int HighIndex)
{
    /// <summary>The amount seen from the other side of zero.</summary>
    public TargetAmount Negated() => this with
    {
        Side = Side switch
        {
            TargetSide.AtLeast => TargetSide.AtMost,
            TargetSide.AtMost => TargetSide.AtLeast,
            TargetSide.MoreThan => TargetSide.LessThan,
            TargetSide.LessThan => TargetSide.MoreThan,
            TargetSide.Plain or TargetSide.About => Side,
            _ => throw new InvalidOperationException($"no such side: {Side}"),
        },
        Low = -(High ?? Low),
        High = High is null ? null : -Low,
        Unit = High is null ? Unit : HighUnit ?? Unit,
        HighUnit = High is null ? null : Unit ?? HighUnit,
    };
}
