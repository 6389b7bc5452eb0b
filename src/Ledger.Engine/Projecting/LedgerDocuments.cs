using Ledger.Storage;

namespace Ledger.Engine.Projecting;

/// <summary>
/// The document sets, their kinds and their indexes: the one table of them. A subject's document is its events, in
/// order and as stored: folding happens when it is read, so a document never has to be converted, and a read at an
/// earlier position leaves out what came later.
/// </summary>
public static class LedgerDocuments
{
    /// <summary>Key: a subject's name. Bytes: its events, each behind its length as a varint.</summary>
    public const string Subject = "subject";

    /// <summary>Key: principal and request id. Bytes: what became of the request.</summary>
    public const string Request = "request";

    /// <summary>The subjects that the catalogue is folded from, all under one value.</summary>
    public const string CatalogueIndex = "catalogue";

    /// <summary>What deciding needs.</summary>
    public static DocumentSet State { get; } =
        new("state", 1, [new DocumentKind(Subject, CatalogueIndex), new DocumentKind(Request)]);

    /// <summary>What queries need.</summary>
    public static DocumentSet Views { get; } = new("views", 1, [new DocumentKind(Subject, CatalogueIndex)]);
}
