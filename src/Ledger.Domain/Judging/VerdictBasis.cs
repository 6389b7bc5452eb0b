namespace Ledger.Domain.Judging;

/// <summary>How a verdict is known, from the strongest to the weakest.</summary>
public enum VerdictBasis
{
    /// <summary>From figures.</summary>
    Computed,

    /// <summary>From figures by a formula that is shown.</summary>
    Derived,

    /// <summary>The reporter says so and no figure can confirm it.</summary>
    Declared,
}
