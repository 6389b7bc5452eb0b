namespace Ledger.Storage.Sqlite.Internal;

/// <summary>Reads a log over a connection of its own; each call is one statement and so sees one commit.</summary>
internal sealed class LogReader : IDisposable
{
    private readonly Connection _connection;
    private readonly Statement _head;
    private readonly Statement _read;

    public LogReader(string path)
    {
        _connection = Connection.Open(path, "query_only = ON");
        try
        {
            _head = _connection.Prepare(Script.Load("log/head"));
            _read = _connection.Prepare(Script.Load("log/read"));
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public long Head()
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

    public List<LogEntry> Read(long from, int count)
    {
        var entries = new List<LogEntry>(Math.Min(count, LogLimits.AppendEventsMax));
        _read.Bind(1, from).Bind(2, count);
        try
        {
            while (_read.Step())
            {
                var position = _read.Int64(0);
                if (position != from + entries.Count)
                    throw new InvalidDataException($"position {from + entries.Count} is missing, {position} follows");
                entries.Add(new LogEntry(position, _read.Blob(1).ToArray()));
            }
            return entries;
        }
        finally
        {
            _read.Reset();
        }
    }

    public void Dispose() => _connection.Dispose();
}
