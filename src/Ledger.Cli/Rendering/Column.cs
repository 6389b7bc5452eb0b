namespace Ledger.Cli.Rendering;

/// <summary>A column: its key in CSV, which is a contract, and its titles for people.</summary>
internal sealed record Column(string Key, string Title, string TitleZh, bool Right = false);
