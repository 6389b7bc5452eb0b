namespace Ledger.Storage.Sqlite.Tests;

/// <summary>A directory for one test, removed behind it.</summary>
internal sealed class ScratchDirectory : IDisposable
{
    private int _files;

    public string Path { get; } = Directory.CreateTempSubdirectory("ledger-storage-").FullName;

    /// <summary>A path in a directory of its own, at which nothing is yet.</summary>
    public string NewFile(string name)
    {
        var directory = Directory.CreateDirectory(System.IO.Path.Combine(Path, $"{Interlocked.Increment(ref _files)}"));
        return System.IO.Path.Combine(directory.FullName, name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
