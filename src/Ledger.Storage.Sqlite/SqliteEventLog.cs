using Ledger.Storage.Sqlite.Internal;
using Microsoft.Data.Sqlite;

namespace Ledger.Storage.Sqlite;

/// <summary>
/// A log in one SQLite file. An append compares the head and writes its rows in one transaction that is synced to the
/// disk before it is acknowledged. Other processes may read and append to the same file; a lost race is a conflict.
/// Calls work on the caller's thread.
/// </summary>
public sealed class SqliteEventLog : IEventLog
{
    // How long another process's append may stay unseen; one's own is seen at once.
    private static readonly TimeSpan PollInterval = TimeSpan.FromMilliseconds(250);

    private readonly string _path;
    private readonly LogWriter _writer;
    private readonly ReaderPool<LogReader> _readers;
    private readonly SemaphoreSlim _writing = new(1, 1);
    private readonly HeadSignal _signal = new();
    private readonly CancellationTokenSource _closing = new();
    private readonly Task _polling;
    private volatile LogFailedException? _failure;
    private int _disposed;

    private SqliteEventLog(string path, IReadOnlyList<string> pragmas)
    {
        _path = path;
        _writer = new LogWriter(path, pragmas);
        try
        {
            _readers = new ReaderPool<LogReader>(ReaderPool<LogReader>.DefaultSize, () => new LogReader(path));
        }
        catch
        {
            _writer.Dispose();
            throw;
        }
        _polling = PollAsync();
    }

    /// <summary>Opens the log in this file, which is created if it is not there.</summary>
    /// <exception cref="LogUnreadableException">The file is foreign, of a newer version, damaged or out of
    /// reach.</exception>
    public static Task<SqliteEventLog> OpenAsync(string path, CancellationToken cancellationToken) =>
        OpenAsync(path, [], cancellationToken);

    /// <summary>Opens the log with further pragmas on the writing connection.</summary>
    internal static async Task<SqliteEventLog> OpenAsync(
        string path, IReadOnlyList<string> pragmas, CancellationToken cancellationToken)
    {
        var full = Path.GetFullPath(path);
        SqliteEventLog? log = null;
        try
        {
            // Opening recovers what a crash left behind, which takes as long as it takes.
            log = await Task.Run(() => new SqliteEventLog(full, pragmas), cancellationToken);
            // The first event is where it belongs; the ones behind are held to it as they are read.
            if (await log.HeadAsync(cancellationToken) > 0) await log.ReadAsync(0, 1, cancellationToken);
            return log;
        }
        catch (Exception failure)
        {
            if (log is not null) await log.DisposeAsync();
            if (failure is SqliteException or LogFailedException)
                throw new LogUnreadableException(full, failure.Message, failure);
            throw;
        }
    }

    /// <inheritdoc/>
    public ValueTask<long> HeadAsync(CancellationToken cancellationToken) =>
        WithReaderAsync(static (reader, _) => reader.Head(), 0, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<AppendResult> AppendAsync(
        long expectedHead, IReadOnlyList<ReadOnlyMemory<byte>> events, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(expectedHead);
        LogLimits.Check(events);
        ThrowIfUnusable();
        await _writing.WaitAsync(cancellationToken);
        try
        {
            ThrowIfUnusable();
            var result = _writer.Append(expectedHead, events, cancellationToken);
            if (result is not AppendResult.Written written) return result;
            _signal.Raise(written.Head);
            Checkpoint();
            return written;
        }
        catch (SqliteException failure)
        {
            throw Failed("an append failed, and whether its events are durable is not known", failure);
        }
        finally
        {
            _writing.Release();
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LogEntry>> ReadAsync(long from, int count, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return WithReaderAsync<(long, int), IReadOnlyList<LogEntry>>(
            static (reader, range) => reader.Read(range.Item1, range.Item2), (from, count), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<long> WatchAsync(long head, CancellationToken cancellationToken)
    {
        // The file is asked once, for what another process has appended since the last look; from then on the signal
        // knows.
        _signal.Raise(await HeadAsync(cancellationToken));
        return await _signal.WaitAbove(head, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) != 0) return;
        _signal.End(new ObjectDisposedException(nameof(SqliteEventLog)));
        await _closing.CancelAsync();
        await _polling;
        await _writing.WaitAsync();
        await _readers.DisposeAsync();
        _writer.Dispose();
        _writing.Release();
        _closing.Dispose();
    }

    private async ValueTask<TResult> WithReaderAsync<TArgument, TResult>(
        Func<LogReader, TArgument, TResult> read, TArgument argument, CancellationToken cancellationToken)
    {
        ThrowIfUnusable();
        var reader = await _readers.RentAsync(cancellationToken);
        try
        {
            return read(reader, argument);
        }
        catch (Exception failure) when (failure is SqliteException or InvalidDataException)
        {
            throw Failed("a read failed", failure);
        }
        finally
        {
            _readers.Return(reader);
        }
    }

    // The append is durable whatever happens here, so only the calls behind it are told.
    private void Checkpoint()
    {
        try
        {
            _writer.CheckpointIfDue();
        }
        catch (SqliteException failure)
        {
            Failed("a checkpoint of the write-ahead log failed", failure);
        }
    }

    private async Task PollAsync()
    {
        using var timer = new PeriodicTimer(PollInterval);
        try
        {
            while (await timer.WaitForNextTickAsync(_closing.Token))
            {
                if (_failure is not null) return;
                if (_signal.HasWaiters) _signal.Raise(await HeadAsync(_closing.Token));
            }
        }
        catch (Exception closing) when (closing is OperationCanceledException or ObjectDisposedException)
        {
            // The log is being closed.
        }
        catch (LogFailedException)
        {
            // The failure has already ended every wait.
        }
    }

    private LogFailedException Failed(string what, Exception failure)
    {
        var failed = new LogFailedException($"{_path}: {what}: {failure.Message}", failure);
        _failure ??= failed;
        _signal.End(failed);
        return failed;
    }

    private void ThrowIfUnusable()
    {
        ObjectDisposedException.ThrowIf(_disposed != 0, this);
        if (_failure is { } failure)
            throw new LogFailedException($"closed until it is opened anew: {failure.Message}", failure);
    }
}
