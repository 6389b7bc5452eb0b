using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Actuals;

/// <summary>What was reached, in one of the forms that reports use. The hierarchy is closed.</summary>
public abstract record ActualValue
{
    private ActualValue() { }

    /// <summary>A number, exact or only a bound (99%以上).</summary>
    public sealed record Figure(Quantity Value, FigureBound Bound) : ActualValue;

    /// <summary>Words that say how it went, with what they say of the target.</summary>
    public sealed record Declaration(string Wording, DeclaredOutcome Outcome) : ActualValue;

    /// <summary>
    /// How far a project has come; <paramref name="Percent"/> of works done, 0 to 100, where the report says.
    /// </summary>
    public sealed record Progress(MilestoneState State, decimal? Percent) : ActualValue;

    /// <summary>The canonical Chinese text, with the unit; <see cref="ActualGrammar"/> reads it back.</summary>
    public sealed override string ToString() => ActualText.Of(this);
}
