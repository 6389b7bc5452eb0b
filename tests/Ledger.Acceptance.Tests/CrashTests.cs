using System.Text.Json;
using Grpc.Core;
using Ledger.V1;

namespace Ledger.Acceptance.Tests;

/// <summary>SIGKILL at any moment loses nothing that was acknowledged, and nothing is there twice.</summary>
public sealed class CrashTests
{
    private const int Lines = 600;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task What_was_acknowledged_before_a_kill_is_there_once_and_the_import_completes(int seed)
    {
        await using var ledger = await ServedLedger.StartAsync();
        var commands = Commands().ToList();
        var killAfter = new Random(seed).Next(100, commands.Count - 100);
        var acknowledged = await SubmitAndKillAsync(ledger, commands, killAfter);
        Assert.InRange(acknowledged.Count, 1, commands.Count - 1);

        await ledger.ServeAsync();
        var kept = await ledger.EventsAsync();
        AssertGaplessAndOnce(kept);
        foreach (var receipt in acknowledged)
            Assert.Equal(receipt.Subject, kept[(int)receipt.FirstPosition].Subject);

        var again = await SubmitAsync(ledger, commands);
        Assert.All(again, outcome => Assert.NotNull(outcome.Receipt));
        var all = await ledger.EventsAsync();
        AssertGaplessAndOnce(all);
        Assert.Equal(commands.Count, all.Count(recorded => recorded.RequestId.Length > 0));
        foreach (var (receipt, outcome) in acknowledged.Zip(again))
            Assert.Equal(receipt.FirstPosition, outcome.Receipt.FirstPosition);
    }

    [Fact]
    public async Task An_import_that_the_servers_death_cut_short_completes_when_it_is_run_again()
    {
        await using var ledger = await ServedLedger.StartAsync();
        var table = PlanTables.Write(ledger.PathOf("plan.csv"), 3_000);
        await using (var import = ledger.StartCommand(PlanTables.Import(table)))
        {
            await UntilHeadIsAsync(ledger, 3_200);
            await ledger.KillAsync();
            var cut = await import.EndAsync();
            Assert.Equal(64 + (int)StatusCode.Unavailable, cut.Code);
        }

        await ledger.ServeAsync();
        var before = (await ledger.EventsAsync()).Count;
        Assert.InRange(before, 3_200, 12_000);
        var again = await ledger.RunAsync(PlanTables.Import(table));
        Assert.True(again.Code == 0, again.Errors);
        var events = await ledger.EventsAsync();
        AssertGaplessAndOnce(events);

        var board = await ledger.RunAsync("plan", "show", "城口县", "2021", "-o", "json");
        using var json = JsonDocument.Parse(board.Output);
        var serials = json.RootElement.GetProperty("counts").GetProperty("serials");
        Assert.Equal(3_000, serials.GetProperty("total").GetInt32());
        Assert.Equal(3_000, json.RootElement.GetProperty("lines").GetArrayLength());

        var third = await ledger.RunAsync(PlanTables.Import(table));
        Assert.True(third.Code == 0, third.Errors);
        Assert.Equal(events.Count, (await ledger.EventsAsync()).Count);
    }

    [Theory]
    [InlineData("views.db")]
    [InlineData("state.db")]
    [InlineData("views.db", "state.db")]
    public async Task Documents_that_are_deleted_come_back(params string[] files)
    {
        await using var ledger = await ServedLedger.StartAsync();
        var table = PlanTables.Write(ledger.PathOf("plan.csv"), 200);
        Assert.Equal(0, (await ledger.RunAsync(PlanTables.Import(table))).Code);
        var before = await ledger.RunAsync("plan", "show", "城口县", "2021", "-o", "json");

        await ledger.KillAsync();
        foreach (var file in files)
        {
            foreach (var part in new[] { file, file + "-wal", file + "-shm" })
                File.Delete(ledger.PathOf(part));
        }

        await ledger.ServeAsync();
        var after = await ledger.RunAsync("plan", "show", "城口县", "2021", "-o", "json");
        Assert.Equal(before.Output, after.Output);
        var repeated = await ledger.RunAsync(PlanTables.Import(table));
        Assert.Equal(0, repeated.Code);
    }

