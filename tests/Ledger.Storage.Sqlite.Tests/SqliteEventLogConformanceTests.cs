using Ledger.Storage.Conformance;

namespace Ledger.Storage.Sqlite.Tests;

public sealed class SqliteEventLogConformanceTests : EventLogConformance
{
    private readonly ScratchDirectory _scratch = new();

    protected override async ValueTask<IEventLog> OpenEmptyAsync(CancellationToken cancellationToken) =>
        await SqliteEventLog.OpenAsync(_scratch.NewFile("log.db"), cancellationToken);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _scratch.Dispose();
    }
}
