using Ledger.Domain.Deciding;
using Ledger.Engine.Projecting;
using Ledger.Engine.Writing;
using Ledger.Storage;

namespace Ledger.Engine.Tests;

public sealed class StateTests
{
    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 2)]
    [InlineData(3, 1)]
    [InlineData(4, 50_000)]
    [InlineData(5, 3)]
    public async Task Whatever_is_submitted_the_engine_says_what_a_fold_of_the_whole_log_says(
        int seed, int cachedSubjectsMax)
    {
        var random = new Random(seed);
        var options = new EngineOptions { CachedSubjectsMax = cachedSubjectsMax, TailEventsMax = 5 };
        await using var ledger = await TestLedger.OpenAsync(options);
        await ledger.RecordAsync(Say.Town(4));
        var model = new Model(await ledger.EventsAsync());

        for (var round = 0; round < 25; round++)
        {
            var commands = Enumerable.Range(0, random.Next(1, 8)).Select(_ => Any(random)).ToList();
            foreach (var command in commands)
            {
                var result = await ledger.SubmitOneAsync(command);
                Assert.Equal(model.Submit(command), Text(result));
            }

            if (random.Next(5) == 0)
                await ledger.ReopenAsync(options, loseState: random.Next(2) == 0, loseViews: random.Next(2) == 0);
        }

        var events = await ledger.EventsAsync();
        Assert.Equal(model.Events.Select(
            e => (e.Position, e.Envelope, e.Fact)), events.Select(e => (e.Position, e.Envelope, e.Fact)));
        Assert.Empty(ledger.Logs.Errors);
    }

    [Fact]
    public async Task A_state_that_is_folded_too_slowly_refuses_commands_until_it_has_caught_up()
    {
        await using var ledger = await TestLedger.OpenAsync(new EngineOptions { PendingEventsMax = 20 });
        await ledger.RecordAsync(Say.Town(1));
        ledger.State.Hold();
        var days = Enumerable.Range(0, 40).Select(i => new DateOnly(2022, 1, 1).AddDays(i)).ToList();

        var taken = 0;
        CommandResult result;
        do
        {
            result = await ledger.SubmitOneAsync(Say.Report(1, "1%", $"{days[taken]:yyyy-MM-dd}"));
            taken++;
        }
        while (result is CommandResult.Recorded);

        Assert.Contains("behind", Assert.IsType<CommandResult.Unavailable>(result).Because, StringComparison.Ordinal);
        Assert.InRange(taken, 15, 27);
        Assert.NotNull((await ledger.StatusAsync()).RefusesBecause);
        ledger.State.Release();
        await Wait.UntilAsync(() => ledger.Engine.Writer.RefusesBecause is null, ledger.Time);
        Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.Report(1, "1%", "2022-12-01")));
    }

    [Fact]
    public async Task States_behind_the_log_are_decided_upon_as_if_they_were_not()
    {
        var options = new EngineOptions { CachedSubjectsMax = 1 };
        await using var ledger = await TestLedger.OpenAsync(options);
        ledger.State.Hold();
        await ledger.RecordAsync(Say.Town(3));
        await ledger.RecordAsync(Say.Set(1, "6%"), Say.Set(2, "6%"), Say.Set(3, "6%"), Say.Adopt(3));

        Assert.IsType<CommandResult.Unchanged>(await ledger.SubmitOneAsync(Say.Set(1, "6%")));
        Assert.IsType<CommandResult.Unchanged>(await ledger.SubmitOneAsync(Say.Line(2)));
        Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.Revise(1, "5%").Keyed("a")));
        Assert.True(Assert.IsType<CommandResult.Recorded>(await ledger.SubmitOneAsync(Say.Revise(1, "5%").Keyed("a")))
            .IsRepeated);
        ledger.State.Release();
    }

    [Fact]
    public async Task A_ledger_whose_state_is_far_behind_says_how_far_and_recovers()
    {
        await using var first = await TestLedger.OpenAsync();
        await first.RecordAsync(Say.Town(50));
        await first.Engine.DisposeAsync();
        var state = new FaultyStore(new MemoryDocumentStore(LedgerDocuments.State));
        state.Hold();

        await using var ledger = await TestLedger.OpenAsync(
            new EngineOptions { PendingEventsMax = 10 }, first.Log, state, time: first.Time);

        var refused = Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Report(1, "1%")));
        Assert.Contains("0 of 105", refused.Because, StringComparison.Ordinal);
        Assert.Contains("0 of 105", (await ledger.StatusAsync()).RefusesBecause, StringComparison.Ordinal);
        state.Release();
        await Wait.UntilAsync(() => ledger.Engine.Writer.RefusesBecause is null, ledger.Time);
        await ledger.RecordAsync(Say.Report(1, "1%"));
    }

    [Fact]
    public async Task A_log_that_cannot_be_read_on_at_the_start_is_tried_again()
    {
        await using var first = await TestLedger.OpenAsync();
        await first.RecordAsync(Say.Town(1));
        await first.Engine.DisposeAsync();
        var head = await first.Log.HeadAsync(CancellationToken.None);
        var breaking = new FaultyLog(first.Log);
        var state = new FaultyStore(new MemoryDocumentStore(LedgerDocuments.State));
        state.Hold();
        var options = new EngineOptions { PendingEventsMax = 2 };
        await using var ledger = await TestLedger.OpenAsync(options, breaking, state, time: first.Time);
        await ledger.Engine.Reader.CatalogueAsync(head, CancellationToken.None);
        await Wait.UntilAsync(() => state.Commits == 1);
        breaking.RefusesReads = true;
        state.Release();

        await Wait.UntilAsync(
            () => ledger.Engine.Writer.RefusesBecause?.Contains(
                "disk is gone", StringComparison.Ordinal) == true, ledger.Time);
        Assert.IsType<CommandResult.Unavailable>(await ledger.SubmitOneAsync(Say.Report(1, "1%")));
        breaking.RefusesReads = false;
        await Wait.UntilAsync(() => ledger.Engine.Writer.RefusesBecause is null, ledger.Time);
        await ledger.RecordAsync(Say.Report(1, "1%"));
    }

    private static Command Any(Random random)
    {
        var number = random.Next(1, 6);
        var wording = $"{random.Next(1, 4)}%";
        var command = random.Next(14) switch
        {
            0 => Say.Indicator(number),
            1 => Say.Draft(),
            2 => Say.Line(number),
            3 => Say.Adopt(4),
            4 or 5 => Say.Set(number, wording, random.Next(2) == 0 ? $"l{number}" : ""),
            6 or 7 => Say.Revise(number, wording),
            8 => Say.Withdraw(number),
            9 or 10 => Say.Report(number, wording, random.Next(2) == 0 ? "2022-06-30" : "2022-12-31"),
            11 => Say.ReviseActual(number, wording),
            12 => Say.Confirm(number),
            _ => Say.Retract(number),
        };
        return random.Next(3) == 0 ? command.Keyed($"r{random.Next(12)}") : command;
    }

    private static string Text(CommandResult result) => result switch
    {
        CommandResult.Recorded { IsRepeated: true } recorded => $"recorded {recorded.First} again",
        CommandResult.Recorded recorded => $"recorded {recorded.First}",
        CommandResult.Unchanged unchanged => $"unchanged {unchanged.Subject}",
        CommandResult.Refused(var refusal) => $"refused {refusal}",
        _ => result.ToString(),
    };
}
