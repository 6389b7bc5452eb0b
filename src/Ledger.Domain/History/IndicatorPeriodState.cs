using Ledger.Domain.Actuals;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.History;

/// <summary>
/// One indicator of one region in one period, with every version of its targets and actuals: the unit of consistency
/// and of history.
/// </summary>
public sealed record IndicatorPeriodState(
    ValueList<TargetVersion> Targets, ValueList<ActualVersion> Actuals, long LastPosition)
{
    /// <summary>Before any event.</summary>
    public static IndicatorPeriodState Initial { get; } = new([], [], -1);

    /// <summary>The positions of all its events, also of those that left no version behind.</summary>
    public ValueList<long> Positions { get; private init; } = [];

    /// <summary>The state after one more event of the indicator-period.</summary>
    public IndicatorPeriodState Evolve(RecordedEvent recorded)
    {
        var next = recorded.Fact switch
        {
            Fact.TargetSet(var plan, var line, var target) => With(recorded, plan, line, target, null),
            Fact.TargetRevised(var plan, var target) => With(recorded, plan, LineIn(plan), target, null),
            Fact.TargetCorrected(var plan, var corrects, var target) =>
                With(recorded, plan, LineOf(corrects), target, corrects),
            Fact.TargetWithdrawn(var plan) => With(recorded, plan, LineIn(plan), null, null),
            Fact.ActualReported(var actual) => With(recorded, actual, null, null, false),
            Fact.ActualRevised(var revises, var actual) => With(recorded, actual, revises, null, false),
            Fact.ActualCorrected(var corrects, var actual) => With(recorded, actual, null, corrects, false),
            Fact.ActualConfirmed(var confirms, var status) =>
                With(recorded, Vintage(confirms).Actual with { Status = status }, confirms, null, true),
            Fact.ActualRetracted(var retracts) => WithRetracted(retracts),
            Fact.LedgerOpened or Fact.DayOpened or Fact.RuleSetAdopted
                or Fact.RegionRegistered or Fact.DepartmentRegistered or Fact.IndicatorRegistered
                or Fact.PlanDrafted or Fact.PlanLineAdded or Fact.PlanAdopted => this,
        };
        return next with { LastPosition = recorded.Position, Positions = Positions.Add(recorded.Position) };
    }

    /// <summary>The plans that have ever set a target here, in the order in which they first did.</summary>
    public IEnumerable<Subject.Plan> Plans => Targets.Select(version => version.Plan).Distinct();

    /// <summary>
    /// What a plan asks for on a day: by effective day, then position; null if nothing, or no longer.
    /// </summary>
    public TargetVersion? TargetOn(Subject.Plan plan, DateOnly day) =>
        VersionOn(plan, day) is { Target: not null } version ? version : null;

    /// <summary>What a plan said last on a day, a withdrawal too; null if it had said nothing yet.</summary>
    public TargetVersion? VersionOn(Subject.Plan plan, DateOnly day) =>
        Targets.Where(candidate => candidate.Plan == plan)
            .GroupBy(candidate => candidate.Root)
            .Select(group => group.Last())
            .Where(candidate => EffectiveDayOf(candidate.Envelope) <= day)
            .MaxBy(candidate => (EffectiveDayOf(candidate.Envelope), candidate.Root));

    /// <summary>
    /// The vintages that stand on a day: for each form and through-date, the last by effective day, then position.
    /// </summary>
    public IEnumerable<ActualVersion> ActualsOn(DateOnly day) =>
        Actuals.Where(candidate => !candidate.IsRetracted)
            .GroupBy(candidate => candidate.Root)
            .Select(group => AsCorrected(group.Last()))
            .Where(candidate => EffectiveDayOf(candidate.Envelope) <= day)
            .GroupBy(candidate => (candidate.IsDeclaration, candidate.Actual.Through))
            .Select(group => group.MaxBy(candidate => (EffectiveDayOf(candidate.Envelope), candidate.Root))!);

    /// <summary>The newest figure or state that stands on a day, by through-date.</summary>
    public ActualVersion? MeasuredOn(DateOnly day) =>
        ActualsOn(day).Where(version => !version.IsDeclaration).MaxBy(version => version.Actual.Through);

    /// <summary>The newest declaration that stands on a day, by through-date.</summary>
    public ActualVersion? DeclaredOn(DateOnly day) =>
        ActualsOn(day).Where(version => version.IsDeclaration).MaxBy(version => version.Actual.Through);

    private static DateOnly EffectiveDayOf(Envelope envelope) => envelope.EffectiveOn?.Day ?? DateOnly.MinValue;

    private IndicatorPeriodState With(
        RecordedEvent recorded, Subject.Plan plan, string line, Target? target, long? corrects)
    {
        var root = corrects is { } at ? Targets.First(version => version.Position == at).Root : recorded.Position;
        return this with
        {
            Targets = Targets.Add(
                new TargetVersion(recorded.Position, recorded.Envelope, plan, line, target, root, corrects)),
        };
    }

    private IndicatorPeriodState With(
        RecordedEvent recorded, Actual actual, long? revises, long? corrects, bool isConfirmation)
    {
        var root = corrects is { } at ? Vintage(at).Root : recorded.Position;
        return this with
        {
            Actuals = Actuals.Add(new ActualVersion(
                recorded.Position, recorded.Envelope, actual, root, revises, corrects, isConfirmation, false)),
        };
    }

    private IndicatorPeriodState WithRetracted(long retracts)
    {
        // With a record go its corrections, and what only confirmed it, with the corrections of that.
        var gone = new HashSet<long> { Vintage(retracts).Root };
        foreach (var version in Actuals)
        {
            if (gone.Contains(version.Root)
                || (version is { IsConfirmation: true, Revises: { } confirmed } && gone.Contains(confirmed)))
                gone.Add(version.Position);
        }

        return this with
        {
            Actuals = [.. Actuals.Select(version => gone.Contains(version.Position)
                ? version with { IsRetracted = true }
                : version)],
        };
    }

    // A confirmation has no figure of its own: it settles what it confirms, and that may be corrected afterwards.
    private ActualVersion AsCorrected(ActualVersion version)
    {
        if (version is not { IsConfirmation: true, Revises: { } confirmed })
            return version;
        var root = Vintage(confirmed).Root;
        var newest = AsCorrected(Actuals.Last(candidate => candidate.Root == root));
        return version with { Actual = newest.Actual with { Status = version.Actual.Status } };
    }

    private ActualVersion Vintage(long position) => Actuals.First(version => version.Position == position);

    private string LineIn(Subject.Plan plan) => Targets.Last(version => version.Plan == plan).Line;

    private string LineOf(long position) => Targets.First(version => version.Position == position).Line;
}
