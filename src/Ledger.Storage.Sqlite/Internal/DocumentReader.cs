using System.Text;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>
/// Reads a document set over a connection of its own. Each call is one statement or one transaction and so sees one
/// commit.
/// </summary>
internal sealed class DocumentReader : IDisposable
{
    private const int KeyBytesOnStack = 256;

    // No UTF-8 text has this byte, so it stands above every key and value.
    private static ReadOnlySpan<byte> AboveAll => [0xFF];

    private readonly DocumentSet _set;
    private readonly Connection _connection;
    private readonly Transaction _transaction;
    private readonly CheckpointQuery _checkpoint;
    private readonly Statement _get;
    private readonly Statement _byKey;
    private readonly Statement _byIndex;

    public DocumentReader(string path, DocumentSet set)
    {
        _set = set;
        _connection = Connection.Open(path, "query_only = ON", "cache_size = -16384");
        try
        {
            _transaction = new Transaction(_connection);
            _checkpoint = new CheckpointQuery(_connection, set);
            _get = _connection.Prepare(Script.Load("documents/get", set));
            _byKey = _connection.Prepare(Script.Load("documents/by_key", set));
            _byIndex = _connection.Prepare(Script.Load("documents/by_index", set));
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public Checkpoint? Checkpoint() => _checkpoint.Read();

    public Document?[] Get(string kind, int number, IReadOnlyList<string> keys)
    {
        if (keys.Count == 1) return [Get(kind, number, keys[0])];
        var documents = new Document?[keys.Count];
        _transaction.BeginRead();
        try
        {
            for (var i = 0; i < keys.Count; i++) documents[i] = Get(kind, number, keys[i]);
        }
        finally
        {
            _transaction.Abandon();
        }
        return documents;
    }

    /// <summary>Hits in the order of (value, key), by key if <paramref name="place"/> is null.</summary>
    public List<IndexHit> Query(string kind, int number, int? place, IndexRange range, IndexCursor? after, int count)
    {
        var from = (Value: Encoding.UTF8.GetBytes(range.From), Key: Array.Empty<byte>());
        if (after is { } cursor)
        {
            // The key with a zero byte behind it is the next key that there can be.
            var behind = (Value: Encoding.UTF8.GetBytes(cursor.Value), Key: Encoding.UTF8.GetBytes(cursor.Key + '\0'));
            if (behind.Value.AsSpan().SequenceCompareTo(from.Value) >= 0) from = behind;
        }
        var below = range.Below is { } end ? Encoding.UTF8.GetBytes(end) : AboveAll;
        if (place is null)
        {
            // Value and key are one text here: behind a cursor whose key is at or above its value lies all above the
            // value.
            var start = from.Key.AsSpan().SequenceCompareTo(from.Value) > 0 ? [.. from.Value, 0] : from.Value;
            return Hits(kind, _byKey.Bind(1, number).Bind(2, start).Bind(3, below).Bind(4, count));
        }
        return Hits(
            kind,
            _byIndex
                .Bind(1, number).Bind(2, place.Value).Bind(3, from.Value).Bind(4, from.Key).Bind(5, below)
                .Bind(6, count));
    }

    public void Dispose() => _connection.Dispose();

    private Document? Get(string kind, int number, string key)
    {
        var bytes = Encoding.UTF8.GetMaxByteCount(key.Length) is var most && most <= KeyBytesOnStack
            ? stackalloc byte[KeyBytesOnStack]
            : new byte[most];
        bytes = bytes[..Encoding.UTF8.GetBytes(key, bytes)];
        try
        {
            return _get.Bind(1, number).Bind(2, bytes).Step()
                ? new Document(kind, key, _get.Int64(0), _get.Blob(1).ToArray(), [])
                : null;
        }
        finally
        {
            _get.Reset();
        }
    }

    private static List<IndexHit> Hits(string kind, Statement query)
    {
        var hits = new List<IndexHit>();
        try
        {
            while (query.Step())
            {
                var document = new Document(
                    kind, Encoding.UTF8.GetString(query.Blob(1)), query.Int64(2), query.Blob(3).ToArray(), []);
                hits.Add(new IndexHit(Encoding.UTF8.GetString(query.Blob(0)), document));
            }
            return hits;
        }
        finally
        {
            query.Reset();
        }
    }
}
