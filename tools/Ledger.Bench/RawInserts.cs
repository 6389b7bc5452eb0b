using System.Diagnostics;
using Microsoft.Data.Sqlite;

namespace Ledger.Bench;

/// <summary>
/// The limit of an import: the same bytes as plain rows of a SQLite file, durable per transaction, and nothing decided.
/// </summary>
internal static class RawInserts
{
    private const int RowsPerTransaction = 1_000;

    private const string SetUp =
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; "
        + "CREATE TABLE rows (id INTEGER PRIMARY KEY, bytes BLOB)";

    /// <summary>The events of a log as bytes, in order.</summary>
    public static List<byte[]> EventsOf(string logFile)
    {
        using var connection = new SqliteConnection($"Data Source={logFile};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT bytes FROM events ORDER BY position";
        using var reader = command.ExecuteReader();
        var events = new List<byte[]>();
        while (reader.Read())
            events.Add(reader.GetFieldValue<byte[]>(0));
        return events;
    }

    /// <summary>Rows per second.</summary>
    public static double PerSecond(List<byte[]> events, string file)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var setUp = connection.CreateCommand();
        setUp.CommandText = SetUp;
        setUp.ExecuteNonQuery();
        var clock = Stopwatch.StartNew();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (id, bytes) VALUES ($id, $bytes)";
        var id = insert.Parameters.Add("$id", SqliteType.Integer);
        var bytes = insert.Parameters.Add("$bytes", SqliteType.Blob);
        var position = 0L;
        foreach (var batch in events.Chunk(RowsPerTransaction))
        {
            using var transaction = connection.BeginTransaction();
            insert.Transaction = transaction;
            foreach (var row in batch)
            {
                (id.Value, bytes.Value) = (position++, row);
                insert.ExecuteNonQuery();
            }

            transaction.Commit();
        }

        return events.Count / clock.Elapsed.TotalSeconds;
    }

    /// <summary>The median of one row in a transaction of its own, in milliseconds.</summary>
    public static double SingleMilliseconds(List<byte[]> events, string file, int count)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        using var setUp = connection.CreateCommand();
        setUp.CommandText = SetUp;
        setUp.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO rows (bytes) VALUES ($bytes)";
        var bytes = insert.Parameters.Add("$bytes", SqliteType.Blob);
        var times = new List<double>();
        foreach (var row in events.Take(count))
        {
            var begun = Stopwatch.GetTimestamp();
            bytes.Value = row;
            insert.ExecuteNonQuery();
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        times.Sort();
        return times[times.Count / 2];
    }
}
