using Ledger.Storage.Conformance;

namespace Ledger.Storage.Tests;

public sealed class MemoryDocumentStoreTests : DocumentStoreConformance
{
    protected override ValueTask<IDocumentStore> OpenAsync(DocumentSet set, CancellationToken cancellationToken) =>
        new(new MemoryDocumentStore(set));

    protected override ValueTask<IDocumentStore> OpenElsewhereAsync(
        DocumentSet set, CancellationToken cancellationToken) =>
        new(new MemoryDocumentStore(set));
}
