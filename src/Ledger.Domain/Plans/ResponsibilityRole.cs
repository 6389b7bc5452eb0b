namespace Ledger.Domain.Plans;

/// <summary>Whether a department answers for a line or helps.</summary>
public enum ResponsibilityRole
{
    /// <summary>牵头.</summary>
    Lead,

    /// <summary>配合.</summary>
    Supporting,
}
