namespace Ledger.Cli.Rendering;

/// <summary>What the colour of a cell says, where there are colours.</summary>
internal enum Tone
{
    Plain,
    Good,
    Bad,
    Doubtful,
    Faint,
}
