using Microsoft.Data.Sqlite;

namespace Ledger.Storage.Sqlite.Tests;

/// <summary>A SQLite file seen by someone who knows nothing of logs and documents.</summary>
internal static class RawFile
{
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        return connection;
    }

    public static void Execute(this SqliteConnection connection, string script)
    {
        using var command = connection.CreateCommand();
        command.CommandText = script;
        command.ExecuteNonQuery();
    }

    public static void Execute(string path, string script)
    {
        using var connection = Open(path);
        connection.Execute(script);
    }

    /// <summary>One column of all rows; the query's parameters are zero.</summary>
    public static IReadOnlyList<string> Column(string path, string query, string column)
    {
        using var connection = Open(path);
        using var command = connection.CreateCommand();
        command.CommandText = query;
        for (var i = 1; i <= 6; i++) command.Parameters.AddWithValue($"?{i}", 0);
        using var reader = command.ExecuteReader();
        var values = new List<string>();
        while (reader.Read()) values.Add(reader.GetString(reader.GetOrdinal(column)));
        return values;
    }
}
