namespace Ledger.Domain.Deciding;

/// <summary>Something that was recorded as told and deserves a second look.</summary>
public enum DecisionWarning
{
    /// <summary>The sign of the target says the other direction than the indicator has.</summary>
    DirectionContradicted,

    /// <summary>What a relative target points to is not in the ledger.</summary>
    ReferenceUnknown,

    /// <summary>The unit in the words is another label of the indicator's own (家 for 户).</summary>
    UnitLabelDiffers,

    /// <summary>Something with a later effective day stands, so what was recorded is not what holds now.</summary>
    LaterStands,
}
