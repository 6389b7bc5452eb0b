using System.CommandLine;
using Ledger.Cli.Hosting;
using Ledger.Engine;
using Microsoft.Extensions.Logging;

namespace Ledger.Cli.Verbs;

/// <summary><c>ledger serve</c></summary>
internal static class ServeCommand
{
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string>("--data")
        {
            Description = "The ledger's directory, made if it is not there",
            HelpName = "DIR",
            Required = true,
        };
        var listen = new Option<string>("--listen")
        {
            Description = "Where to listen, on loopback; port 0 takes a free one",
            HelpName = "URL",
            DefaultValueFactory = _ => Remote.ServerDefault,
        };
        var defaults = new EngineOptions();
        var origin = new Option<string>("--origin")
        {
            Description = "A new ledger's name, as its checkpoints will give it",
            HelpName = "NAME",
            DefaultValueFactory = _ => defaults.Origin,
        };
        var timeZone = new Option<string>("--time-zone")
        {
            Description = "A new ledger's time zone: which local day it is",
            HelpName = "IANA",
            DefaultValueFactory = _ => defaults.TimeZone,
        };
        var command = new Command(
            "serve",
            """
            Serves the ledger of a directory over gRPC until Ctrl-C. One process per directory.

            Example: ledger serve --data ./ledger-data --listen http://127.0.0.1:5080
            """)
        {
            data, listen, origin, timeZone,
        };
        Local.Run(command, terminal, async (parsed, cancellationToken) =>
        {
            var options = defaults with
            {
                Origin = parsed.GetRequiredValue(origin),
                TimeZone = parsed.GetRequiredValue(timeZone),
            };
            await ServeAsync(
                parsed.GetRequiredValue(data),
                AddressOf(parsed.GetRequiredValue(listen)),
                options,
                terminal,
                cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    private static async Task ServeAsync(
        string directory, Uri listen, EngineOptions options, Terminal terminal, CancellationToken cancellationToken)
    {
        using var logs = new LineLoggerProvider(terminal.Error, TimeProvider.System, LogLevel.Information);
        await using var ledger = await StartAsync(directory, listen, options, logs, cancellationToken);
        var address = ledger.Address.GetLeftPart(UriPartial.Authority);
        terminal.Out.WriteLine(terminal.Say(
            $"serving {directory} at {address} (Ctrl-C ends)", $"正在服务 {directory}，地址 {address}（Ctrl-C 结束）"));
        var ended = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (cancellationToken.Register(ended.SetResult))
            await ended.Task;
    }

    private static async Task<EmbeddedLedger> StartAsync(
        string directory,
        Uri listen,
        EngineOptions options,
        LineLoggerProvider logs,
        CancellationToken cancellationToken)
    {
        try
        {
            return await EmbeddedLedger.StartAsync(
                directory, listen, options, TimeProvider.System, logs, cancellationToken);
        }
        catch (ArgumentException refused)
        {
            throw new UsageException(FieldOf(refused.ParamName), MessageOf(refused), "选项的值不可用。");
        }
    }

    /// <summary>Without the name of the parameter, which means nothing to who typed an option.</summary>
    private static string MessageOf(ArgumentException refused) =>
        refused.Message.Replace($" (Parameter '{refused.ParamName}')", "", StringComparison.Ordinal);

    private static Uri AddressOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address)
        ? address
        : throw new UsageException(
            "--listen",
            $"\"{text}\" is no address as in {Remote.ServerDefault}.",
            $"“{text}”不是形如 {Remote.ServerDefault} 的地址。");

    private static string FieldOf(string? parameter) => parameter switch
    {
        nameof(EngineOptions.Origin) => "--origin",
        nameof(EngineOptions.TimeZone) => "--time-zone",
        _ => "--listen",
    };
}
