using System.Text.Json;

namespace Ledger.Cli.Tests;

/// <summary>One run of the command in this process: what it printed and how it ended.</summary>
internal sealed record Run(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public JsonElement ErrorJson => JsonDocument.Parse(Error).RootElement;

    public IReadOnlyList<string> Lines => Out.TrimEnd('\n').Split('\n');

    public static Task<Run> Of(params string[] arguments) => InAsync(_ => null, arguments);

    /// <summary>With environment variables.</summary>
    public static async Task<Run> InAsync(Func<string, string?> variable, params string[] arguments)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        return await InAsync(variable, limit.Token, arguments);
    }

    public static async Task<Run> InAsync(
        Func<string, string?> variable, CancellationToken cancellationToken, params string[] arguments)
    {
        var (output, error) = (Writer(), Writer());
        var terminal = new Terminal(output, error) { Variable = variable };
        var exit = await LedgerCommand.RunAsync(arguments, terminal, cancellationToken);
        return new Run(exit, output.ToString(), error.ToString());
    }

    public Run Done()
    {
        Assert.True(Exit == ExitCode.Done, $"exit {Exit}: {Error}");
        return this;
    }

    private static StringWriter Writer() => new() { NewLine = "\n" };
}
