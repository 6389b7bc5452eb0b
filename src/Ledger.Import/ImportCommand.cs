namespace Ledger.Import;

/// <summary>A command, its submission filled, and where it comes from.</summary>
public sealed record ImportCommand(V1.Command Command, ImportOrigin Origin);
