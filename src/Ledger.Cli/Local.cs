using System.CommandLine;
using Ledger.Cli.Rendering;

namespace Ledger.Cli;

/// <summary>What the verbs share that host a ledger themselves: where they fail, and how that is printed.</summary>
internal static class Local
{
    public static void Run(Command command, Terminal terminal, Func<ParseResult, CancellationToken, Task<int>> run) =>
        command.SetAction(async (parsed, cancellationToken) =>
        {
            try
            {
                return await run(parsed, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return ExitCode.Done;
            }
            catch (Exception exception) when (Failure.Of(exception) is { } failure)
            {
                return failure.Print(terminal, OutputFormat.Table);
            }
        });
}
