namespace Ledger.Import.Preparing;

/// <summary>A row as what it is: a line, a part of one, or a further actual. It is filled step by step.</summary>
internal sealed class PlanEntry(PlanRow row, IndicatorCell cell)
{
    public PlanRow Row { get; } = row;

    public IndicatorCell Cell { get; } = cell;

    /// <summary>The line that this is a part of, or that a further actual's name is said within.</summary>
    public PlanEntry? Parent { get; set; }

    /// <summary>Whether other rows name this one as theirs.</summary>
    public bool IsParent { get; set; }

    public bool HasTarget => Row.Has(PlanColumn.Target);

    public bool HasActual => Row.Has(PlanColumn.Actual);

    /// <summary>Whether it measures something; if not, it is a heading over its parts.</summary>
    public bool IsMeasured => HasTarget || HasActual;

    /// <summary>Whether it is a line or part of the plan; if not, it is a further actual.</summary>
    public bool IsLine { get; set; }

    /// <summary>The id within the plan, when it is a line or part.</summary>
    public string LineId { get; set; } = "";

    public int Order { get; set; }

    /// <summary>What it measures; null for a heading.</summary>
    public IndicatorEntry? Indicator { get; set; }

    public V1.TargetInput? Target { get; set; }

    public V1.ActualInput? Actual { get; set; }

    public IReadOnlyList<DepartmentEntry> Departments { get; set; } = [];

    public string Serial => Row.OneLine(PlanColumn.Serial);

    public string Section => Row.OneLine(PlanColumn.Section);
}
