namespace Ledger.Storage;

/// <summary>One kind of document and the indexes that its documents may have entries in.</summary>
public sealed record DocumentKind(string Name, params IReadOnlyList<string> Indexes)
{
    /// <summary>The index that every kind has: its documents by key.</summary>
    public const string KeyIndex = "key";
}
