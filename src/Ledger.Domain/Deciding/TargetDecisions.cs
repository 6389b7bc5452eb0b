using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>
/// Targets: set by a plan's line, revised on purpose, corrected where the record was wrong, withdrawn.
/// </summary>
internal static class TargetDecisions
{
    public static Route Route(Command.SetTarget command, Catalogue catalogue) =>
        catalogue.FindIndicatorPeriod(command.Name).On("name", at =>
            PlanFor(command.Plan, at, catalogue).On("plan", plan => command.Line.Length == 0
                ? new Route.To(at.Subject, [at.Subject], plan.Subject, knowledge =>
                    Set(command, catalogue, at, plan, OnlyLine(knowledge.Lines(plan.Subject), at), knowledge))
                : new Route.To(
                    at.Subject,
                    [at.Subject, new Subject.PlanLine(plan.Subject, command.Line)],
                    null,
                    knowledge =>
                        Set(command, catalogue, at, plan, LineOf(knowledge, plan, command.Line, at), knowledge))));

    public static Route Route(Command.ReviseTarget command, Catalogue catalogue) =>
        Restate(command.Name, command.Plan, command.Target, command.Context, catalogue, (at, plan, state, words) =>
        {
            var (stated, warnings) = words;
            if (state.TargetOn(plan, DateOnly.MaxValue) is not { } latest)
                return Decisions.Refuse(StateFault.TargetNotSet, at.Subject, plan.ToString());
            var before = state.TargetOn(plan, Decisions.DayOf(command.Context, catalogue));
            var target = WithAttributeOf(before ?? latest, stated);
            return before?.Target == target
                ? new Decision.Nothing()
                : Decisions.Accept(
                    at.Subject, command.Context, catalogue, new Fact.TargetRevised(plan, target),
                    [.. warnings, .. Decisions.LaterThan(command.Context, catalogue, latest.Envelope)]);
        });

    public static Route Route(Command.CorrectTarget command, Catalogue catalogue) =>
        Restate(command.Name, command.Plan, command.Target, command.Context, catalogue, (at, plan, state, words) =>
        {
            var (stated, warnings) = words;
            var wrong = command.Corrects is { } position
                ? state.Targets.FirstOrDefault(version => version.Position == position && version.Plan == plan)
                : state.VersionOn(plan, DateOnly.MaxValue);
            if (wrong is null)
            {
                return Decisions.Refuse(
                    StateFault.RecordNotFound, at.Subject, command.Corrects is { } missing
                        ? Decisions.Text(missing) : "");
            }

            if (wrong.Target is null)
                return Decisions.Refuse(StateFault.TargetNotSet, at.Subject, plan.ToString());
            var newest = state.Targets.Last(version => version.Root == wrong.Root);
            var target = WithAttributeOf(newest, stated);
            return newest.Target == target
                ? new Decision.Nothing()
                : Decisions.Accept(
                    at.Subject, command.Context, catalogue,
                    new Fact.TargetCorrected(plan, newest.Position, target), warnings,
                    newest.Envelope.EffectiveOn);
        });

    public static Route Route(Command.WithdrawTarget command, Catalogue catalogue) =>
        Change(command.Name, command.Plan, command.Context, catalogue, _ => null, (at, plan, state) =>
        {
            if (state.Targets.All(version => version.Plan != plan))
                return Decisions.Refuse(StateFault.TargetNotSet, at.Subject, plan.ToString());
            var day = Decisions.DayOf(command.Context, catalogue);
            return state.TargetOn(plan, DateOnly.MaxValue) is null || state.VersionOn(plan, day) is { Target: null }
                ? new Decision.Nothing()
                : Decisions.Accept(at.Subject, command.Context, catalogue, new Fact.TargetWithdrawn(plan));
        });

    /// <summary>The attribute is the plan's line's: words that do not state one leave it as it was.</summary>
    private static Target WithAttributeOf(TargetVersion before, Target stated) =>
        stated.Attribute == TargetAttribute.NotStated
            ? stated with { Attribute = before.Target?.Attribute ?? TargetAttribute.NotStated }
            : stated;

    private static Decision Set(
        Command.SetTarget command,
        Catalogue catalogue,
        IndicatorPeriodReference at,
        PlanHeader plan,
        (PlanLineState? Line, Decision? Refused) line,
        IKnowledge knowledge)
    {
        var (target, refusal, warnings) = StatedTargets.Read(command.Target, at, catalogue);
        if (target is null)
            return Decisions.Refuse(refusal!);
        var state = knowledge.IndicatorPeriod(at.Subject);
        if (Decisions.Stale(at.Subject, state, command.Context) is { } stale)
            return Decisions.Refuse(stale);
        if (line.Line is null)
            return line.Refused!;
        var lineId = line.Line.Subject.Id;
        var latest = state.TargetOn(plan.Subject, DateOnly.MaxValue);
        var then = state.TargetOn(plan.Subject, Decisions.DayOf(command.Context, catalogue));
        if (IsSame(latest) || IsSame(then))
            return new Decision.Nothing();
        var there = latest ?? then;
        return there is null
            ? Decisions.Accept(
                at.Subject, command.Context, catalogue, new Fact.TargetSet(plan.Subject, lineId, target), warnings)
            : Decisions.Refuse(StateFault.TargetAlreadySet, at.Subject, $"{there.Target!.Wording} @{there.Position}");

        bool IsSame(TargetVersion? version) => version?.Line == lineId && version.Target == target;
    }

