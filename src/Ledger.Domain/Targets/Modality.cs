namespace Ledger.Domain.Targets;

/// <summary>How firmly the wording promises.</summary>
public enum Modality
{
    /// <summary>Plainly stated.</summary>
    Stated,

    /// <summary>确保: promised to be ensured.</summary>
    Ensured,

    /// <summary>力争 alone: striven for; judged, and counted apart.</summary>
    Aspirational,
}
