namespace Ledger.Import;

/// <summary>
/// How much an import brings. <paramref name="FurtherActuals"/> are those of rows that are no line of the plan, and
/// are counted in <paramref name="Actuals"/> too; <paramref name="Registered"/> counts the regions, departments and
/// indicators that become known.
/// </summary>
public sealed record ImportCounts(int Serials, int Parts, int Targets, int Actuals, int FurtherActuals, int Registered);
