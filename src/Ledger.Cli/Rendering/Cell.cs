namespace Ledger.Cli.Rendering;

/// <summary>One text of a row; null is nothing, not an empty statement.</summary>
internal readonly record struct Cell(string? Text, Tone Tone = Tone.Plain)
{
    /// <summary>What CSV holds where a table adds to it for the eye; null: the text.</summary>
    public string? Data { get; init; }

    public static implicit operator Cell(string? text) => new(text);
}
