namespace Ledger.Server.Tests.BadInput;

/// <summary>
/// The ledger that all cases call: both tables, a draft for 2023 with one line, a department. Nothing that is refused
/// changes it.
/// </summary>
public sealed class BadInputLedger : IAsyncLifetime
{
    private TestLedger? ledger;

    internal TestLedger Ledger => ledger ?? throw new InvalidOperationException("The ledger was not started");

    public async ValueTask InitializeAsync()
    {
        ledger = await TestLedger.StartAsync();
        await ledger.LoadTablesAsync();
        await ledger.DepartmentAsync("chengkou", "ndrc", "县发展改革委", "发改委");
        var draft = await ledger.DraftAsync("chengkou", "2023", "", "城口县2023年计划");
        await ledger.LineAsync(draft.Subject, 1, "1", "地区生产总值增速", "地区生产总值增速");
    }

    public async ValueTask DisposeAsync() => await Ledger.DisposeAsync();
}
