using System.Globalization;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>One connection to a file, with the statements prepared on it. Not for several threads at once.</summary>
internal sealed class Connection : IDisposable
{
    // While another connection holds what is asked for, SQLite itself tries again for so long.
    private const int BusyMilliseconds = 1_000;

    private readonly SqliteConnection _connection;
    private readonly List<Statement> _statements = [];

    private Connection(SqliteConnection connection) => _connection = connection;

    /// <summary>Opens the file, which is created if it is not there, and runs the pragmas on it.</summary>
    public static Connection Open(string path, params IReadOnlyList<string> pragmas)
    {
        var text = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        var connection = new Connection(new SqliteConnection(text));
        try
        {
            connection._connection.Open();
            connection.Execute($"PRAGMA busy_timeout = {BusyMilliseconds}");
            foreach (var pragma in pragmas) connection.Execute($"PRAGMA {pragma}");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private sqlite3 Handle => _connection.Handle ?? throw new ObjectDisposedException(nameof(Connection));

    public bool InTransaction => raw.sqlite3_get_autocommit(Handle) == 0;

    public long LastInsertId => raw.sqlite3_last_insert_rowid(Handle);

    public Statement Prepare(string sql)
    {
        var statement = new Statement(Handle, sql);
        _statements.Add(statement);
        return statement;
    }

    /// <summary>Runs a script of any number of statements.</summary>
    public void Execute(string script)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row.</summary>
    public string Scalar(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }

    public int Number(string sql) => int.Parse(Scalar(sql), CultureInfo.InvariantCulture);

    /// <summary>
    /// Brings the write-ahead log back into the file as far as no reader stands in the way. Done on demand, not inside
    /// a commit, because SQLite swallows what goes wrong in there.
    /// </summary>
    public void Checkpoint()
    {
        var code = raw.sqlite3_wal_checkpoint_v2(Handle, "main", raw.SQLITE_CHECKPOINT_PASSIVE, out _, out _);
        if (code is not (raw.SQLITE_OK or raw.SQLITE_BUSY)) SqliteException.ThrowExceptionForRC(code, Handle);
    }

    public void Dispose()
    {
        foreach (var statement in _statements) statement.Dispose();
        _connection.Dispose();
    }
}
