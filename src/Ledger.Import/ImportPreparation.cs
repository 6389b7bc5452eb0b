namespace Ledger.Import;

/// <summary>What preparing an import came to. The hierarchy is closed.</summary>
public abstract record ImportPreparation
{
    private ImportPreparation() { }

    /// <summary>
    /// The commands, in the order in which they have to be sent. <paramref name="Plan"/> is the plan's resource name,
    /// empty where the table only reports actuals.
    /// </summary>
    public sealed record Prepared(
        string ImportId, string Plan, ImportCounts Counts, IReadOnlyList<ImportCommand> Commands) : ImportPreparation;

    /// <summary>Nothing is to be sent, and these are all the reasons.</summary>
    public sealed record Faulty(ImportFaults Faults) : ImportPreparation;
}
