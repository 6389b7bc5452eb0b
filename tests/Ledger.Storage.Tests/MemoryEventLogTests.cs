using Ledger.Storage.Conformance;

namespace Ledger.Storage.Tests;

public sealed class MemoryEventLogTests : EventLogConformance
{
    protected override ValueTask<IEventLog> OpenEmptyAsync(CancellationToken cancellationToken) =>
        new(new MemoryEventLog());
}
