namespace Ledger.Domain.Targets;

/// <summary>How strongly a plan holds its government to a target, as its document prints it; never guessed.</summary>
public enum TargetAttribute
{
    /// <summary>The document does not say.</summary>
    NotStated,

    /// <summary>预期性: expected, reached mainly by market forces.</summary>
    Anticipatory,

    /// <summary>约束性: a commitment of the government.</summary>
    Binding,
}
