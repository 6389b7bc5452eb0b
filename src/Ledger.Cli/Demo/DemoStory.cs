using Grpc.Core;
using Ledger.Cli.Importing;
using Ledger.Cli.Rendering;
using Ledger.Cli.Views;
using Ledger.Client;
using Ledger.V1;

namespace Ledger.Cli.Demo;

/// <summary>What the demonstration does and prints, in its order.</summary>
internal sealed class DemoStory(LedgerClient ledger, Terminal terminal, CancellationToken cancellationToken)
{
    private const string Revised = "城口县/地区生产总值增速/2022";

    private static readonly TimeSpan UpdateWithin = TimeSpan.FromSeconds(10);

    public async Task TellAsync()
    {
        Say(
            "The county's own report says of 2021: 23 indicators, 22 met, industrial value added short by 1 percentage "
                + "point. Ledger finds the same from the figures, and how each is known.",
            "该县报告称：2021年23项指标中22项完成，规上工业增加值增速差1个百分点。Ledger 从数字得出同样结论，并说明每项的依据。");
        await RegisterAsync(DemoTables.RegionAbove, parent: "");
        await RegisterAsync(DemoTables.Region, DemoTables.RegionAbove);
        foreach (var (fileName, options) in DemoTables.All)
        {
            var import = await ImportAsync(fileName, options);
            Say(
                $"{fileName}: {import.Counts.Targets} targets and {import.Counts.Actuals} actuals recorded "
                    + $"as {import.EventsRecorded} events",
                $"{fileName}：目标 {import.Counts.Targets} 项、完成数 {import.Counts.Actuals} 项，共 {import.EventsRecorded} 个事件");
            await ShowBoardAsync($"{options.Region}/{options.Period}/{options.List}", import.MinPosition ?? 0);
        }

        await ReviseWhileWatchingAsync();
        await ShowHistoryAsync();
    }

    private async Task RegisterAsync(string name, string parent) => await ledger.Regions.RegisterRegionAsync(
        new RegisterRegionRequest
        {
            Submission = new Submission { RequestId = Guid.NewGuid().ToString() },
            DisplayName = name,
            Parent = parent,
        },
        cancellationToken: cancellationToken);

    private async Task<ImportShape> ImportAsync(string fileName, Import.PlanImportOptions options)
    {
        var importer = new PlanImporter(ledger, (_, _) => { }, cancellationToken);
        return await importer.RunAsync(DemoTables.Read(fileName), fileName, options, dryRun: false) switch
        {
            ImportOutcome.Done(var import) => import,
            ImportOutcome.Faulty(var faults, _) => throw Broken(faults),
            ImportOutcome.Refused(var faults, _, _) => throw Broken(faults),
        };
    }

    private InvalidOperationException Broken(IEnumerable<FaultShape> faults) =>
        new(string.Join('\n', faults.Select(fault => fault.Line(terminal))));

    private async Task ShowBoardAsync(string name, long minPosition)
    {
        var board = await ledger.Plans.GetPlanAsync(
            new GetPlanRequest { Name = name, MinPosition = minPosition }, cancellationToken: cancellationToken);
        Print(BoardView.Of(board, terminal));
    }

    private async Task ReviseWhileWatchingAsync()
    {
        Say(
            $"A subscriber watches {DemoTables.Region} while {Revised} is revised:",
            $"订阅者关注{DemoTables.Region}，同时调整 {Revised}：");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(UpdateWithin);
        var watching = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var watch = WatchOneAsync(watching, limit.Token);
        await await Task.WhenAny(watching.Task, watch);
        await ledger.Targets.ReviseTargetAsync(Revision(), cancellationToken: cancellationToken);
        await watch;
        terminal.Out.WriteLine();
    }

    private async Task WatchOneAsync(TaskCompletionSource watching, CancellationToken limit)
    {
        await foreach (var message in ledger.WatchAsync(new WatchRequest { Region = DemoTables.Region }, limit))
        {
            if (message.CaughtUp is not null)
                watching.TrySetResult();
            if (message.Update is not { } update)
                continue;
            terminal.Out.WriteLine($"  » {HistoryView.Line(update.Entry, terminal)}");
            return;
        }

        throw new RpcException(new Status(StatusCode.Unavailable, "the watch ended without an update"));
    }

    private async Task ShowHistoryAsync()
    {
        var history = await ledger.History.ListHistoryAsync(
            new ListHistoryRequest { Name = Revised }, cancellationToken: cancellationToken);
        Say($"History of {Revised}:", $"{Revised} 的历史：");
        Print(HistoryView.Of(Revised, [.. history.Entries], history.Basis, terminal));
    }

    private static ReviseTargetRequest Revision() => new()
    {
        Submission = new Submission
        {
            RequestId = Guid.NewGuid().ToString(),
            EffectiveOn = new EffectiveDay { Day = "2022-09-30", Precision = DatePrecision.Day },
            Evidence = new Evidence
            {
                Document = new SourceDocument
                {
                    Title = "关于调整2022年部分预期目标的通知（演示）",
                    Number = "城府办发〔2022〕示例号",
                    Issuer = "城口县人民政府办公室",
                    Dated = new EffectiveDay { Day = "2022-09-30", Precision = DatePrecision.Day },
                },
                Place = "第一条",
            },
            Reason = "受疫情和高温干旱影响",
        },
        Name = Revised,
        Target = new TargetInput { Wording = "4左右", Attribute = TargetAttribute.Anticipatory },
    };

    private void Say(string english, string chinese) => terminal.Out.WriteLine(terminal.Say(english, chinese) + "\n");

    private void Print(Result result) => terminal.Out.WriteLine(TableText.Of(result, terminal) + "\n");
}
