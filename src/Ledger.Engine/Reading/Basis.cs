using Ledger.Domain.Registry;

namespace Ledger.Engine.Reading;

/// <summary>
/// What an answer speaks for: all events below a position, judged on a day by a rule set. The same basis gives the same
/// answer.
/// </summary>
public sealed record Basis(string LedgerId, long Position, DateOnly JudgedOn, string RuleSet)
{
    /// <summary>The basis of a catalogue.</summary>
    public static Basis Of(Catalogue catalogue) =>
        new(catalogue.Ledger!.LedgerId, catalogue.Position, catalogue.Today, catalogue.Rules.Name);
}
