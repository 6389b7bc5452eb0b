using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Engine.Writing;

namespace Ledger.Engine.Tests;

public sealed class RequestTests
{
    public enum Between
    {
        Nothing,
        Restart,
        RestartWithoutState,
    }

    [Theory]
    [InlineData(Between.Nothing)]
    [InlineData(Between.Restart)]
    [InlineData(Between.RestartWithoutState)]
    public async Task A_request_is_answered_for_ever_as_it_was(Between between)
    {
        var options = new EngineOptions { CachedSubjectsMax = 2 };
        await using var ledger = await TestLedger.OpenAsync(options);
        await ledger.RecordAsync(Say.Town(3));
        var first = await ledger.RecordAsync(Say.Report(1, "7%").Keyed("january"));
        await ledger.RecordAsync(Say.ReviseActual(1, "8%").Keyed("february"));
        for (var i = 2; i <= 3; i++)
            await ledger.RecordAsync(Say.Report(i, "1%").Keyed($"filler-{i}"));
        if (between != Between.Nothing)
            await ledger.ReopenAsync(options, loseState: between == Between.RestartWithoutState);
        var head = await ledger.Log.HeadAsync(CancellationToken.None);

        var again =
            Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.Report(1, "7%").Keyed("january")));
        var other =
            Assert.IsType<CommandResult.Refused>(await ledger.SubmitOneAsync(Say.Report(1, "9%").Keyed("january")));

        Assert.Equal((first, first, true), (again.First, again.Last, again.IsRepeated));
        Assert.Equal(new Refusal.RequestReused("january", first), other.Refusal);
        Assert.Equal(head, await ledger.Log.HeadAsync(CancellationToken.None));
    }

    [Fact]
    public async Task The_same_request_twice_in_one_submission_is_recorded_once()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));

        var results = await ledger.SubmitAsync(Say.Report(1, "7%").Keyed("a"), Say.Report(1, "7%").Keyed("a"));

        var (first, second) = ((CommandResult.Recorded)results[0], (CommandResult.Recorded)results[1]);
        Assert.Equal((false, true, first.First), (first.IsRepeated, second.IsRepeated, second.First));
        Assert.Single(await ledger.EventsAsync(), e => e.Fact is Fact.ActualReported);
    }

    [Fact]
    public async Task Two_principals_may_use_the_same_request_id()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        var li = Say.Context with { Principal = new Principal("li", Authentication.Claimed) };
        var second = Say.Report(1, "8%", "2022-06-30");

        await ledger.RecordAsync(Say.Report(1, "7%").Keyed("a"));
        var result = await ledger.SubmitOneAsync((second with { Context = li }).Keyed("a"));

        Assert.False(Assert.IsType<CommandResult.Recorded>(result).IsRepeated);
    }

    [Fact]
    public async Task A_request_that_wrote_nothing_is_not_remembered()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync([.. Say.Town(1), Say.Report(1, "7%")]);
        Assert.IsType<CommandResult.Unchanged>(await ledger.SubmitOneAsync(Say.Report(1, "7%").Keyed("a")));
        Assert.IsType<CommandResult.Refused>(await ledger.SubmitOneAsync(Say.Report(1, "wrong").Keyed("a")));

        Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.ReviseActual(1, "8%").Keyed("a")));
    }

    [Fact]
    public async Task A_malformed_command_under_a_used_request_id_is_told_of_its_form_first()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync([.. Say.Town(1), Say.Report(1, "7%").Keyed("a")]);

        var malformed = Assert.IsType<CommandResult.Refused>(await ledger.SubmitOneAsync(Say.Report(1, "").Keyed("a")));
        var unknown = Assert.IsType<CommandResult.Refused>(await ledger.SubmitOneAsync(Say.Report(9, "1%").Keyed("a")));

        Assert.IsType<Refusal.Missing>(malformed.Refusal);
        Assert.IsType<Refusal.RequestReused>(unknown.Refusal);
    }
}