    [Fact]
    public async Task Documents_that_are_torn_come_back()
    {
        await using var ledger = await ServedLedger.StartAsync();
        var table = PlanTables.Write(ledger.PathOf("plan.csv"), 50);
        Assert.Equal(0, (await ledger.RunAsync(PlanTables.Import(table))).Code);
        var before = await ledger.RunAsync("plan", "show", "城口县", "2021", "-o", "json");
        await ledger.KillAsync();
        await File.WriteAllTextAsync(ledger.PathOf("views.db"), "this is no database");

        await ledger.ServeAsync();
        var after = await ledger.RunAsync("plan", "show", "城口县", "2021", "-o", "json");
        Assert.Equal(before.Output, after.Output);
    }

    private static IEnumerable<Command> Commands()
    {
        yield return new Command
        {
            RegisterRegion = new() { Submission = Submission("region"), DisplayName = "城口县" },
        };
        for (var i = 1; i <= Lines; i++)
        {
            yield return new Command
            {
                RegisterIndicator = new()
                {
                    Submission = Submission($"indicator-{i}"),
                    Region = "城口县",
                    Code = $"i-{i}",
                    DisplayName = $"第{i}项",
                    Unit = "%",
                },
            };
            yield return new Command
            {
                ReportActual = new()
                {
                    Submission = Submission($"actual-{i}"),
                    Name = $"城口县/i-{i}/2021",
                    Actual = new ActualInput { Wording = "6" },
                },
            };
        }
    }

    private static Submission Submission(string requestId) => new() { RequestId = requestId };

    /// <summary>
    /// Submits small pieces until the server has acknowledged so many commands; then it is killed with the next piece
    /// in flight.
    /// </summary>
    private static async Task<List<Receipt>> SubmitAndKillAsync(
        ServedLedger ledger, List<Command> commands, int killAfter)
    {
        var acknowledged = new List<Receipt>();
        await using var client = ledger.Connect();
        Task? killing = null;
        try
        {
            foreach (var piece in commands.Chunk(25))
            {
                var call = client.Batches.SubmitBatchAsync(new SubmitBatchRequest { Commands = { piece } });
                if (acknowledged.Count >= killAfter)
                    killing ??= ledger.KillAsync();
                var answer = await call;
                acknowledged.AddRange(answer.Outcomes.Select(outcome => outcome.Receipt));
            }
        }
        catch (RpcException cut) when (killing is not null)
        {
            Assert.Equal(StatusCode.Unavailable, cut.StatusCode);
        }

        await (killing ?? throw new InvalidOperationException("the import was over before the kill"));
        return acknowledged;
    }

    private static async Task<List<CommandOutcome>> SubmitAsync(ServedLedger ledger, List<Command> commands)
    {
        await using var client = ledger.Connect();
        var outcomes = new List<CommandOutcome>();
        foreach (var piece in commands.Chunk(200))
        {
            var answer = await client.Batches.SubmitBatchAsync(new SubmitBatchRequest { Commands = { piece } });
            outcomes.AddRange(answer.Outcomes);
        }

        return outcomes;
    }

    private static async Task UntilHeadIsAsync(ServedLedger ledger, long least)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var client = ledger.Connect();
        var request = new GetStatusRequest();
        while ((await client.Status.GetStatusAsync(request, cancellationToken: limit.Token)).Head < least)
            limit.Token.ThrowIfCancellationRequested();
    }

    private static void AssertGaplessAndOnce(List<StoredEvent> events)
    {
        Assert.Equal(
            Enumerable.Range(0, events.Count).Select(i => (long)i),
            events.Select(recorded => recorded.Position));
        var requests = events.Select(recorded => recorded.RequestId).Where(request => request.Length > 0).ToList();
        Assert.Equal(requests.Count, requests.Distinct().Count());
        Assert.All(events.Zip(events.Skip(1)), pair => Assert.True(
            pair.First.RecordedAt.ToDateTimeOffset() <= pair.Second.RecordedAt.ToDateTimeOffset()));
    }
}
