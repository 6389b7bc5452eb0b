using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using System.Globalization;
using Ledger.Cli.Demo;
using Ledger.Cli.Rendering;
using Ledger.Cli.Verbs;
using Ledger.Domain.Values;

namespace Ledger.Cli;

/// <summary>The <c>ledger</c> command: parses, runs one verb, answers the exit code.</summary>
internal static class LedgerCommand
{
    private const int NearestMax = 3;
    private static readonly TimeSpan StopWithin = TimeSpan.FromSeconds(10);
    private const int TypingErrorsMax = 2;

    public static async Task<int> RunAsync(
        IReadOnlyList<string> arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var parsed = Parse(arguments, terminal, CultureInfo.InvariantCulture);
        if (parsed.Errors.Count > 0 && parsed.Action is not HelpAction)
        {
            var chinese = Parse(arguments, terminal, CultureInfo.GetCultureInfo("zh-Hans"));
            return Refuse(parsed, chinese, arguments, terminal);
        }

        var configuration = new InvocationConfiguration
        {
            Output = terminal.Out,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = StopWithin,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (Exception unexpected)
        {
            terminal.Error.WriteLine(unexpected);
            return Failure.Internal(unexpected).Print(terminal, Remote.FormatOf(arguments));
        }
    }

    private static RootCommand Create(Terminal terminal)
    {
        var remote = new Remote(terminal);
        return new RootCommand(
            """
            Ledger: government targets, their revisions and what was reached, as an append-only record.

            Examples:
              ledger demo
              ledger serve --data ./ledger-data
              ledger plan show 城口县 2021
              ledger target revise 城口县/地区生产总值增速/2022 5左右 --reason 疫情影响 --document 城口县人民政府关于调整计划的通知
              ledger history 城口县/地区生产总值增速/2022 -o json

            Exit codes: 0 done; 1 a failure found where the verb asks; 2 usage; 64 + the gRPC code otherwise.
            """)
        {
            StatusCommand.Create(remote),
            RegionCommand.Create(remote),
            IndicatorCommand.Create(remote),
            PlanCommand.Create(remote),
            TargetCommand.Create(remote),
            ActualCommand.Create(remote),
            HistoryCommand.Create(remote),
            WatchCommand.Create(remote),
            ServeCommand.Create(terminal),
            DemoCommand.Create(terminal),
        };
    }

    // The parser's own messages come in the language of the moment at which they are made.
    private static ParseResult Parse(IReadOnlyList<string> arguments, Terminal terminal, CultureInfo language)
    {
        CultureInfo.CurrentUICulture = language;
        // Wordings may begin with any sign, so "@" names no response file and options are not bundled.
        return Create(terminal).Parse(
            arguments, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
    }

    private static int Refuse(
        ParseResult parsed, ParseResult chinese, IReadOnlyList<string> arguments, Terminal terminal)
    {
        var format = Remote.FormatOf(arguments);
        var exit = Failure.Usage(Message(parsed), Message(chinese), nearest: NearestOf(parsed)).Print(terminal, format);
        if (format is OutputFormat.Table or OutputFormat.Csv)
        {
            var command = Path(parsed.CommandResult);
            terminal.Error.WriteLine(terminal.Say($"  see: {command} --help", $"  参见：{command} --help"));
        }

        return exit;
    }

    private static string Message(ParseResult parsed) => string.Join(
        ' ',
        parsed.Errors
            .SelectMany(error => error.Message.Split(['\n', '\t', ' '], StringSplitOptions.RemoveEmptyEntries)));

    private static IReadOnlyList<string> NearestOf(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        string[] known =
        [
            .. command.Subcommands.Select(verb => verb.Name), .. command.Options.Select(option => option.Name),
        ];
        return parsed.UnmatchedTokens.Count == 0
            ? []
            : [.. Nearest.Of(parsed.UnmatchedTokens[0], known, NearestMax)
                .Where(word => Nearest.Distance(word, parsed.UnmatchedTokens[0]) <= TypingErrorsMax)];
    }

    private static string Path(SymbolResult result) => result switch
    {
        CommandResult { Parent: { } parent } command => $"{Path(parent)} {command.Command.Name}",
        _ => "ledger",
    };
}
