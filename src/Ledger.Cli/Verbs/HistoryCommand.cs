using System.CommandLine;
using Ledger.Cli.Views;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger history</c></summary>
internal static class HistoryCommand
{
    public static Command Create(Remote remote)
    {
        var reference = Options.Reference("region/indicator/period, or the full name of a plan, region or indicator");
        return remote.Verb(
            "history",
            """
            Every event of one subject: who, when by both clocks, on which document, from what to what.

            Examples:
              ledger history 城口县/地区生产总值增速/2022
              ledger history 城口县/地区生产总值增速/2022 -o jsonl
            """,
            async call =>
            {
                var name = call.Get(reference);
                var head = await call.HeadAsync();
                var pages = await Pages.ReadAsync(
                    async token => await call.Ledger.History.ListHistoryAsync(
                        new ListHistoryRequest
                        {
                            Name = name,
                            MinPosition = head,
                            PageSize = Pages.SizeMax,
                            PageToken = token,
                        },
                        cancellationToken: call.CancellationToken),
                    page => page.NextPageToken);
                call.Print(HistoryView.Of(
                    name, [.. pages.SelectMany(page => page.Entries)], pages[^1].Basis, call.Terminal));
            },
            reference);
    }
}
