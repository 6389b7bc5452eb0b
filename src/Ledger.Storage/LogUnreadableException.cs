namespace Ledger.Storage;

/// <summary>
/// What should be a log is none that this version can read: foreign, newer or damaged. Nothing was changed in it, and
/// it MUST NOT be deleted without a person's decision.
/// </summary>
public sealed class LogUnreadableException(string place, string message, Exception? inner = null)
    : Exception($"{place}: {message}", inner)
{
    /// <summary>What cannot be read: a file's path, or another engine's name for it.</summary>
    public string Place { get; } = place;
}
