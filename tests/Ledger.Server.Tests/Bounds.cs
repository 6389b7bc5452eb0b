namespace Ledger.Server.Tests;

/// <summary>How long tests wait for what has to come.</summary>
internal static class Bounds
{
    public static readonly TimeSpan Wait = TimeSpan.FromSeconds(30);
}
