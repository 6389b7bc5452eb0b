using Ledger.Storage;

namespace Ledger.Engine.Projecting;

/// <summary>Reads a whole range of an index, page by page.</summary>
internal static class DocumentPages
{
    private const int PageSize = 1_000;

    /// <summary>The subjects' documents whose entry in an index lies in a range, in the order of the index.</summary>
    public static async ValueTask<IReadOnlyList<Document>> SubjectsAsync(
        this IDocumentStore store, string index, IndexRange range, CancellationToken cancellationToken)
    {
        var documents = new List<Document>();
        IReadOnlyList<IndexHit> page;
        IndexCursor? after = null;
        do
        {
            page = await store.QueryAsync(
                LedgerDocuments.Subject, index, range, after, PageSize, cancellationToken);
            documents.AddRange(page.Select(hit => hit.Document));
            after = page.Count > 0 ? page[^1].Cursor : after;
        }
        while (page.Count == PageSize);
        return documents;
    }
}
