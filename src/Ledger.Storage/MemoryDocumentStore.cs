using System.Collections.Immutable;

namespace Ledger.Storage;

/// <summary>
/// A document set in memory, for tests and trials. A commit builds the next snapshot beside the current one and swaps
/// it in, so a call sees one commit without a lock.
/// </summary>
public sealed class MemoryDocumentStore : IDocumentStore
{
    private readonly Lock _gate = new();
    private volatile Snapshot _current = Snapshot.Empty;
    private volatile bool _disposed;

    /// <summary>An empty store for the set.</summary>
    /// <exception cref="ArgumentException">The set's declaration is not valid.</exception>
    public MemoryDocumentStore(DocumentSet set)
    {
        set.Validate();
        Set = set;
    }

    /// <inheritdoc/>
    public DocumentSet Set { get; }

    /// <inheritdoc/>
    public ValueTask<Checkpoint?> CheckpointAsync(CancellationToken cancellationToken) =>
        ValueTask.FromResult(Current(cancellationToken).Checkpoint);

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
        lock (_gate)
        {
            var current = Current(cancellationToken);
            if (current.Checkpoint != expected) return ValueTask.FromResult(false);
            _current = current.With(next, puts, deletes);
        }
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Document?>> GetAsync(
        string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        Set.Kind(kind);
        foreach (var key in keys) Utf8Order.Check(key);
        var documents = Current(cancellationToken).Documents;
        return ValueTask.FromResult<IReadOnlyList<Document?>>(
            [.. keys.Select(key => documents.GetValueOrDefault(new DocumentKey(kind, key)) is { } document
                ? document with { Indexes = [] }
                : null)]);
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IndexHit>> QueryAsync(
        string kind, string index, IndexRange range, IndexCursor? after, int count, CancellationToken cancellationToken)
    {
        Set.Check(kind, index, range, after);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return ValueTask.FromResult<IReadOnlyList<IndexHit>>(
            [.. Current(cancellationToken).Hits(kind, index, range, after).Take(count)]);
    }

    /// <inheritdoc/>
    public ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            Current(cancellationToken);
            _current = Snapshot.Empty;
        }
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    private Snapshot Current(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_disposed, this);
        return _current;
    }

    private readonly record struct Entry(string Kind, string Index, string Value, string Key);

    private sealed class EntryOrder : IComparer<Entry>
    {
        public static EntryOrder Instance { get; } = new();

        public int Compare(Entry x, Entry y)
        {
            var order = string.CompareOrdinal(x.Kind, y.Kind);
            if (order == 0) order = string.CompareOrdinal(x.Index, y.Index);
            if (order == 0) order = Utf8Order.Instance.Compare(x.Value, y.Value);
            return order == 0 ? Utf8Order.Instance.Compare(x.Key, y.Key) : order;
        }
    }

    private sealed record Snapshot(
        Checkpoint? Checkpoint,
        ImmutableDictionary<DocumentKey, Document> Documents,
        ImmutableSortedSet<Entry> Entries)
    {
        public static Snapshot Empty { get; } = new(
            null,
            ImmutableDictionary<DocumentKey, Document>.Empty,
            ImmutableSortedSet<Entry>.Empty.WithComparer(EntryOrder.Instance));

        public Snapshot With(Checkpoint next, IReadOnlyList<Document> puts, IReadOnlyList<DocumentKey> deletes)
        {
            var documents = Documents.ToBuilder();
            var entries = Entries.ToBuilder();
            foreach (var put in puts)
            {
                Drop(new DocumentKey(put.Kind, put.Key));
                var kept = put with { Bytes = put.Bytes.ToArray(), Indexes = [.. put.Indexes] };
                documents.Add(new DocumentKey(put.Kind, put.Key), kept);
                entries.UnionWith(EntriesOf(kept));
            }
            foreach (var delete in deletes) Drop(delete);
            return new Snapshot(next, documents.ToImmutable(), entries.ToImmutable());

            void Drop(DocumentKey key)
            {
                if (!documents.TryGetValue(key, out var old)) return;
                documents.Remove(key);
                entries.ExceptWith(EntriesOf(old));
            }
        }

        public IEnumerable<IndexHit> Hits(string kind, string index, IndexRange range, IndexCursor? after)
        {
            var start = new Entry(kind, index, range.From, "");
            if (after is { } cursor)
            {
                // The key with U+0000 behind it is the next key that there can be.
                var behind = new Entry(kind, index, cursor.Value, cursor.Key + '\0');
                if (EntryOrder.Instance.Compare(behind, start) > 0) start = behind;
            }
            var place = Entries.IndexOf(start);
            for (var i = place < 0 ? ~place : place; i < Entries.Count; i++)
            {
                var entry = Entries[i];
                if (entry.Kind != kind || entry.Index != index) yield break;
                if (range.Below is { } below && Utf8Order.Instance.Compare(entry.Value, below) >= 0) yield break;
                yield return new IndexHit(
                    entry.Value, Documents[new DocumentKey(kind, entry.Key)] with { Indexes = [] });
            }
        }

        private static IEnumerable<Entry> EntriesOf(Document document) => document.Indexes
            .Select(entry => new Entry(document.Kind, entry.Index, entry.Value, document.Key))
            .Append(new Entry(document.Kind, DocumentKind.KeyIndex, document.Key, document.Key));
    }
}
