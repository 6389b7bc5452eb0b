using System.Buffers.Text;
using System.Text;
using Ledger.Domain.Deciding;

namespace Ledger.Server.Internal;

/// <summary>Pages of a list that is ordered by name, with opaque tokens (AIP-158).</summary>
internal static class Paging
{
    private const int PageSizeDefault = 100;
    private const int PageSizeMax = 1_000;

    /// <summary>The page behind a token, and the token of the page behind it, empty at the end.</summary>
    public static (IReadOnlyList<T> Items, string NextToken) Page<T>(
        IEnumerable<T> items, Func<T, string> name, int pageSize, string token)
    {
        if (pageSize < 0)
            throw Errors.Of(new Refusal.Malformed("page_size", $"{pageSize}", $"0–{PageSizeMax}"));
        var size = pageSize == 0 ? PageSizeDefault : Math.Min(pageSize, PageSizeMax);
        var after = token.Length == 0 ? null : Read(token);
        var page = items
            .OrderBy(name, StringComparer.Ordinal)
            .SkipWhile(item => after is not null && string.CompareOrdinal(name(item), after) <= 0)
            .Take(size + 1)
            .ToList();
        return page.Count <= size
            ? (page, "")
            : (page[..size], Base64Url.EncodeToString(Encoding.UTF8.GetBytes(name(page[size - 1]))));
    }

    private static string Read(string token)
    {
        try
        {
            return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(token));
        }
        catch (FormatException)
        {
            throw Errors.Of(new Refusal.Malformed("page_token", token, "the next_page_token of an earlier answer"));
        }
    }
}
