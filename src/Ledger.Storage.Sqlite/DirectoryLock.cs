using System.Globalization;

namespace Ledger.Storage.Sqlite;

/// <summary>
/// One server for each data directory: held until it is disposed or its process ends, however that ends, because it is
/// the operating system's lock on an open file.
/// </summary>
public sealed class DirectoryLock : IDisposable
{
    /// <summary>
    /// The file that is locked; it stays, because removing it would let two processes lock two files of that name.
    /// </summary>
    public const string LockName = "ledger.lock";

    /// <summary>
    /// The file beside it with the holder's process id, for people; the lock itself cannot be read while it is held.
    /// </summary>
    public const string HolderName = "ledger.pid";

    private readonly FileStream _lock;
    private readonly string _holder;

    private DirectoryLock(FileStream held, string holder) => (_lock, _holder) = (held, holder);

    /// <summary>Takes the directory, which is created if it is not there.</summary>
    /// <exception cref="DirectoryInUseException">Another process, or another lock of this one, holds it.</exception>
    public static DirectoryLock Take(string directory)
    {
        var full = Directory.CreateDirectory(directory).FullName;
        var holder = Path.Combine(full, HolderName);
        FileStream held;
        try
        {
            held = new FileStream(
                Path.Combine(full, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException inUse) when (inUse is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw new DirectoryInUseException(full, Holder(holder), inUse);
        }
        try
        {
            File.WriteAllText(holder, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DirectoryLock(held, holder);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Lets the directory go.</summary>
    public void Dispose()
    {
        if (!_lock.CanRead) return;
        File.Delete(_holder);
        _lock.Dispose();
    }

    private static int? Holder(string path)
    {
        try
        {
            return int.TryParse(File.ReadAllText(path), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                ? id
                : null;
        }
        catch (FileNotFoundException)
        {
            // The holder is just coming or going.
            return null;
        }
    }
}
