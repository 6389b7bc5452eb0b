namespace Ledger.Storage;

/// <summary>
/// A document found through an index, and the value that it was found under. Its own index entries are not filled in.
/// </summary>
public readonly record struct IndexHit(string Value, Document Document)
{
    /// <summary>Where the next page starts behind this hit.</summary>
    public IndexCursor Cursor => new(Value, Document.Key);
}
