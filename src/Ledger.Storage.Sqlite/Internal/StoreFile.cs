using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>
/// What makes a SQLite file one of ours: an application id for its purpose, and a user_version that the numbered
/// scripts lead to.
/// </summary>
internal sealed record StoreFile(string Purpose, int ApplicationId, string Scripts)
{
    /// <summary>"LEDG" for logs.</summary>
    public static StoreFile Log { get; } = new("event log", 0x4C454447, "log");

    /// <summary>"LEDV" for documents.</summary>
    public static StoreFile Documents { get; } = new("document store", 0x4C454456, "documents");

    /// <summary>
    /// Opens the file for writing, creates or lifts its schema, and sets the journal; a file that is not ours stays
    /// untouched.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <param name="unreadable">Makes the exception for a file that cannot be used, from what is wrong with it.</param>
    /// <param name="pragmas">What else the connection needs.</param>
    public Connection Open(
        string path, Func<string, Exception?, Exception> unreadable, params IReadOnlyList<string> pragmas)
    {
        Connection? connection = null;
        try
        {
            connection = Connection.Open(path);
            RefuseOthers(connection, unreadable);
            if (connection.Scalar("PRAGMA journal_mode = WAL") != "wal")
                throw unreadable("the file system does not allow a write-ahead log", null);
            foreach (var pragma in pragmas) connection.Execute($"PRAGMA {pragma}");
            Lift(connection, unreadable);
            return connection;
        }
        catch (SqliteException failure)
        {
            connection?.Dispose();
            if (IsPassing(failure)) throw new IOException($"{path}: {failure.Message}", failure);
            throw unreadable($"cannot be opened as {Purpose}: {failure.Message}", failure);
        }
        catch
        {
            connection?.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Whether a failure to open says nothing of what the file holds, so that nobody deletes a good file for it.
    /// </summary>
    public static bool IsPassing(SqliteException failure) => failure.SqliteErrorCode
        is raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_NOMEM;

    private int RefuseOthers(Connection connection, Func<string, Exception?, Exception> unreadable)
    {
        var id = connection.Number("PRAGMA application_id");
        var version = connection.Number("PRAGMA user_version");
        var isNew = id == 0 && version == 0 && connection.Number("SELECT count(*) FROM sqlite_schema") == 0;
        if (!isNew && id != ApplicationId)
            throw unreadable($"is no {Purpose} (application id {id:x8}, not {ApplicationId:x8})", null);
        var newest = Script.Versions(Scripts)[^1].Version;
        if (version > newest)
            throw unreadable($"is of version {version}; the newest that is known here is {newest}", null);
        return version;
    }

    private void Lift(Connection connection, Func<string, Exception?, Exception> unreadable)
    {
        var newest = Script.Versions(Scripts)[^1].Version;
        if (RefuseOthers(connection, unreadable) == newest) return;
        connection.Execute("BEGIN IMMEDIATE");
        // Another process may have done it meanwhile.
        var version = RefuseOthers(connection, unreadable);
        foreach (var script in Script.Versions(Scripts).Where(script => script.Version > version))
            connection.Execute(script.Text);
        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {newest}; COMMIT");
    }
}
