using Ledger.Storage;

namespace Ledger.Engine.Tests;

/// <summary>
/// A document store that counts, can be held and can fail, over one that does not; disposing it leaves that one open.
/// </summary>
internal sealed class FaultyStore(IDocumentStore inner) : IDocumentStore
{
    private volatile TaskCompletionSource? held;
    private int clears;
    private int commits;

    public IDocumentStore Inner { get; } = inner;

    public int Clears => Volatile.Read(ref clears);

    /// <summary>Commits that were asked for, also those that are held.</summary>
    public int Commits => Volatile.Read(ref commits);

    public volatile bool RefusesCommits;

    /// <summary>The next commit is done, and its answer lost.</summary>
    public volatile bool LosesNextAnswer;

    /// <summary>Lets no commit through until <see cref="Release"/>.</summary>
    public void Hold() => held = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Release()
    {
        var waiting = held;
        held = null;
        waiting?.SetResult();
    }

    public DocumentSet Set => Inner.Set;

    public ValueTask<Checkpoint?> CheckpointAsync(CancellationToken cancellationToken) =>
        Inner.CheckpointAsync(cancellationToken);

    public async ValueTask<bool> CommitAsync(
        Checkpoint? expected,
        Checkpoint next,
        IReadOnlyList<Document> puts,
        IReadOnlyList<DocumentKey> deletes,
        CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref commits);
        if (held is { } waiting)
            await waiting.Task.WaitAsync(cancellationToken);
        if (RefusesCommits)
            throw new IOException("the disk is full");
        var done = await Inner.CommitAsync(expected, next, puts, deletes, cancellationToken);
        if (!LosesNextAnswer)
            return done;
        LosesNextAnswer = false;
        throw new IOException("the answer is lost");
    }

    public ValueTask<IReadOnlyList<Document?>> GetAsync(
        string kind, IReadOnlyList<string> keys, CancellationToken cancellationToken) =>
        Inner.GetAsync(kind, keys, cancellationToken);

    public ValueTask<IReadOnlyList<IndexHit>> QueryAsync(
        string kind, string index, IndexRange range, IndexCursor? after, int count,
            CancellationToken cancellationToken) =>
        Inner.QueryAsync(kind, index, range, after, count, cancellationToken);

    public ValueTask ClearAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref clears);
        return Inner.ClearAsync(cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
