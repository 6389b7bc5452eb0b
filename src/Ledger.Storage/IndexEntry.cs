namespace Ledger.Storage;

/// <summary>
/// Where a document stands in one of its kind's indexes. A document may stand in an index more than once.
/// </summary>
public readonly record struct IndexEntry(string Index, string Value);
