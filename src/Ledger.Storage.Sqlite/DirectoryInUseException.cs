namespace Ledger.Storage.Sqlite;

/// <summary>A data directory that another server holds, and that server's process id where it could be read.</summary>
public sealed class DirectoryInUseException(string directory, int? holder, Exception inner) : Exception(
    $"{directory} is in use by {(holder is { } id ? $"process {id}" : "another process")}; it takes one server",
    inner)
{
    /// <summary>The directory.</summary>
    public string Directory { get; } = directory;

    /// <summary>The process id of the server that holds it; null while that is not known.</summary>
    public int? Holder { get; } = holder;
}
