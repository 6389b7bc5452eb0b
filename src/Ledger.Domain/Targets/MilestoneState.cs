namespace Ledger.Domain.Targets;

/// <summary>How far a project has come, in the order of its life.</summary>
public enum MilestoneState
{
    /// <summary>未启动.</summary>
    NotStarted,

    /// <summary>启动、开工.</summary>
    Started,

    /// <summary>主体完工.</summary>
    StructureComplete,

    /// <summary>建成、完工.</summary>
    Completed,

    /// <summary>投用、投产.</summary>
    InUse,
}
