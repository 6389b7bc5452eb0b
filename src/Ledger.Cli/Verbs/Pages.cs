namespace Ledger.Cli.Verbs;

/// <summary>Lists that come in pages (AIP-158), read to their end.</summary>
internal static class Pages
{
    public const int SizeMax = 1000;

    /// <summary>All pages in their order, at least one.</summary>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(Func<string, Task<T>> read, Func<T, string> nextToken)
    {
        var pages = new List<T> { await read("") };
        while (nextToken(pages[^1]) is { Length: > 0 } token)
            pages.Add(await read(token));
        return pages;
    }
}
