using Ledger.Domain.Records;

namespace Ledger.Engine.Tests;

public sealed class DayTests
{
    [Fact]
    public async Task A_day_is_opened_when_it_begins_in_the_ledgers_zone()
    {
        await using var ledger = await TestLedger.OpenAsync(time: new FakeTime("2026-03-02T15:59:58Z"));
        Assert.Equal([new DateOnly(2026, 3, 2)], await DaysAsync(ledger));

        await Wait.UntilAsync(() => ledger.Log.EventsAppended.Sum() > 3, ledger.Time);

        Assert.Equal([new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3)], await DaysAsync(ledger));
        Assert.Equal(new DateTime(2026, 3, 2), ledger.Time.GetUtcNow().Date);
    }

    [Fact]
    public async Task The_first_command_of_a_day_stands_behind_its_opening()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Time.SetClock("2026-03-05T00:00:01+08:00");

        await ledger.RecordAsync(Say.Region());

        var events = await ledger.EventsAsync();
        Assert.Equal(new Fact.DayOpened(new DateOnly(2026, 3, 5)), events[^2].Fact);
        Assert.Equal(new DateOnly(2026, 3, 5), events[^1].Envelope.EffectiveOn!.Day);
    }

    [Fact]
    public async Task A_day_that_has_been_opened_is_not_opened_again()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Time.SetClock("2026-03-01T12:00:00+08:00");
        await ledger.RecordAsync(Say.Region());
        ledger.Time.SetClock("2026-03-02T12:00:00+08:00");
        await ledger.ReopenAsync();
        await ledger.RecordAsync(Say.Indicator(1));

        Assert.Equal([new DateOnly(2026, 3, 2)], await DaysAsync(ledger));
    }

    [Fact]
    public async Task A_clock_that_steps_back_is_an_alarm_and_no_event_is_recorded_before_another()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var opened = ledger.Time.GetUtcNow();
        ledger.Time.SetClock("2026-03-02T08:00:00+08:00");

        await ledger.RecordAsync(Say.Region());
        await ledger.ReopenAsync();
        await ledger.RecordAsync(Say.Indicator(1));
        ledger.Time.SetClock("2026-03-02T11:00:00+08:00");
        await ledger.RecordAsync(Say.Indicator(2));

        Assert.Equal(
            [opened, opened, opened, opened, opened, opened.AddHours(1)],
            (await ledger.EventsAsync()).Select(e => e.RecordedAt));
        Assert.Contains(ledger.Logs.Errors, text => text.Contains("before the newest event", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<DateOnly>> DaysAsync(TestLedger ledger) =>
        [.. (await ledger.EventsAsync()).Select(e => e.Fact).OfType<Fact.DayOpened>().Select(fact => fact.Day)];
}
