using System.Text;

namespace Ledger.Cli;

/// <summary>Where a command writes to and what its surroundings ask for.</summary>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    private const int WidthUnknown = 80;

    /// <summary>A width that nothing reaches, so that nothing is wrapped or cut.</summary>
    private const int WidthUnlimited = 30_000;

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Cells in a line of standard output.</summary>
    public int Width { get; init; } = WidthUnlimited;

    public Func<string, string?> Variable { get; init; } = _ => null;

    /// <summary>Colours on standard output: only at a terminal, and never with NO_COLOR (no-color.org).</summary>
    public bool Colours =>
        OutIsTerminal && Set("NO_COLOR") is null && Variable("TERM") is not "dumb";

    /// <summary>Words of the contract, whatever the locale: for what programs read.</summary>
    public bool ForPrograms { get; init; }

    /// <summary>Chinese before English, by the locale of messages.</summary>
    public bool Chinese => !ForPrograms && Locale().StartsWith("zh", StringComparison.OrdinalIgnoreCase);

    public static Terminal OfProcess()
    {
        var outIsTerminal = !Console.IsOutputRedirected;
        return new Terminal(Utf8(Console.OpenStandardOutput()), Utf8(Console.OpenStandardError()))
        {
            OutIsTerminal = outIsTerminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Width = outIsTerminal ? WidthOfWindow() : WidthUnlimited,
            Variable = Environment.GetEnvironmentVariable,
        };
    }

    public string Say(string english, string chinese) => Chinese ? chinese : english;

    /// <summary>An environment variable; null where it is not set, or empty.</summary>
    public string? Set(string variable) => Variable(variable) is { Length: > 0 } value ? value : null;

    private static int WidthOfWindow() => Console.WindowWidth > 0 ? Console.WindowWidth : WidthUnknown;

    private static StreamWriter Utf8(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };

    private string Locale() => Set("LC_ALL") ?? Set("LC_MESSAGES") ?? Set("LANG") ?? "";
}
