namespace Ledger.Cli.Rendering;

/// <summary>One text of a row; null is nothing, not an empty statement.</summary>
internal readonly record struct Cell(string? Text, Tone Tone = Tone.Plain)
{
    public static implicit operator Cell(string? text) => new(text);
}
