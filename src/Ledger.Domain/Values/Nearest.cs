namespace Ledger.Domain.Values;

/// <summary>Finds the known words nearest to one that is not known, for the hint of an error.</summary>
public static class Nearest
{
    private const int CharsMax = 64;

    /// <summary>
    /// Up to <paramref name="count"/> known words, nearest first (edit distance, then length, then ordinal), none that
    /// shares no character with
    /// <paramref name="wanted"/>.
    /// </summary>
    public static IReadOnlyList<string> Of(string wanted, IEnumerable<string> known, int count)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(known);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var length = Math.Min(wanted.Length, CharsMax);
        return
        [
            .. known
                .Select(candidate => (Word: candidate, Distance: Distance(wanted, candidate)))
                .Where(candidate => candidate.Distance < Math.Max(length, Math.Min(candidate.Word.Length, CharsMax)))
                .OrderBy(candidate => candidate.Distance)
                .ThenBy(candidate => Math.Abs(candidate.Word.Length - length))
                .ThenBy(candidate => candidate.Word, StringComparer.Ordinal)
                .Take(count)
                .Select(candidate => candidate.Word),
        ];
    }

    /// <summary>
    /// How many characters have to be put in, taken out or replaced to make one text of the other; each is cut to 64.
    /// </summary>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        left = left[..Math.Min(left.Length, CharsMax)];
        right = right[..Math.Min(right.Length, CharsMax)];
        Span<int> row = stackalloc int[right.Length + 1];
        for (var j = 0; j <= right.Length; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
