using System.CommandLine;
using Ledger.Cli.Views;
using Ledger.V1;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger status</c></summary>
internal static class StatusCommand
{
    public static Command Create(Remote remote) => remote.VerbWithExit(
        "status",
        """
        How the ledger is: how many events, how far its documents are folded, whether it takes commands.

        Answers 1 when the ledger takes no commands.

        Example: ledger status -o json
        """,
        async call =>
        {
            var status = await call.Ledger.Status.GetStatusAsync(
                new GetStatusRequest(), cancellationToken: call.CancellationToken);
            call.Print(StatusView.Of(status, call.Terminal));
            return status.AcceptsWrites ? ExitCode.Done : ExitCode.Found;
        });
}