    /// <summary>A change to other words: they are read before the state of things is looked at.</summary>
    private static Route Restate(
        string name,
        string planReference,
        TargetStatement statement,
        CommandContext context,
        Catalogue catalogue,
        Func<IndicatorPeriodReference, Subject.Plan, IndicatorPeriodState, Words, Decision> decide)
    {
        return Change(name, planReference, context, catalogue, at => Read(at).Refusal, (at, plan, state) =>
        {
            var (target, _, warnings) = Read(at);
            return decide(at, plan, state, new Words(target!, warnings));
        });

        (Target? Target, Refusal? Refusal, ValueList<DecisionWarning> Warnings) Read(IndicatorPeriodReference at) =>
            StatedTargets.Read(statement, at, catalogue);
    }

    private static Route Change(
        string name,
        string planReference,
        CommandContext context,
        Catalogue catalogue,
        Func<IndicatorPeriodReference, Refusal?> read,
        Func<IndicatorPeriodReference, Subject.Plan, IndicatorPeriodState, Decision> decide) =>
        catalogue.FindIndicatorPeriod(name).On("name", at =>
        {
            if (planReference.Length > 0)
                return PlanFor(planReference, at, catalogue).On("plan", plan => ToState(plan.Subject));
            return ToState(null);

            Route ToState(Subject.Plan? plan)
            {
                return read(at) is { } unreadable
                    ? new Route.Refused(unreadable)
                    : new Route.To(at.Subject, [at.Subject], null, knowledge => Decide(plan, knowledge));
            }

            Decision Decide(Subject.Plan? plan, IKnowledge knowledge)
            {
                var state = knowledge.IndicatorPeriod(at.Subject);
                if (Decisions.Stale(at.Subject, state, context) is { } stale)
                    return Decisions.Refuse(stale);
                if (plan is not null)
                    return decide(at, plan, state);
                var plans = state.Plans.ToList();
                return plans.Count switch
                {
                    0 => Decisions.Refuse(StateFault.TargetNotSet, at.Subject),
                    1 => decide(at, plans[0], state),
                    _ => Decisions.Refuse(StateFault.TargetNotUnique, at.Subject, string.Join(", ", plans)),
                };
            }
        });

    private static Lookup<PlanHeader> PlanFor(string reference, IndicatorPeriodReference at, Catalogue catalogue) =>
        catalogue.FindPlan(reference.Length > 0 ? reference : $"{at.Region.Subject.Id}/{at.Subject.Period}")
            .Then(plan => plan.Subject.RegionId == at.Region.Subject.Id && plan.Period == at.Subject.Period
                ? new Lookup<PlanHeader>.Found(plan)
                : (Lookup<PlanHeader>)new Lookup<PlanHeader>.Malformed(
                    reference, $"a plan of {at.Region.DisplayName} for {at.Subject.Period}"));

    private static (PlanLineState? Line, Decision? Refused) LineOf(
        IKnowledge knowledge, PlanHeader plan, string line, IndicatorPeriodReference at)
    {
        var there = knowledge.Line(new Subject.PlanLine(plan.Subject, line));
        return there?.Line.Indicator == at.Indicator.Subject
            ? (there, null)
            : (null, Decisions.Refuse(
                StateFault.LineDoesNotFit, new Subject.PlanLine(plan.Subject, line), at.Indicator.DisplayName));
    }

    private static (PlanLineState? Line, Decision? Refused) OnlyLine(
        IReadOnlyList<PlanLineState> lines, IndicatorPeriodReference at)
    {
        var fitting = lines.Where(line => line.Line.Indicator == at.Indicator.Subject).ToList();
        return fitting.Count switch
        {
            1 => (fitting[0], null),
            0 => (null, Decisions.Refuse(StateFault.LineDoesNotFit, at.Subject, at.Indicator.DisplayName)),
            _ => (null, Decisions.Refuse(
                StateFault.LineNotUnique, at.Subject, string.Join(", ", fitting.Select(line => line.Subject.Id)))),
        };
    }

    /// <summary>A target's words as they were read.</summary>
    private sealed record Words(Target Target, ValueList<DecisionWarning> Warnings);
}
