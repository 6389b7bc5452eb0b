namespace Ledger.Import.Preparing;

/// <summary>A department that a file names: known, or to be registered by the row that names it first.</summary>
internal sealed record DepartmentEntry(string ResourceName, string DisplayName, bool IsNew, PlanRow FirstRow);
