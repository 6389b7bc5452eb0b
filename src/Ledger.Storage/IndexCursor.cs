namespace Ledger.Storage;

/// <summary>
/// The place behind which a query goes on: the index value and key of the last hit of the page before.
/// </summary>
public readonly record struct IndexCursor(string Value, string Key);
