using System.Text.Json;

namespace Ledger.Cli.Tests;

/// <summary>One run of the command in this process: what it printed and how it ended.</summary>
internal sealed record Run(int Exit, string Out, string Error)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public JsonElement ErrorJson => JsonDocument.Parse(Error).RootElement;

    public IReadOnlyList<string> Lines => Out.TrimEnd('\n').Split('\n');

    public static Task<Run> Of(params string[] arguments) => InAsync(_ => null, arguments);

    /// <summary>With environment variables.</summary>
    public static Task<Run> InAsync(Func<string, string?> variable, params string[] arguments) =>
        RunAsync(variable, interruptAt: null, arguments);

    /// <summary>Interrupted, as by Ctrl-C, when it has printed a text.</summary>
    public static Task<Run> UntilAsync(string text, params string[] arguments) => RunAsync(_ => null, text, arguments);

    public Run Done()
    {
        Assert.True(Exit == ExitCode.Done, $"exit {Exit}: {Error}");
        return this;
    }

    private static async Task<Run> RunAsync(
        Func<string, string?> variable, string? interruptAt, IReadOnlyList<string> arguments)
    {
        using var interrupt = new CancellationTokenSource(Limit);
        using var output = new WatchedWriter(text =>
        {
            if (interruptAt is not null && text.Contains(interruptAt, StringComparison.Ordinal))
                interrupt.Cancel();
        });
        using var error = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, error) { Variable = variable };
        var exit = await LedgerCommand.RunAsync(arguments, terminal, interrupt.Token);
        return new Run(exit, output.ToString(), error.ToString());
    }

    private sealed class WatchedWriter : StringWriter
    {
        private readonly Action<string> _written;

        public WatchedWriter(Action<string> written)
        {
            _written = written;
            NewLine = "\n";
        }

        public override void Write(string? value)
        {
            base.Write(value);
            _written(value ?? "");
        }

        public override void WriteLine(string? value) => Write(value + NewLine);
    }
}
