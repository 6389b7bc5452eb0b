using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using Ledger.Domain.Deciding;

namespace Ledger.Server.Internal;

/// <summary>
/// Pages of a list that is ordered by name, with opaque tokens (AIP-158). A token belongs to the list that it was made
/// for.
/// </summary>
internal static class Paging
{
    private const int PageSizeDefault = 100;
    private const int PageSizeMax = 1_000;
    private const char Separator = '\n';

    /// <summary>The page behind a token, and the token of the page behind it, empty at the end.</summary>
    public static (IReadOnlyList<T> Items, string NextToken) Page<T>(
        IEnumerable<T> items, Func<T, string> name, string list, int pageSize, string token)
    {
        if (pageSize < 0)
            throw Errors.Of(new Refusal.Malformed("page_size", $"{pageSize}", $"0–{PageSizeMax}"));
        var size = pageSize == 0 ? PageSizeDefault : Math.Min(pageSize, PageSizeMax);
        var after = token.Length == 0 ? null : Read(token, list);
        var page = items
            .OrderBy(name, StringComparer.Ordinal)
            .SkipWhile(item => after is not null && string.CompareOrdinal(name(item), after) <= 0)
            .Take(size + 1)
            .ToList();
        return page.Count <= size
            ? (page, "")
            : (page[..size], Token(list, name(page[size - 1])));
    }

    private static string Token(string list, string last) =>
        Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{list}{Separator}{last}"));

    private static string Read(string token, string list)
    {
        var prefix = Encoding.UTF8.GetBytes(list + Separator);
        ReadOnlySpan<byte> bytes = Base64Url.IsValid(token) ? Base64Url.DecodeFromChars(token) : [];
        return bytes.StartsWith(prefix) && Utf8.IsValid(bytes)
            ? Encoding.UTF8.GetString(bytes[prefix.Length..])
            : throw Errors.Of(new Refusal.Malformed(
                "page_token", token, "the next_page_token of an earlier answer to the same request"));
    }
}
