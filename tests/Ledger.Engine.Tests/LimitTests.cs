using Ledger.Domain.Actuals;
using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Engine.Writing;
using Ledger.Storage;

namespace Ledger.Engine.Tests;

public sealed class LimitTests
{
    private static readonly string LongNote = string.Concat(Enumerable.Repeat("注", 2_000));

    [Fact]
    public async Task More_events_than_an_append_takes_are_appended_in_pieces()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Region());
        ledger.Log.EventsAppended.Clear();

        var results = await ledger.SubmitAsync([.. Enumerable.Range(1, 2_500).Select(Say.Indicator)]);

        Assert.Equal(
            Enumerable.Range(4, 2_500).Select(position => (long)position),
            results.Select(result => Assert.IsType<CommandResult.Recorded>(result).First));
        Assert.Equal([1_000, 1_000, 500], ledger.Log.EventsAppended);
    }

    [Fact]
    public async Task More_bytes_than_an_append_takes_are_appended_in_pieces()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        ledger.Log.EventsAppended.Clear();
        var days = Enumerable.Range(0, 300).Select(i => new DateOnly(2022, 1, 1).AddDays(i));

        var results = await ledger.SubmitAsync([.. days.Select(day => Noted(day))]);

        Assert.All(results, result => Assert.IsType<CommandResult.Recorded>(result));
        Assert.True(ledger.Log.EventsAppended.Count > 1, "300 events of 6 kB are over 1 MiB");
        Assert.Equal(300, ledger.Log.EventsAppended.Sum());
    }

    [Fact]
    public async Task Other_submissions_of_a_batch_are_answered_though_it_takes_several_appends()
    {
        await using var ledger = await TestLedger.OpenAsync();
        ledger.Log.Hold();
        var first = ledger.SubmitAsync(Say.Region());
        await Wait.UntilAsync(() => ledger.Log.Appends == 3);
        var many = ledger.SubmitAsync([.. Enumerable.Range(1, 1_500).Select(Say.Indicator)]);
        var validating = ledger.ValidateAsync([.. Enumerable.Range(1, 1_500).Select(Say.Indicator)]);
        var last = ledger.SubmitAsync(Say.Region("b", "乙县"));
        ledger.Log.Release();

        Assert.IsType<CommandResult.Recorded>((await first)[0]);
        Assert.All(await many, result => Assert.IsType<CommandResult.Recorded>(result));
        Assert.All(await validating, result => Assert.IsNotType<CommandResult.Unavailable>(result));
        Assert.IsType<CommandResult.Recorded>((await last)[0]);
    }

    [Fact]
    public async Task A_command_too_large_for_an_event_is_refused_and_its_neighbours_are_recorded()
    {
        await using var ledger = await TestLedger.OpenAsync();
        await ledger.RecordAsync(Say.Town(1));
        ledger.Log.Hold();
        var first = ledger.SubmitAsync(Say.Region("b", "乙县"));
        await Wait.UntilAsync(() => ledger.Log.Appends == 4);
        var tooLarge = ledger.SubmitAsync(Declared(new string('大', LogLimits.EventBytesMax)));
        var huge = ledger.SubmitAsync(Declared(new string('大', 2 * LogLimits.AppendBytesMax)));
        var beside = ledger.SubmitAsync(Say.Report(1, "7%"));
        ledger.Log.Release();

        await first;
        Assert.IsType<Refusal.Malformed>(Assert.IsType<CommandResult.Refused>((await tooLarge)[0]).Refusal);
        Assert.IsType<Refusal.Malformed>(Assert.IsType<CommandResult.Refused>((await huge)[0]).Refusal);
        Assert.IsType<CommandResult.Recorded>((await beside)[0]);
    }

    [Fact]
    public async Task A_principal_with_an_endless_name_cannot_stop_the_writer()
    {
        await using var ledger = await TestLedger.OpenAsync();
        var endless = Say.Context with
        {
            Principal = new Principal(new string('p', 2 * LogLimits.AppendBytesMax), Authentication.Claimed),
        };

        var result = await ledger.SubmitOneAsync(Say.Region() with { Context = endless });

        Assert.IsType<Refusal.Malformed>(Assert.IsType<CommandResult.Refused>(result).Refusal);
        await ledger.RecordAsync(Say.Region());
    }

    [Fact]
    public async Task Validating_says_what_recording_would_say_and_records_nothing()
    {
        await using var ledger = await TestLedger.OpenAsync();
        IReadOnlyList<Command> commands =
        [
            .. Say.Town(1_200),
            Say.Set(7, "6%"),
            Say.Set(7, "6%"),
            Say.Revise(7, "5%").Keyed("a"),
            Say.Revise(7, "5%").Keyed("a"),
            Say.Adopt(1_200),
            Say.Line(1_201),
        ];
        var head = await ledger.Log.HeadAsync(CancellationToken.None);

        var validated = await ledger.ValidateAsync(commands);

        Assert.Equal(head, await ledger.Log.HeadAsync(CancellationToken.None));
        Assert.IsType<CommandResult.Refused>(validated[^1]);
        var recorded = await ledger.SubmitAsync(commands);
        Assert.Equal(recorded.Select(result => result.ToString()), validated.Select(result => result.ToString()));
    }

    [Fact]
    public async Task Validating_goes_on_behind_a_refusal()
    {
        await using var ledger = await TestLedger.OpenAsync();

        var results =
            await ledger.ValidateAsync(Say.Report(1, "1%"), Say.Region(), Say.Report(1, "1%"), Say.Indicator(1));

        Assert.IsType<CommandResult.Refused>(results[0]);
        Assert.IsType<CommandResult.Recorded>(results[1]);
        Assert.IsType<CommandResult.Refused>(results[2]);
        Assert.IsType<CommandResult.Recorded>(results[3]);
    }

    private static Command Noted(DateOnly day)
    {
        var report = (Command.ReportActual)Say.Report(1, "7%");
        return report with { Actual = report.Actual with { Through = day, Note = LongNote } };
    }

    private static Command Declared(string wording)
    {
        var report = (Command.ReportActual)Say.Report(1, "7%");
        return report with
        {
            Actual = report.Actual with { Value = new ActualValue.Declaration(wording, DeclaredOutcome.Met) },
        };
    }
}
