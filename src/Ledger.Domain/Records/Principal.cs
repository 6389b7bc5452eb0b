namespace Ledger.Domain.Records;

/// <summary>Who acted: a pseudonymous id, never a person's name.</summary>
public sealed record Principal(string Id, Authentication Authentication)
{
    /// <summary>The ledger, for what it records by itself.</summary>
    public static Principal TheLedger { get; } = new("ledger", Authentication.System);
}
