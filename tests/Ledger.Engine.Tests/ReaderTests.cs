using Ledger.Domain.Names;
using Ledger.Engine.Reading;

namespace Ledger.Engine.Tests;

public sealed class ReaderTests
{
    [Fact]
    public async Task A_read_waits_for_the_position_that_it_asks_for()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync([.. Say.Town(1), Say.Set(1, "6%"), Say.Adopt(1)]);
        ledger.Views.Hold();
        var last = await ledger.RecordAsync(Say.Report(1, "7%"));

        var reading =
            ledger.Engine.Reader.IndicatorPeriodAsync("城口县/i1/2022", last + 1, CancellationToken.None).AsTask();
        Assert.False(reading.IsCompleted);
        ledger.Views.Release();

        var answer = await reading.WaitAsync(Wait.Limit);
        Assert.True(answer.Basis.Position > last, "the basis is behind the position asked for");
        Assert.Single(answer.Result.ValueOrDefault!.State.Actuals);
    }

    [Fact]
    public async Task A_read_speaks_for_its_own_position_though_documents_have_come_further()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var then = await ledger.RecordAsync([.. Say.Town(1), Say.Set(1, "6%"), Say.Report(1, "7%")]) + 1;
        var later = await ledger.RecordAsync(Say.ReviseActual(1, "8%")) + 1;
        await ledger.Engine.Reader.CatalogueAsync(later, CancellationToken.None);
        var subject = new Subject.IndicatorPeriod("chengkou", "i1", new Domain.Values.Period.Year(2022));

        var states = new StatesAt(ledger.Engine.Reader, then);
        await states.LoadAsync([subject], CancellationToken.None);

        Assert.Equal(then - 1, states.Of(subject).LastPosition);
        Assert.Single(states.Of(subject).Actuals);
    }

    [Fact]
    public async Task History_tells_each_event_with_what_it_changed()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var last = await ledger.RecordAsync([.. Say.Town(1), Say.Set(1, "6%"), Say.Revise(1, "5%"), Say.Withdraw(1)]);

        var answer = await ledger.Engine.Reader.HistoryAsync("城口县/指标1/2022", last + 1, CancellationToken.None);

        Assert.Equal(
            [("", "6%"), ("6%", "5%"), ("5%", "")],
            answer.Result.ValueOrDefault!.Select(entry => (entry.Before, entry.After)));
    }
}
