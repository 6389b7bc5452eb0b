namespace Ledger.Storage.Sqlite.Internal;

/// <summary>Reads a set's checkpoint over one connection.</summary>
internal sealed class CheckpointQuery(Connection connection, DocumentSet set)
{
    private readonly Statement _statement = connection.Prepare(Script.Load("documents/checkpoint"));

    public Checkpoint? Read()
    {
        try
        {
            return _statement.Bind(1, set.StoredName).Step()
                ? new Checkpoint(_statement.Text(0), _statement.Int64(1), _statement.Text(2))
                : null;
        }
        finally
        {
            _statement.Reset();
        }
    }
}
