using System.CommandLine;
using Ledger.Cli.Views;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger region add|list|show</c></summary>
internal static class RegionCommand
{
    public static Command Create(Remote remote) =>
        new("region", "Places that have plans; they form a tree.") { Add(remote), List(remote), Show(remote) };

    private static Command Add(Remote remote)
    {
        var name = new Argument<string>("NAME") { Description = "As people write it: 城口县" };
        var code = Options.Text("--code", "ID", "Letters, digits and \"-\". Default: the name");
        var parent = Options.Text("--parent", "REF", "The region that it lies in");
        var aliases = Options.Texts("--alias", "NAME", "Other names; may be repeated");
        var submission = new SubmissionOptions();
        return remote.Verb(
            "add",
            """
            Registers a region.

            Example: ledger region add 城口县 --code chengkou --parent 重庆市 --alias 城口
            """,
            async call =>
            {
                var request = new RegisterRegionRequest
                {
                    Submission = submission.Of(call),
                    DisplayName = call.Get(name),
                    Code = call.Get(code),
                    Parent = call.Get(parent),
                    Aliases = { call.Parsed.GetValue(aliases) ?? [] },
                };
                var answer = await call.Ledger.Regions.RegisterRegionAsync(
                    request, cancellationToken: call.CancellationToken);
                call.Print(ReceiptView.Of(answer.Receipt, request.Submission, call.Terminal));
            },
            [name, code, parent, aliases, .. submission.Registering]);
    }

    private static Command List(Remote remote) => remote.Verb(
        "list",
        """
        All regions.

        Example: ledger region list -o csv
        """,
        async call =>
        {
            var head = await call.HeadAsync();
            var pages = await Pages.ReadAsync(
                async token => await call.Ledger.Regions.ListRegionsAsync(
                    new ListRegionsRequest { MinPosition = head, PageSize = Pages.SizeMax, PageToken = token },
                    cancellationToken: call.CancellationToken),
                page => page.NextPageToken);
            call.Print(RegistryViews.Of([.. pages.SelectMany(page => page.Regions)], pages[^1].Basis, call.Terminal));
        });

    private static Command Show(Remote remote)
    {
        var reference = Options.Reference("A code, name or alias: 城口县");
        return remote.Verb(
            "show",
            """
            One region.

            Example: ledger region show 城口县
            """,
            async call =>
            {
                var answer = await call.Ledger.Regions.GetRegionAsync(
                    new GetRegionRequest { Name = call.Get(reference), MinPosition = await call.HeadAsync() },
                    cancellationToken: call.CancellationToken);
                call.Print(RegistryViews.Of(answer.Region, answer.Basis));
            },
            reference);
    }
}
