namespace Ledger.Import;

/// <summary>What a column of a plan table holds.</summary>
public enum PlanColumn
{
    /// <summary>板块: the section that a line stands in.</summary>
    Section,

    /// <summary>序号: the line's number as printed.</summary>
    Serial,

    /// <summary>上级: the serial of the line that this is a part of.</summary>
    Parent,

    /// <summary>编码: the indicator's code.</summary>
    Code,

    /// <summary>指标: the indicator's name, perhaps with its unit in brackets at the end.</summary>
    Indicator,

    /// <summary>单位: the unit, where the name does not carry it.</summary>
    Unit,

    /// <summary>方向: which side is the good one.</summary>
    Better,

    /// <summary>预期: the target's wording.</summary>
    Target,

    /// <summary>力争: the wording of the aspired tier.</summary>
    Aspired,

    /// <summary>指标属性: anticipatory or binding.</summary>
    Attribute,

    /// <summary>完成情况: what was reached.</summary>
    Actual,

    /// <summary>状态: how settled that is.</summary>
    Status,

    /// <summary>截至: the last day that it covers.</summary>
    Through,

    /// <summary>责任单位: the lead department and those that support it.</summary>
    Departments,

    /// <summary>出处: the place in the document.</summary>
    Place,

    /// <summary>备注: a note.</summary>
    Note,
}
