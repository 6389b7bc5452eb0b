namespace Ledger.Import;

/// <summary>What reading a file as a plan table came to. The hierarchy is closed.</summary>
public abstract record PlanTableReading
{
    private PlanTableReading() { }

    /// <summary>The file is a plan table.</summary>
    public sealed record Read(PlanTable Table) : PlanTableReading;

    /// <summary>It is not, and these are all the reasons.</summary>
    public sealed record Faulty(ImportFaults Faults) : PlanTableReading;
}
