using Ledger.Domain.Deciding;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Engine.Writing;

namespace Ledger.Engine.Tests;

public sealed class ConflictTests
{
    [Fact]
    public async Task A_lost_race_is_read_on_and_decided_again()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Region());
        ledger.Log.BeforeNextAppend = () => AppendBehindBackAsync(ledger, "i1", "指标1");

        var result = await ledger.SubmitOneAsync(Say.Indicator(1));

        Assert.IsType<Refusal.Exists>(Assert.IsType<CommandResult.Refused>(result).Refusal);
        Assert.Single((await ledger.EventsAsync()).Select(e => e.Fact).OfType<Fact.IndicatorRegistered>());
    }

    [Fact]
    public async Task What_a_lost_race_does_not_touch_is_recorded_once_behind_it()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Region());
        ledger.Log.BeforeNextAppend = () => AppendBehindBackAsync(ledger, "other", "别的");

        var recorded = Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.Indicator(1)));

        Assert.Equal(5, recorded.First);
        var events = await ledger.EventsAsync();
        Assert.Equal(6, events.Count);
        Assert.Equal("指标1", Assert.IsType<Fact.IndicatorRegistered>(events[5].Fact).DisplayName);
        Assert.True(events[5].RecordedAt >= events[4].RecordedAt, "recorded_at is never below the event before");
    }

    [Theory]
    [InlineData("")]
    [InlineData("request-1")]
    public async Task A_lost_answer_is_found_in_the_log_and_nothing_is_recorded_twice(string requestId)
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        ledger.Log.LosesNextAnswer = true;
        var command = Say.Report(1, "7%");

        var result = await ledger.SubmitOneAsync(requestId.Length == 0 ? command : command.Keyed(requestId));

        var reported = Assert.Single(await ledger.EventsAsync(), e => e.Fact is Fact.ActualReported);
        if (requestId.Length == 0)
        {
            Assert.Equal(reported.Position, Assert.IsType<CommandResult.Unchanged>(result).SubjectPosition);
            return;
        }

        var recorded = Assert.IsType<CommandResult.Recorded>(result);
        Assert.Equal(
            (reported.Position, reported.Position, true), (recorded.First, recorded.Last, recorded.IsRepeated));
    }

    [Fact]
    public async Task A_log_that_stays_broken_refuses_commands_with_the_reason_until_it_works_again()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        ledger.Log.RefusesAppends = true;

        var refused =
            Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Report(1, "7%").Keyed("a")));
        Assert.Contains("the disk is full", refused.Because, StringComparison.Ordinal);
        Assert.Contains("the disk is full", (await ledger.StatusAsync()).RefusesBecause, StringComparison.Ordinal);
        var head = (await ledger.StatusAsync()).Head;
        Assert.NotNull((await ledger.Engine.Reader.IndicatorPeriodAsync("城口县/i1/2022", head, CancellationToken.None))
            .Result.ValueOrDefault);

        ledger.Log.RefusesAppends = false;
        var recorded =
            Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.Report(1, "7%").Keyed("a")));
        Assert.False(recorded.IsRepeated);
        Assert.Null((await ledger.StatusAsync()).RefusesBecause);
    }

    [Fact]
    public async Task An_answer_that_is_lost_with_the_log_is_found_when_the_log_is_back()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        (ledger.Log.LosesNextAnswer, ledger.Log.RefusesReads) = (true, true);
        Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Report(1, "7%").Keyed("a")));

        ledger.Log.RefusesReads = false;
        var recorded =
            Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.Report(1, "7%").Keyed("a")));

        Assert.True(recorded.IsRepeated);
        Assert.Single(await ledger.EventsAsync(), e => e.Fact is Fact.ActualReported);
    }

    [Fact]
    public async Task A_log_that_can_be_read_again_ends_the_refusals_without_a_hand()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        (ledger.Log.LosesNextAnswer, ledger.Log.RefusesReads) = (true, true);
        Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Report(1, "7%")));
        Assert.NotNull(ledger.Engine.Writer.RefusesBecause);

        ledger.Log.RefusesReads = false;
        ledger.Time.Advance(TimeSpan.FromSeconds(1));

        await Wait.UntilAsync(() => ledger.Engine.Writer.RefusesBecause is null, ledger.Time);
    }

    private static async Task AppendBehindBackAsync(TestLedger ledger, string id, string name)
    {
        var head = await ledger.Log.HeadAsync(CancellationToken.None);
        var fact = new Fact.IndicatorRegistered(
            name, [], Domain.Values.Unit.None, Domain.Targets.Direction.Higher, false,
                Domain.Registry.Aggregation.None);
        var later = ledger.Time.GetUtcNow().AddSeconds(30);
        await ledger.Log.Inner.AppendAsync(
            head, [Bytes.Of(head, fact, new Subject.Indicator("chengkou", id), later)], CancellationToken.None);
    }
}
