namespace Ledger.Cli.Importing;

/// <summary>What an import came to.</summary>
internal abstract record ImportOutcome
{
    private ImportOutcome()
    {
    }

    /// <summary>All of it is in the ledger; or, with a dry run, could be.</summary>
    public sealed record Done(ImportShape Import) : ImportOutcome;

    /// <summary>The file has faults; nothing was sent.</summary>
    public sealed record Faulty(IReadOnlyList<FaultShape> Faults, int Total) : ImportOutcome;

    /// <summary>The server refuses commands. Recorded: how many before the first of them are in the ledger.</summary>
    public sealed record Refused(IReadOnlyList<FaultShape> Faults, int Total, int Recorded) : ImportOutcome;
}
