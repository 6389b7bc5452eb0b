using System.Diagnostics.CodeAnalysis;

namespace Ledger.Engine.Writing;

/// <summary>
/// Keeps about the newest used values: a young and an old generation, each of half the size; when the young one is full
/// the old one goes.
/// </summary>
internal sealed class StateCache<TKey, TValue>(int entriesMax)
    where TKey : notnull
{
    private readonly int generationMax = Math.Max(1, entriesMax / 2);
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        if (young.TryGetValue(key, out value))
            return true;
        if (!old.Remove(key, out value))
            return false;
        Set(key, value);
        return true;
    }

    public void Set(TKey key, TValue value)
    {
        young[key] = value;
        old.Remove(key);
        if (young.Count <= generationMax)
            return;
        old = young;
        young = [];
    }
}
