using Ledger.Storage.Conformance;

namespace Ledger.Storage.Sqlite.Tests;

public sealed class SqliteDocumentStoreConformanceTests : DocumentStoreConformance
{
    private readonly ScratchDirectory _scratch = new();

    protected override async ValueTask<IDocumentStore> OpenAsync(
        DocumentSet set, CancellationToken cancellationToken) =>
        await SqliteDocumentStore.OpenAsync(Path.Combine(_scratch.Path, "views.db"), set, cancellationToken);

    protected override async ValueTask<IDocumentStore> OpenElsewhereAsync(
        DocumentSet set, CancellationToken cancellationToken) =>
        await SqliteDocumentStore.OpenAsync(_scratch.NewFile("views.db"), set, cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _scratch.Dispose();
    }
}
