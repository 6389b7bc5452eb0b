using System.CommandLine;
using Ledger.Cli.Views;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger plan import|show|list</c></summary>
internal static class PlanCommand
{
    public static Command Create(Remote remote) =>
        new("plan", "Lists of targets, each from one document.")
        {
            PlanImportCommand.Create(remote), Show(remote), List(remote),
        };

    private static Command Show(Remote remote)
    {
        var region = new Argument<string>("REGION") { Description = "城口县; or a plan's full name, without a period" };
        var period = new Argument<string?>("PERIOD") { Description = "2021", Arity = ArgumentArity.ZeroOrOne };
        var list = Options.Text("--list", "LIST", "表1; needed where a region has several plans in the period");
        return remote.Verb(
            "show",
            """
            The board of a plan: every line with its target, what was reached, and the verdict.

            Examples:
              ledger plan show 城口县 2021
              ledger plan show 城口县 2021 --list 表1 -o json
            """,
            async call =>
            {
                string[] parts = [call.Get(region), call.GetOptional(period) ?? "", call.Get(list)];
                var board = await call.Ledger.Plans.GetPlanAsync(
                    new GetPlanRequest
                    {
                        Name = string.Join('/', parts.Where(part => part.Length > 0)),
                        MinPosition = await call.HeadAsync(),
                    },
                    cancellationToken: call.CancellationToken);
                call.Print(BoardView.Of(board, call.Terminal));
            },
            region,
            period,
            list);
    }

    private static Command List(Remote remote)
    {
        var region = new Argument<string?>("REGION") { Description = "Default: all", Arity = ArgumentArity.ZeroOrOne };
        var period = Options.Text("--period", "PERIOD", "2021. Default: all");
        return remote.Verb(
            "list",
            """
            Plans of a region, or of all, drafts among them.

            Example: ledger plan list 城口县
            """,
            async call =>
            {
                var head = await call.HeadAsync();
                var pages = await Pages.ReadAsync(
                    async token => await call.Ledger.Plans.ListPlansAsync(
                        new ListPlansRequest
                        {
                            Region = call.GetOptional(region) ?? "",
                            Period = call.Get(period),
                            MinPosition = head,
                            PageSize = Pages.SizeMax,
                            PageToken = token,
                        },
                        cancellationToken: call.CancellationToken),
                    page => page.NextPageToken);
                call.Print(RegistryViews.Of([.. pages.SelectMany(page => page.Plans)], pages[^1].Basis, call.Terminal));
            },
            region,
            period);
    }
}
