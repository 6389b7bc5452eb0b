namespace Ledger.Storage;

/// <summary>
/// What a document store is kept in cannot be read: damaged, of a newer version, or not a document store at all.
/// Documents can be rebuilt, so the answer is to delete <see cref="Place"/> and fold the log again.
/// </summary>
public sealed class DocumentStoreUnreadableException(string place, string message, Exception? inner = null)
    : Exception($"{place}: {message}", inner)
{
    /// <summary>What cannot be read: a file's path, or another engine's name for it.</summary>
    public string Place { get; } = place;
}
