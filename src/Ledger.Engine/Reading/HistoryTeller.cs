using Ledger.Domain.Actuals;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;

namespace Ledger.Engine.Reading;

/// <summary>Says what an event changed, given the state before it.</summary>
internal static class HistoryTeller
{
    /// <summary>A subject's events, below a position, as a history.</summary>
    public static IReadOnlyList<HistoryEntry> Tell(IReadOnlyList<RecordedEvent> events, Catalogue catalogue)
    {
        var entries = new List<HistoryEntry>(events.Count);
        var state = IndicatorPeriodState.Initial;
        foreach (var recorded in events)
        {
            var (before, after) = Change(state, recorded);
            var (region, subject) = NamesOf(recorded.Envelope.Subject, catalogue);
            entries.Add(new HistoryEntry(recorded, region, subject, before, after));
            if (recorded.Envelope.Subject is Subject.IndicatorPeriod)
                state = state.Evolve(recorded);
        }

        return entries;
    }

    private static (string Before, string After) Change(IndicatorPeriodState state, RecordedEvent recorded)
    {
        return recorded.Fact switch
        {
            Fact.TargetSet(var plan, _, var target) => (TargetBefore(plan), target.Wording),
            Fact.TargetRevised(var plan, var target) => (TargetBefore(plan), target.Wording),
            Fact.TargetCorrected(_, var corrects, var target) => (
                state.Targets.FirstOrDefault(version => version.Position == corrects)?.Target?.Wording ?? "",
                    target.Wording),
            Fact.TargetWithdrawn(var plan) => (TargetBefore(plan), ""),
            Fact.ActualReported(var actual) => ("", Text(actual)),
            Fact.ActualRevised(var revises, var actual) => (ActualBefore(revises), Text(actual)),
            Fact.ActualCorrected(var corrects, var actual) => (ActualBefore(corrects), Text(actual)),
            Fact.ActualConfirmed(var confirms, var status) => (
                ActualBefore(confirms), Text(Vintage(confirms)!.Actual with { Status = status })),
            Fact.ActualRetracted(var retracts) => (ActualBefore(retracts), ""),
            Fact.RegionRegistered(var name, _, _) => ("", name),
            Fact.DepartmentRegistered(var name, _) => ("", name),
            Fact.IndicatorRegistered registered => ("", $"{registered.DisplayName} {registered.Unit.Symbol}".Trim()),
            Fact.PlanDrafted(_, _, _, var title) => ("", title),
            Fact.PlanLineAdded(var line) => ("", $"{line.Serial} {line.DisplayName}".Trim()),
            Fact.PlanAdopted(var lines) => ("", $"{lines}"),
            Fact.LedgerOpened(_, var origin, _, _, _) => ("", origin),
            Fact.DayOpened(var day) => ("", Codec.ValueCodec.ToWire(day)),
            Fact.RuleSetAdopted(var rules) => ("", rules.Name),
        };

        // What it takes the place of is what held on its own day, whatever was recorded for later days.
        string TargetBefore(Subject.Plan plan) =>
            state.TargetOn(plan, recorded.Envelope.EffectiveOn?.Day ?? DateOnly.MaxValue)?.Target?.Wording ?? "";

        string ActualBefore(long position) => Vintage(position) is { } version ? Text(version.Actual) : "";

        ActualVersion? Vintage(long position) =>
            state.Actuals.FirstOrDefault(version => version.Position == position);
    }

    private static string Text(Actual actual) => $"{actual.Value} ({StatusText(actual.Status)})";

    private static string StatusText(ActualStatus status) => status switch
    {
        ActualStatus.Estimated => "预计",
        ActualStatus.Preliminary => "快报",
        ActualStatus.Final => "核定",
    };

    private static (string Region, string Subject) NamesOf(Subject subject, Catalogue catalogue)
    {
        return subject switch
        {
            Subject.TheLedger or Subject.LocalDay => ("", subject.ToString()),
            Subject.Region(var id) => (RegionName(id), RegionName(id)),
            Subject.Department(var region, _) => (
                RegionName(region), catalogue.Departments.GetValueOrDefault(subject.ToString())?.DisplayName ?? ""),
            Subject.Indicator(var region, _) => (
                RegionName(region), catalogue.Indicators.GetValueOrDefault(subject.ToString())?.DisplayName ?? ""),
            Subject.Plan(var region, _) => (
                RegionName(region), catalogue.Plans.GetValueOrDefault(subject.ToString())?.Title ?? ""),
            Subject.PlanLine(var owner, var id) => (RegionName(owner.RegionId), $"{owner.Id} {id}"),
            Subject.IndicatorPeriod(var region, var indicator, _) => (
                RegionName(region), IndicatorName(region, indicator)),
        };

        string RegionName(string id) => catalogue.Regions.GetValueOrDefault(id)?.DisplayName ?? id;

        string IndicatorName(string region, string indicator) =>
            catalogue.Regions.TryGetValue(region, out var at)
                ? catalogue.FindIndicator(at, indicator).ValueOrDefault?.DisplayName ?? indicator
                : indicator;
    }
}
