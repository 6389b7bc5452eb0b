using System.CommandLine;
using Grpc.Core;
using Ledger.Cli.Rendering;
using Ledger.Client;

namespace Ledger.Cli;

/// <summary>What all verbs that call a server share: where it is, who calls, how the answer is printed.</summary>
internal sealed class Remote(Terminal terminal)
{
    public const string ServerDefault = "http://127.0.0.1:5080";
    private const string PrincipalDefault = "local";

    private readonly Option<string?> _server = new("--server")
    {
        Description = $"The server's address; also LEDGER_SERVER. Default: {ServerDefault}",
        HelpName = "URL",
    };

    private readonly Option<string?> _principal = new("--principal")
    {
        Description = "Who acts, a pseudonymous id; also LEDGER_PRINCIPAL. Default: local",
        HelpName = "ID",
    };

    private readonly Option<OutputFormat> _format = FormatOption();

    public Terminal Terminal => terminal;

    /// <summary>A verb that answers 0 unless it throws.</summary>
    public Command Verb(string name, string description, Func<Call, Task> run, params Symbol[] symbols) =>
        VerbWithExit(name, description, async call => { await run(call); return ExitCode.Done; }, symbols);

    /// <summary>A verb that answers its exit code.</summary>
    public Command VerbWithExit(string name, string description, Func<Call, Task<int>> run, params Symbol[] symbols)
    {
        var command = new Command(name, description);
        foreach (var symbol in symbols)
        {
            if (symbol is Argument argument)
                command.Arguments.Add(argument);
            else
                command.Options.Add((Option)symbol);
        }

        command.Options.Add(_server);
        command.Options.Add(_principal);
        command.Options.Add(_format);
        command.SetAction((parsed, cancellationToken) => RunAsync(parsed, run, cancellationToken));
        return command;
    }

    /// <summary>The format that was asked for, where the arguments could not be parsed.</summary>
    public static OutputFormat FormatOf(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            var (name, value) = arguments[i].Split('=', 2) is [var left, var right]
                ? (left, right)
                : (arguments[i], i + 1 < arguments.Count ? arguments[i + 1] : "");
            if (name is "-o" or "--output" && Enum.TryParse<OutputFormat>(value, ignoreCase: true, out var format))
                return format;
        }

        return OutputFormat.Table;
    }

    private static Option<OutputFormat> FormatOption()
    {
        var words = Enum.GetNames<OutputFormat>().Select(name => name.ToLowerInvariant()).ToArray();
        return new Option<OutputFormat>("--output", "-o")
        {
            Description = "table|json|jsonl|csv; json, jsonl and csv are contracts",
            HelpName = string.Join('|', words),
            CustomParser = result =>
            {
                var word = result.Tokens.Single().Value;
                if (words.Contains(word))
                    return Enum.Parse<OutputFormat>(word, ignoreCase: true);
                result.AddError($"--output is one of {string.Join(", ", words)}, not \"{word}\".");
                return OutputFormat.Table;
            },
        };
    }

    private async Task<int> RunAsync(
        ParseResult parsed, Func<Call, Task<int>> run, CancellationToken cancellationToken)
    {
        var format = parsed.GetValue(_format);
        try
        {
            await using var ledger = Connect(parsed);
            // Rows are made once for table and CSV; those of CSV say the same under every locale.
            var rows = terminal with { ForPrograms = format is OutputFormat.Csv };
            return await run(new Call(parsed, ledger, new Printer(terminal, format), rows, cancellationToken));
        }
        catch (Exception interrupted) when (
            cancellationToken.IsCancellationRequested && interrupted is (OperationCanceledException or RpcException))
        {
            return new Failure("CANCELLED", null, "Interrupted.", "已中断。", null, [])
            {
                Exit = ExitCode.Of(StatusCode.Cancelled),
            }.Print(terminal, format);
        }
        catch (Exception exception) when (Failure.Of(exception) is { } failure)
        {
            return failure.Print(terminal, format);
        }
    }

    private LedgerClient Connect(ParseResult parsed)
    {
        var address = parsed.GetValue(_server) ?? terminal.Set("LEDGER_SERVER") ?? ServerDefault;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
        {
            throw new UsageException(
                "--server",
                $"\"{address}\" is no address as in {ServerDefault}.",
                $"“{address}”不是形如 {ServerDefault} 的地址。");
        }

        var principal = parsed.GetValue(_principal) ?? terminal.Set("LEDGER_PRINCIPAL") ?? PrincipalDefault;
        try
        {
            return LedgerClient.Connect(uri, new LedgerClientOptions { Principal = principal });
        }
        catch (ArgumentException refused)
        {
            throw new UsageException("--principal", refused.Message, "操作者标识须为不含空格的可见 ASCII 字符。");
        }
    }
}
