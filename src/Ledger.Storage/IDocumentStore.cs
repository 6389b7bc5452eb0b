namespace Ledger.Storage;

/// <summary>
/// One document set: what a projector has folded from the log, with the checkpoint up to which it has. Everything here
/// can be rebuilt. One call MUST see one commit, never parts of two, and calls MUST be safe from many threads. Keys and
/// index values are any well-formed text; an unpaired surrogate has no UTF-8 form and gives <see
/// cref="ArgumentException"/>. A kind or index that the set does not declare gives <see cref="ArgumentException"/>, a
/// disposed store <see cref="ObjectDisposedException"/>, a damaged one <see cref="DocumentStoreUnreadableException"/>,
/// one that cannot be written <see cref="IOException"/>.
/// </summary>
public interface IDocumentStore : IAsyncDisposable
{
    /// <summary>The set, with its kinds and indexes, that this store was opened for.</summary>
    DocumentSet Set { get; }

    /// <summary>Up to where the log is folded into the set; null while nothing is.</summary>
    ValueTask<Checkpoint?> CheckpointAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Applies all puts and deletes and moves the checkpoint, or does nothing if the checkpoint is not <paramref
    /// name="expected"/>. A put replaces the document with all its index entries. A key that is put twice holds the
    /// last put, a key that is both put and deleted is deleted. It MUST NOT keep the caller's buffers, and MUST NOT
    /// have done anything when it throws.
    /// </summary>
    /// <returns>Whether it was done.</returns>
    ValueTask<bool> CommitAsync(
        Checkpoint? expected,
        Checkpoint next,
        IReadOnlyList<Document> puts,
        IReadOnlyList<DocumentKey> deletes,
        CancellationToken cancellationToken);

    /// <summary>
    /// The documents under these keys, in their order; null where there is none. Their <see cref="Document.Indexes"/>
    /// are empty: entries are written, not read back.
    /// </summary>
    ValueTask<IReadOnlyList<Document?>> GetAsync(
        string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken);

    /// <summary>
    /// Up to <paramref name="count"/> documents whose entry in <paramref name="index"/> lies in <paramref
    /// name="range"/>, ordered by (value, key) as UTF-8 bytes, starting behind <paramref name="after"/>. <see
    /// cref="DocumentKind.KeyIndex"/> orders by key. A document with several entries in the range is found under each.
    /// </summary>
    ValueTask<IReadOnlyList<IndexHit>> QueryAsync(
        string kind,
        string index,
        IndexRange range,
        IndexCursor? after,
        int count,
        CancellationToken cancellationToken);

    /// <summary>Drops all documents and the checkpoint, so that the set can be folded from the start.</summary>
    ValueTask ClearAsync(CancellationToken cancellationToken);
}
