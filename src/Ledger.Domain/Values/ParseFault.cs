namespace Ledger.Domain.Values;

/// <summary>Why a text cannot be read.</summary>
public enum ParseFault
{
    /// <summary>There is nothing to read.</summary>
    Empty,

    /// <summary>A word or sign that the grammar does not know stands here.</summary>
    Unexpected,

    /// <summary>A number was expected here.</summary>
    NumberExpected,

    /// <summary>The number has more digits than an exact decimal carries.</summary>
    NumberTooLarge,

    /// <summary>The unit is not known.</summary>
    UnknownUnit,

    /// <summary>The unit is known, and is of another family than what it stands beside.</summary>
    UnitDoesNotFit,

    /// <summary>The bounds stand in the wrong order.</summary>
    BoundsReversed,

    /// <summary>A year, month or part lies outside what a period can have.</summary>
    OutOfRange,

    /// <summary>The text is longer than what a target, unit or date can be.</summary>
    TooLong,
}
