namespace Ledger.Domain.Values;

/// <summary>What a unit measures; figures compare only within a family.</summary>
public enum UnitFamily
{
    /// <summary>A bare number without a unit.</summary>
    None,

    /// <summary>A share or a rate of growth in percent.</summary>
    Percent,

    /// <summary>A difference of percentages, 个百分点.</summary>
    PercentagePoint,

    /// <summary>A share in thousandths.</summary>
    Permille,

    /// <summary>Things counted: 个, 家, 户, 座, 所 … are labels of one count.</summary>
    Count,

    /// <summary>People, 人.</summary>
    People,

    /// <summary>Visits or cases, 人次.</summary>
    PersonTimes,

    /// <summary>Occurrences, 次, 场次.</summary>
    Times,

    /// <summary>Money in yuan.</summary>
    Money,

    /// <summary>Mass in tonnes.</summary>
    Mass,

    /// <summary>Length in metres.</summary>
    Length,

    /// <summary>Area in square metres (亩, 公顷, 平方公里 convert).</summary>
    Area,

    /// <summary>Volume in cubic metres.</summary>
    Volume,

    /// <summary>Days, 天.</summary>
    Days,

    /// <summary>Years of time, 年 (schooling).</summary>
    Years,

    /// <summary>Years of age, 岁.</summary>
    Age,

    /// <summary>Power in kilowatts.</summary>
    Power,

    /// <summary>Energy in kilowatt-hours (度) — not the coal equivalent.</summary>
    Energy,

    /// <summary>Energy in tonnes of standard coal.</summary>
    CoalEquivalent,
}
