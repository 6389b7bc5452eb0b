using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>
/// Time that is in the log: days open as the clock of the ledger's zone passes midnight, and verdicts turn with them.
/// </summary>
public sealed class DayTests
{
    // Midnight of 2023-01-01 in Asia/Shanghai.
    private static readonly DateTimeOffset NewYear = new(2022, 12, 31, 16, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_day_opens_at_local_midnight_though_nobody_submits_anything()
    {
        await using var ledger = await TestLedger.StartAsync();
        await using var watch = Watching.Start(ledger, new WatchRequest());
        await watch.UntilCaughtUpAsync();
        var midnight = new DateTimeOffset(2022, 1, 20, 16, 0, 0, TimeSpan.Zero);

        await MoveOnAsync(ledger, midnight.AddSeconds(-1));
        Assert.Equal("2022-01-20", (await ledger.Status.GetStatusAsync(new GetStatusRequest())).Today);
        await MoveOnAsync(ledger, midnight.AddSeconds(1));
        WatchResponse next;
        do
            next = await watch.NextAsync();
        while (next.MessageCase == WatchResponse.MessageOneofCase.Heartbeat);
        var opened = next.Update.Entry.Event;
        Assert.Equal(("2022-01-21", "days/2022-01-21"), (opened.DayOpened.Day, opened.Subject));
        Assert.Equal(
            (Authentication.System, midnight.AddSeconds(1)),
            (opened.Principal.Authentication, opened.RecordedAt.ToDateTimeOffset()));
    }

    [Fact]
    public async Task A_pending_target_without_an_actual_turns_when_the_period_is_over()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.LoadTablesAsync();
        await ledger.ReportAsync("城口县/粮食综合生产能力/2022", "8.5", "2022-06-30", "2022-01-20");
        ledger.Time.MoveTo(NewYear.AddSeconds(-1));
        var before = await ledger.BoardAsync("城口县/2022", await ledger.RegionAsync("a", "甲"));
        ledger.Time.MoveTo(NewYear);
        var after = await ledger.BoardAsync("城口县/2022", await ledger.RegionAsync("b", "乙"));

        Assert.Equal(("2022-12-31", 37, 0), (before.Basis.JudgedOn, before.Serials.Pending, before.Serials.NoActual));
        Assert.Equal(("2023-01-01", 1, 36), (after.Basis.JudgedOn, after.Serials.Pending, after.Serials.NoActual));
        Assert.Equal(VerdictReason.AlreadyReached, Grain(before).Verdict.Reason);
        Assert.Equal((Outcome.Pending, VerdictReason.AlreadyReached),
            (Grain(after).Verdict.Outcome, Grain(after).Verdict.Reason));
    }

    [Fact]
    public async Task A_write_after_midnight_opens_the_day_before_itself()
    {
        await using var ledger = await TestLedger.StartAsync();
        var head = await ledger.HeadAsync();
        ledger.Time.MoveTo(NewYear.AddHours(1));
        var receipt = await ledger.RegionAsync("a", "甲");

        await using var watch = Watching.Start(ledger, new WatchRequest { From = head });
        var events = (await watch.UntilCaughtUpAsync()).Select(update => update.Entry.Event).ToList();
        Assert.Equal("2023-01-01", events[0].DayOpened.Day);
        Assert.Equal((head + 1, "2023-01-01"), (receipt.FirstPosition, events[1].EffectiveOn.Day));
        Assert.True(events[1].EffectiveOn.Assumed);
    }

    private static BoardLine Grain(GetPlanResponse board) => board.Lines.Single(line => line.Line == "29");

    /// <summary>Moves the clock from timer to timer, as it would run.</summary>
    private static async Task MoveOnAsync(TestLedger ledger, DateTimeOffset until)
    {
        var step = TimeSpan.FromMinutes(10);
        while (ledger.Time.GetUtcNow() < until)
        {
            var next = ledger.Time.GetUtcNow() + step;
            next = next < until ? next : until;
            await ledger.Time.TimerDueByAsync(ledger.Time.GetUtcNow() + step);
            ledger.Time.MoveTo(next);
        }
    }
}
