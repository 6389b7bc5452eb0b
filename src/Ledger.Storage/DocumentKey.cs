namespace Ledger.Storage;

/// <summary>Names one document.</summary>
public readonly record struct DocumentKey(string Kind, string Key);
