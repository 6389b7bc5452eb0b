using Ledger.Storage.Sqlite.Internal;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Ledger.Storage.Sqlite;

/// <summary>
/// A document set in a SQLite file, which may hold other sets beside it. A commit is atomic but not synced: a power
/// failure may take the last ones back, checkpoint and all, and they are folded again. Calls work on the caller's
/// thread.
/// </summary>
public sealed class SqliteDocumentStore : IDocumentStore
{
    private readonly string _path;
    private readonly DocumentWriter _writer;
    private readonly ReaderPool<DocumentReader> _readers;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly Dictionary<string, int> _kinds;
    private int _disposed;

    private SqliteDocumentStore(
        string path, DocumentSet set, IReadOnlyList<string> pragmas, CancellationToken cancellationToken)
    {
        _path = path;
        Set = set;
        _kinds = set.Kinds.Select((kind, number) => (kind.Name, number)).ToDictionary(StringComparer.Ordinal);
        _writer = new DocumentWriter(path, set, pragmas, cancellationToken);
        try
        {
            _readers = new ReaderPool<DocumentReader>(
                ReaderPool<DocumentReader>.DefaultSize, () => new DocumentReader(path, set));
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
    }

    /// <summary>
    /// Opens the set in this file, both created if they are not there. A set that was kept under another declaration of
    /// its kinds and indexes is cleared.
    /// </summary>
    /// <exception cref="ArgumentException">The set's declaration is not valid.</exception>
    /// <exception cref="DocumentStoreUnreadableException">The file is foreign, of a newer version, damaged or out of
    /// reach.</exception>
    public static Task<SqliteDocumentStore> OpenAsync(
        string path, DocumentSet set, CancellationToken cancellationToken) =>
        OpenAsync(path, set, [], cancellationToken);

    /// <summary>Opens the set with further pragmas on the writing connection.</summary>
    internal static Task<SqliteDocumentStore> OpenAsync(
        string path, DocumentSet set, IReadOnlyList<string> pragmas, CancellationToken cancellationToken)
    {
        set.Validate();
        var full = Path.GetFullPath(path);
        return Task.Run(
            () =>
            {
                try
                {
                    return new SqliteDocumentStore(full, set, pragmas, cancellationToken);
                }
                catch (SqliteException failure) when (!StoreFile.IsPassing(failure))
                {
                    throw new DocumentStoreUnreadableException(full, failure.Message, failure);
                }
                catch (SqliteException failure)
                {
                    throw new IOException($"{full}: {failure.Message}", failure);
                }
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public DocumentSet Set { get; }

    /// <inheritdoc/>
    public ValueTask<Checkpoint?> CheckpointAsync(CancellationToken cancellationToken) =>
        WithReaderAsync(static (reader, _) => reader.Checkpoint(), 0, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> CommitAsync(
        Checkpoint? expected,
        Checkpoint next,
        IReadOnlyList<Document> puts,
        IReadOnlyList<DocumentKey> deletes,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(next);
        Set.Check(puts, deletes);
        return WithWriterAsync(
            () => _writer.Commit(expected, next, puts, deletes, cancellationToken), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Document?>> GetAsync(
        string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var number = Number(kind);
        for (var i = 0; i < keys.Count; i++) Utf8Order.Check(keys[i]);
        return WithReaderAsync<(string, int, IReadOnlyList<string>), IReadOnlyList<Document?>>(
            static (reader, wanted) => reader.Get(wanted.Item1, wanted.Item2, wanted.Item3),
            (kind, number, keys),
            cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IndexHit>> QueryAsync(
        string kind, string index, IndexRange range, IndexCursor? after, int count, CancellationToken cancellationToken)
    {
        Set.Check(kind, index, range, after);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        int? place = index == DocumentKind.KeyIndex ? null : EntryList.Place(Set.Kind(kind).Indexes, index);
        return WithReaderAsync<(int, int?), IReadOnlyList<IndexHit>>(
            (reader, where) => reader.Query(kind, where.Item1, where.Item2, range, after, count),
            (Number(kind), place),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask ClearAsync(CancellationToken cancellationToken) =>
        await WithWriterAsync(
            () =>
            {
                _writer.Clear(cancellationToken);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        await _writing.WaitAsync();
        await _readers.DisposeAsync();
        _writer.Dispose();
        _writing.Release();
    }

    private int Number(string kind)
    {
        if (_kinds.TryGetValue(kind, out var number)) return number;
        Set.Kind(kind);
        throw new ArgumentException($"kind '{kind}' is not declared", nameof(kind));
    }

    private async ValueTask<TResult> WithReaderAsync<TArgument, TResult>(
        Func<DocumentReader, TArgument, TResult> read, TArgument argument, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        var reader = await _readers.RentAsync(cancellationToken);
        try
        {
            return read(reader, argument);
        }
        catch (SqliteException failure)
        {
            throw Translate(failure);
        }
        finally
        {
            _readers.Return(reader);
        }
    }

    private async ValueTask<bool> WithWriterAsync(Func<bool> write, CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        await _writing.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed != 0, this);
            return write();
        }
        catch (SqliteException failure)
        {
            throw Translate(failure);
        }
        finally
        {
            _writing.Release();
        }
    }

    // Damage asks for a rebuild; a full disk or a device that fails asks for a person, and what is there stays good.
    private Exception Translate(SqliteException failure) =>
        failure.SqliteErrorCode is raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB
            ? new DocumentStoreUnreadableException(_path, failure.Message, failure)
            : new IOException($"{_path}: {failure.Message}", failure);
}
