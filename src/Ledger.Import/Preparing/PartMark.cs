namespace Ledger.Import.Preparing;

/// <summary>What stands before the name of a part.</summary>
internal enum PartMark
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>#: the name is said within that of its line.</summary>
    Hash,

    /// <summary>其中.</summary>
    OfWhich,
}
