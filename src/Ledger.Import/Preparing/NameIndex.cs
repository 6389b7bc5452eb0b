using Ledger.Domain.Values;

namespace Ledger.Import.Preparing;

/// <summary>Known things by every word that names them; the first that claims a word keeps it.</summary>
internal sealed class NameIndex<T>
    where T : class
{
    private const int NearestMax = 3;
    private readonly Dictionary<string, T> byWord = new(StringComparer.Ordinal);

    public void Add(T item, IEnumerable<string> words)
    {
        foreach (var word in words)
            byWord.TryAdd(word, item);
    }

    public T? Find(string word) => byWord.GetValueOrDefault(word);

    /// <summary>The nearest known words, for the hint of an error; resource names are left out.</summary>
    public IReadOnlyList<string> NearestTo(string word) =>
        Nearest.Of(word, byWord.Keys.Where(known => !known.Contains('/', StringComparison.Ordinal)), NearestMax);
}
