using System.Text;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>The one connection of a document store that writes.</summary>
internal sealed class DocumentWriter : IDisposable
{
    private readonly DocumentSet _set;
    private readonly Connection _connection;
    private readonly Transaction _transaction;
    private readonly CheckpointQuery _checkpoint;
    private readonly Statement _moveCheckpoint;
    private readonly Statement _clearCheckpoint;
    private readonly Statement _clearDocuments;
    private readonly Statement _clearEntries;
    private readonly Statement _find;
    private readonly Statement _insert;
    private readonly Statement _update;
    private readonly Statement _delete;
    private readonly Statement _addEntry;
    private readonly Statement _dropEntry;

    public DocumentWriter(
        string path, DocumentSet set, IReadOnlyList<string> pragmas, CancellationToken cancellationToken)
    {
        _set = set;
        _connection = StoreFile.Documents.Open(
            path,
            (message, inner) => new DocumentStoreUnreadableException(path, message, inner),
            [
                "synchronous = NORMAL",
                "cache_size = -65536",
                "wal_autocheckpoint = 4096",
                "journal_size_limit = 67108864",
                .. pragmas,
            ]);
        try
        {
            _transaction = new Transaction(_connection);
            Register(cancellationToken);
            _checkpoint = new CheckpointQuery(_connection, set);
            _moveCheckpoint = Prepare("move_checkpoint");
            _clearCheckpoint = Prepare("clear_checkpoint");
            _clearDocuments = Prepare("clear_documents");
            _clearEntries = Prepare("clear_entries");
            _find = Prepare("find");
            _insert = Prepare("insert");
            _update = Prepare("update");
            _delete = Prepare("delete");
            _addEntry = Prepare("add_entry");
            _dropEntry = Prepare("drop_entry");
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }

    public bool Commit(
        Checkpoint? expected,
        Checkpoint next,
        IReadOnlyList<Document> puts,
        IReadOnlyList<DocumentKey> deletes,
        CancellationToken cancellationToken) => Write(() =>
        {
            if (_checkpoint.Read() != expected) return false;
            foreach (var put in puts) Put(put);
            foreach (var delete in deletes) Delete(delete);
            _moveCheckpoint
                .Bind(1, _set.StoredName).Bind(2, next.LedgerId).Bind(3, next.Position).Bind(4, next.LeafHash).Run();
            return true;
        }, cancellationToken);

    public void Clear(CancellationToken cancellationToken) => Write(() =>
    {
        _clearDocuments.Run();
        _clearEntries.Run();
        _clearCheckpoint.Bind(1, _set.StoredName).Run();
        return true;
    }, cancellationToken);

    public void Dispose() => _connection.Dispose();

    // A set that was declared otherwise when it was written is dropped and starts anew.
    private void Register(CancellationToken cancellationToken) => Write(() =>
    {
        using var schema = _connection.Prepare(Script.Load("documents/schema"));
        if (schema.Bind(1, _set.StoredName).Step() && schema.Text(0) == _set.Schema) return true;
        schema.Reset();
        _connection.Execute(Script.Load("documents/drop_set", _set));
        _connection.Execute(Script.Load("documents/create_set", _set));
        using var register = _connection.Prepare(Script.Load("documents/register_set"));
        register.Bind(1, _set.StoredName).Bind(2, _set.Schema).Run();
        return true;
    }, cancellationToken);

    private bool Write(Func<bool> work, CancellationToken cancellationToken)
    {
        _transaction.BeginWrite(cancellationToken);
        try
        {
            var done = work();
            if (done) _transaction.Commit();
            else _transaction.Rollback();
            return done;
        }
        catch
        {
            _transaction.Abandon();
            throw;
        }
    }

    private void Put(Document document)
    {
        var (kind, indexes) = Kind(document.Kind);
        var key = Encoding.UTF8.GetBytes(document.Key);
        var entries = EntryList.Encode(indexes, document.Indexes);
        var stored = Find(kind, key);
        long id;
        if (stored is { } found)
        {
            id = found.Id;
            _update.Bind(1, id).Bind(2, document.Position).Bind(3, entries).Bind(4, document.Bytes.Span).Run();
        }
        else
        {
            _insert
                .Bind(1, kind).Bind(2, key).Bind(3, document.Position).Bind(4, entries).Bind(5, document.Bytes.Span)
                .Run();
            id = _connection.LastInsertId;
        }
        Reindex(kind, key, id, stored?.Entries ?? [], entries);
    }

    private void Delete(DocumentKey document)
    {
        var (kind, _) = Kind(document.Kind);
        var key = Encoding.UTF8.GetBytes(document.Key);
        if (Find(kind, key) is not { } found) return;
        Reindex(kind, key, found.Id, found.Entries, []);
        _delete.Bind(1, found.Id).Run();
    }

    // Both lists are in the same order, so that one walk along both finds what to drop and what to add.
    private void Reindex(int kind, byte[] key, long id, byte[] stored, byte[] entries)
    {
        if (stored.AsSpan().SequenceEqual(entries)) return;
        var before = new EntryList.Reader(stored);
        var after = new EntryList.Reader(entries);
        var (dropping, adding) = (before.Next(), after.Next());
        while (dropping || adding)
        {
            var order = !adding ? -1
                : !dropping ? 1
                : EntryList.Compare(before.Place, before.Value, after.Place, after.Value);
            if (order < 0) _dropEntry.Bind(1, kind).Bind(2, before.Place).Bind(3, before.Value).Bind(4, key).Run();
            if (order > 0)
                _addEntry.Bind(1, kind).Bind(2, after.Place).Bind(3, after.Value).Bind(4, key).Bind(5, id).Run();
            if (order <= 0) dropping = before.Next();
            if (order >= 0) adding = after.Next();
        }
    }

    private (long Id, byte[] Entries)? Find(int kind, byte[] key)
    {
        try
        {
            return _find.Bind(1, kind).Bind(2, key).Step() ? (_find.Int64(0), _find.Blob(1).ToArray()) : null;
        }
        finally
        {
            _find.Reset();
        }
    }

    private (int Number, IReadOnlyList<string> Indexes) Kind(string name)
    {
        for (var i = 0; i < _set.Kinds.Count; i++)
        {
            if (_set.Kinds[i].Name == name) return (i, _set.Kinds[i].Indexes);
        }
        throw new ArgumentException($"kind '{name}' is not declared", nameof(name));
    }

    private Statement Prepare(string name) => _connection.Prepare(Script.Load("documents/" + name, _set));
}
