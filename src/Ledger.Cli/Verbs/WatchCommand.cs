using System.CommandLine;
using Ledger.Cli.Shapes;
using Ledger.Cli.Views;
using Ledger.Client;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger watch</c></summary>
internal static class WatchCommand
{
    public static Command Create(Remote remote)
    {
        var region = Options.Text("--region", "REF", "Only what is about this region");
        var indicator = Options.Text("--indicator", "REF", "Only what is about this indicator");
        var from = Options.Number(
            "--from", "POSITION", 0, "The first position wanted. Default: those that come from now on");
        var ledgerId = Options.Text("--ledger-id", "ID", "Refuse another ledger than this; give it with --from");
        var count = Options.Number("--count", "N", 1, "End after so many updates");
        return remote.Verb(
            "watch",
            """
            Updates as they happen, each once and in order, over lost connections; until Ctrl-C.

            Examples:
              ledger watch --region 城口县
              ledger watch --from 0 --count 100 -o jsonl
            """,
            async call =>
            {
                var request = new WatchRequest
                {
                    Region = call.Get(region),
                    Indicator = call.Get(indicator),
                    LedgerId = call.Get(ledgerId),
                };
                if (call.Parsed.GetValue(from) is { } position)
                    request.From = position;
                try
                {
                    await PrintAsync(call, request, call.Parsed.GetValue(count) ?? long.MaxValue);
                }
                catch (OperationCanceledException) when (call.CancellationToken.IsCancellationRequested)
                {
                    // Ctrl-C is how a watch ends.
                }
            },
            region,
            indicator,
            from,
            ledgerId,
            count);
    }

    private static async Task PrintAsync(Call call, WatchRequest request, long count)
    {
        await foreach (var message in call.Ledger.WatchAsync(request, call.CancellationToken))
        {
            if (message.CaughtUp is { } caughtUp && call.Terminal.ErrorIsTerminal)
            {
                call.Terminal.Error.WriteLine(call.Terminal.Say(
                    $"(up to date at position {caughtUp.Basis.Position}, waiting)",
                    $"（已到位置 {caughtUp.Basis.Position}，等待更新）"));
            }

            if (message.Update is not { } update)
                continue;
            call.Printer.PrintItem(
                EventShape.Of(update.Entry),
                HistoryView.Columns,
                HistoryView.Row(update.Entry, call.Terminal),
                HistoryView.Line(update.Entry, call.Terminal));
            if (--count == 0)
                return;
        }
    }
}
