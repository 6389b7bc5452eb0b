using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>The statements that begin and end a transaction on one connection.</summary>
internal sealed class Transaction(Connection connection)
{
    private readonly Statement _beginWrite = connection.Prepare("BEGIN IMMEDIATE");
    private readonly Statement _beginRead = connection.Prepare("BEGIN DEFERRED");
    private readonly Statement _commit = connection.Prepare("COMMIT");
    private readonly Statement _rollback = connection.Prepare("ROLLBACK");

    /// <summary>
    /// Takes the file's one write lock, however long another process holds it: nothing is written yet, so waiting is
    /// safe and ends with the caller's patience.
    /// </summary>
    public void BeginWrite(CancellationToken cancellationToken)
    {
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                _beginWrite.Run();
                return;
            }
            catch (SqliteException busy) when (busy.SqliteErrorCode == raw.SQLITE_BUSY)
            {
                // Another connection writes; SQLite has waited already.
            }
        }
    }

    public void BeginRead() => _beginRead.Run();

    public void Commit() => _commit.Run();

    public void Rollback() => _rollback.Run();

    /// <summary>Rolls back behind a failure, which may have ended the transaction by itself.</summary>
    public void Abandon()
    {
        if (connection.InTransaction) Rollback();
    }
}
