namespace Ledger.Architecture.Tests;

/// <summary>A rule holds when nothing breaks it; what does is listed whole.</summary>
internal static class House
{
    public static void HasNo(IEnumerable<string> violations)
    {
        var found = violations.ToList();
        Assert.True(found.Count == 0, $"{found.Count} found:\n{string.Join('\n', found)}");
    }
}
