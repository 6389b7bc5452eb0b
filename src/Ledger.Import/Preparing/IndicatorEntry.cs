using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Import.Preparing;

/// <summary>An indicator that a file names: known, or to be registered. It is filled step by step.</summary>
internal sealed class IndicatorEntry(string resourceName, string displayName, bool isNew, PlanRow firstRow)
{
    public string ResourceName { get; } = resourceName;

    public string Id => KnownNames.LastOf(ResourceName);

    public string DisplayName { get; } = displayName;

    public bool IsNew { get; } = isNew;

    public PlanRow FirstRow { get; } = firstRow;

    /// <summary>The unit of its figures; null while no row has given one.</summary>
    public Unit? Unit { get; set; }

    /// <summary>The direction that the ledger knows, or that a row gives; null while none has.</summary>
    public Direction? Direction { get; set; }

    /// <summary>The name that a direction is assumed from: for a # part, its line's.</summary>
    public string AssumeFrom { get; init; } = "";

    /// <summary>The row that sets its target.</summary>
    public PlanRow? TargetRow { get; set; }

    public TargetExpression? Expression { get; set; }

    /// <summary>The rows that report it, by form and through-date.</summary>
    public Dictionary<(bool IsDeclaration, DateOnly Through), PlanRow> ActualRows { get; } = [];
}
