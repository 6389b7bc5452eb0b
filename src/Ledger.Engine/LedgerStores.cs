using Ledger.Storage;

namespace Ledger.Engine;

/// <summary>
/// Where a ledger is kept: its log, and the two document sets that can be folded from it. Disposed with the engine.
/// </summary>
public sealed record LedgerStores(IEventLog Log, IDocumentStore State, IDocumentStore Views) : IAsyncDisposable
{
    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Views.DisposeAsync();
        await State.DisposeAsync();
        await Log.DisposeAsync();
    }
}
