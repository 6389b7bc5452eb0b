using Ledger.Domain.History;
using Ledger.Domain.Names;

namespace Ledger.Engine.Reading;

/// <summary>The states of indicator-periods as they stood at one position, for one answer.</summary>
internal sealed class StatesAt(LedgerReader reader, long position)
{
    private readonly Dictionary<Subject.IndicatorPeriod, IndicatorPeriodState> states = [];

    /// <summary>Brings the states that are not here yet, in one go.</summary>
    public async ValueTask LoadAsync(IEnumerable<Subject.IndicatorPeriod> subjects, CancellationToken cancellationToken)
    {
        var missing = subjects.Distinct().Where(subject => !states.ContainsKey(subject)).ToList();
        if (missing.Count == 0)
            return;
        var events = await reader.EventsAsync(missing, position, cancellationToken);
        foreach (var (subject, recorded) in missing.Zip(events))
            states[subject] = recorded.Aggregate(IndicatorPeriodState.Initial, (state, e) => state.Evolve(e));
    }

    /// <summary>A state that was brought.</summary>
    public IndicatorPeriodState Of(Subject.IndicatorPeriod subject) => states[subject];
}
