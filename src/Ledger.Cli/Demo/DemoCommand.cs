using System.Diagnostics;
using Ledger.Cli.Hosting;
using Ledger.Cli.Verbs;
using Ledger.Client;
using Ledger.Engine;
using Microsoft.Extensions.Logging;

namespace Ledger.Cli.Demo;

/// <summary><c>ledger demo</c></summary>
internal static class DemoCommand
{
    private static readonly Uri AnyPort = new("http://127.0.0.1:0");

    public static Command Create(Terminal terminal)
    {
        var keep = Options.Switch("--keep", "Keep the ledger's folder and say how to serve it");
        var command = new Command(
            "demo",
            """
            Shows a ledger at work in seconds, on a county's real tables: import, boards with verdicts, a revision
            while a subscriber watches, and its history. It runs in a temporary folder and leaves nothing behind.

            Example: ledger demo
            """)
        {
            keep,
        };
        Local.Run(command, terminal, async (parsed, cancellationToken) =>
        {
            await RunAsync(terminal, parsed.GetValue(keep), cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task RunAsync(Terminal terminal, bool keep, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var directory = Directory.CreateTempSubdirectory("ledger-demo-").FullName;
        try
        {
            await ShowAsync(terminal, directory, cancellationToken);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
            terminal.Out.WriteLine(terminal.Say($"All of it took {seconds:0.0} s.", $"全程用时 {seconds:0.0} 秒。"));
        }
        finally
        {
            if (!keep)
                Directory.Delete(directory, recursive: true);
        }

        if (keep)
        {
            terminal.Out.WriteLine(
                terminal.Say("Serve it with: ", "可用此命令继续服务：") + $"ledger serve --data {directory}");
        }
    }

    private static async Task ShowAsync(Terminal terminal, string directory, CancellationToken cancellationToken)
    {
        using var logs = new LineLoggerProvider(terminal.Error, TimeProvider.System, LogLevel.Warning);
        await using var ledger = await EmbeddedLedger.StartAsync(
            directory, AnyPort, new EngineOptions(), TimeProvider.System, logs, cancellationToken);
        await using var client = LedgerClient.Connect(
            ledger.Address, new LedgerClientOptions { Principal = "demo-clerk" });
        await new DemoStory(client, terminal, cancellationToken).TellAsync();
    }
}
