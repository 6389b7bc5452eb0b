namespace Ledger.Storage.Sqlite.Internal;

/// <summary>The one connection of a log that writes.</summary>
internal sealed class LogWriter : IDisposable
{
    // SQLite's own default: at about so many pages the write-ahead log goes back into the file.
    private const int CheckpointPages = 1_000;
    private const int PageBytes = 4_096;

    private readonly Connection _connection;
    private readonly Transaction _transaction;
    private readonly Statement _head;
    private readonly Statement _append;
    private long _pages;

    public LogWriter(string path, IReadOnlyList<string> pragmas)
    {
        _connection = StoreFile.Log.Open(
            path,
            (message, inner) => new LogUnreadableException(path, message, inner),
            ["synchronous = FULL", "wal_autocheckpoint = 0", .. pragmas]);
        try
        {
            _transaction = new Transaction(_connection);
            _head = _connection.Prepare(Script.Load("log/head"));
            _append = _connection.Prepare(Script.Load("log/append"));
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    /// <summary>Compares the head and appends behind it in one transaction; returns when that is on the disk.</summary>
    public AppendResult Append(
        long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken)
    {
        _transaction.BeginWrite(cancellationToken);
        try
        {
            var head = Head();
            if (head != expectedHead)
            {
                _transaction.Rollback();
                return new AppendResult.Conflict(head);
            }
            foreach (var bytes in events) _append.Bind(1, head++).Bind(2, bytes.Span).Run();
            _transaction.Commit();
            // Half-filled pages at both ends, and the path to them.
            _pages += events.Sum(bytes => (long)bytes.Length) / PageBytes + 3;
            return new AppendResult.Written(head);
        }
        catch
        {
            _transaction.Abandon();
            throw;
        }
    }

    /// <summary>Brings what is committed back into the file, once it is worth it.</summary>
    public void CheckpointIfDue()
    {
        if (_pages < CheckpointPages) return;
        _connection.Checkpoint();
        _pages = 0;
    }

    public void Dispose() => _connection.Dispose();

    private long Head()
    {
        try
        {
            _head.Step();
            return _head.Int64(0);
        }
        finally
        {
            _head.Reset();
        }
    }
}
