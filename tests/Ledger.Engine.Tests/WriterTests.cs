using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Engine.Writing;

namespace Ledger.Engine.Tests;

public sealed class WriterTests
{
    [Fact]
    public async Task What_is_acknowledged_is_in_the_log()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Log.Hold();

        var submitting = ledger.SubmitAsync(Say.Region());
        await Wait.UntilAsync(() => ledger.Log.Appends == 3);
        Assert.False(submitting.IsCompleted);

        ledger.Log.Release();
        var recorded = Assert.IsType<CommandResult.Recorded>((await submitting)[0]);
        Assert.Equal((3, 3, false), (recorded.First, recorded.Last, recorded.IsRepeated));
        Assert.IsType<Fact.RegionRegistered>((await ledger.EventsAsync())[3].Fact);
    }

    [Fact]
    public async Task Submissions_that_wait_are_appended_together_and_answered_in_order()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        ledger.Log.Hold();
        var first = ledger.SubmitAsync(Say.Report(1, "1%", "2022-01-31"));
        var before = ledger.Log.Appends;
        await Wait.UntilAsync(() => ledger.Log.Appends > before - 1 && ledger.Log.Appends >= 4);

        var waiting = Enumerable.Range(1, 28)
            .Select(day => ledger.SubmitAsync(Say.Report(1, "2%", $"2022-02-{day:00}"))).ToList();
        var appends = ledger.Log.Appends;
        ledger.Log.Release();

        var positions = new List<long>();
        await first;
        foreach (var submission in waiting)
            positions.Add(Assert.IsType<CommandResult.Recorded>((await submission)[0]).First);
        Assert.Equal(positions.Order(), positions);
        Assert.Equal(28, positions.Distinct().Count());
        Assert.True(ledger.Log.Appends <= appends + 1, $"{ledger.Log.Appends - appends} appends for what waited");
    }

    [Fact]
    public async Task Commands_are_decided_each_against_what_those_before_it_did()
    {
        await using var ledger = await TestLedger.OpenAsync();

        await ledger.RecordAsync(
            [.. Say.Town(2), Say.Set(1, "6%"), Say.Revise(1, "5%"), Say.Report(1, "5.5%"), Say.Adopt(2)]);

        var board = await ledger.Engine.Reader.BoardAsync(
            "城口县/2022", await ledger.Log.HeadAsync(CancellationToken.None), CancellationToken.None);
        Assert.Equal("5%", board.Result.ValueOrDefault!.Lines[0].Target!.Target!.Wording);
    }

    [Fact]
    public async Task The_first_refusal_ends_a_submission_and_what_came_before_it_stays()
    {
        await using var ledger = await TestLedger.OpenAsync();

        var results = await ledger.SubmitAsync(Say.Region(), Say.Report(9, "1%"), Say.Indicator(1));

        Assert.IsType<CommandResult.Recorded>(results[0]);
        Assert.IsType<Refusal.Unknown>(Assert.IsType<CommandResult.Refused>(results[1]).Refusal);
        Assert.IsType<CommandResult.NotReached>(results[2]);
        Assert.Equal(4, await ledger.Log.HeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Equal_content_is_nothing_new()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync([.. Say.Town(1), Say.Set(1, "6%"), Say.Report(1, "7%"), Say.Adopt(1)]);
        var (head, appends) = (await ledger.Log.HeadAsync(CancellationToken.None), ledger.Log.Appends);

        var results = await ledger.SubmitAsync([.. Say.Town(1), Say.Set(1, "6%"), Say.Report(1, "7%"), Say.Adopt(1)]);

        Assert.All(results, result => Assert.Equal(head, Assert.IsType<CommandResult.Unchanged>(result).Head));
        Assert.Equal(head - 2, Assert.IsType<CommandResult.Unchanged>(results[^2]).SubjectPosition);
        Assert.Equal((head, appends), (await ledger.Log.HeadAsync(CancellationToken.None), ledger.Log.Appends));
    }

    [Fact]
    public async Task A_full_queue_pushes_back_and_who_gives_up_leaves_no_trace()
    {
        await using var ledger = await TestLedger.OpenAsync(new EngineOptions { QueueSubmissionsMax = 1 });
        ledger.Log.Hold();
        var deciding = ledger.SubmitAsync(Say.Region("a", "甲县"));
        await Wait.UntilAsync(() => ledger.Log.Appends == 3);
        var queued = ledger.SubmitAsync(Say.Region("b", "乙县"));
        using var patience = new CancellationTokenSource();

        var pushedBack = ledger.Engine.Writer.SubmitAsync([Say.Region("c", "丙县")], false, patience.Token);
        Assert.False(pushedBack.IsCompleted);
        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pushedBack.WaitAsync(Wait.Limit));

        ledger.Log.Release();
        await deciding;
        await queued;
        await ledger.RecordAsync(Say.Region("d", "丁县"));
        Assert.Equal(
            ["甲县", "乙县", "丁县"],
            (await ledger.EventsAsync())
                .Select(e => e.Fact).OfType<Fact.RegionRegistered>().Select(fact => fact.DisplayName));
    }

    [Fact]
    public async Task Who_waits_when_the_ledger_stops_is_told_so_and_so_is_who_comes_later()
    {
        var ledger = await TestLedger.OpenAsync();
        ledger.Log.Hold();
        var deciding = ledger.SubmitAsync(Say.Region("a", "甲县"));
        await Wait.UntilAsync(() => ledger.Log.Appends == 3);
        var queued = ledger.SubmitAsync(Say.Region("b", "乙县"));

        await ledger.DisposeAsync();

        Assert.IsType<CommandResult.Unavailable>((await deciding)[0]);
        Assert.IsType<CommandResult.Unavailable>((await queued)[0]);
        Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Region("c", "丙县")));
        Assert.Equal(3, await ledger.Log.HeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Stopping_while_a_day_is_being_opened_is_no_failure()
    {
        var ledger = await TestLedger.OpenAsync();
        ledger.Log.Hold();
        ledger.Time.SetClock("2026-03-03T10:00:00+08:00");
        await Wait.UntilAsync(() => ledger.Log.Appends == 3, ledger.Time);

        await ledger.DisposeAsync();

        Assert.Empty(ledger.Logs.Errors);
    }
}
