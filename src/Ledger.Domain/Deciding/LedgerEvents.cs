using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Records;

namespace Ledger.Domain.Deciding;

/// <summary>The events that a ledger records by itself, without a command.</summary>
public static class LedgerEvents
{
    /// <summary>Position 0, and what every ledger begins with behind it.</summary>
    public static IReadOnlyList<NewEvent> Opening(Fact.LedgerOpened opened) =>
        [By(new Subject.TheLedger(), opened), By(new Subject.TheLedger(), new Fact.RuleSetAdopted(RuleSet.Opening))];

    /// <summary>A local day has begun.</summary>
    public static NewEvent DayOpened(DateOnly day) => By(new Subject.LocalDay(day), new Fact.DayOpened(day));

    private static NewEvent By(Subject subject, Fact fact) =>
        new(new Envelope(Principal.TheLedger, "", "", "", subject, null, Evidence.None, ""), fact);
}
