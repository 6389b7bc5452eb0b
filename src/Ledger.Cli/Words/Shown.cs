namespace Ledger.Cli.Words;

/// <summary>Texts of the ledger on their way to the screen.</summary>
internal static class Shown
{
    /// <summary>The text without control characters, which a terminal would obey.</summary>
    public static string Safe(string text) =>
        text.Any(char.IsControl) ? string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign)) : text;

    /// <summary>The wire has no absent strings; output has.</summary>
    public static string? OrNull(string text) => text.Length == 0 ? null : text;
}
