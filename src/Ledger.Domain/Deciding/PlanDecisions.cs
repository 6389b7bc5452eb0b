using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>Plans: drafted, filled line by line, adopted as a whole.</summary>
internal static class PlanDecisions
{
    public static Route Route(Command.DraftPlan command, Catalogue catalogue) =>
        catalogue.FindRegion(command.Region).On("region", region =>
        {
            var period = ((Parsed<Period>.Ok)Period.Parse(command.Period)).Value;
            var subject = new Subject.Plan(region.Subject.Id, IdOf(period, command.Kind, command.List));
            var fact = new Fact.PlanDrafted(period, command.Kind, command.List, command.Title);
            if (!catalogue.Plans.TryGetValue(subject.ToString(), out var there))
            {
                return new Route.To(
                    subject, [], null, _ => Decisions.Accept(subject, command.Context, catalogue, fact));
            }

            return new Fact.PlanDrafted(there.Period, there.Kind, there.List, there.Title) == fact
                ? new Route.To(subject, [], null, _ => new Decision.Nothing())
                : new Route.Refused(new Refusal.Exists("title", $"{subject} = {there.Title}", there.Position));
        });

    public static Route Route(Command.AddPlanLine command, Catalogue catalogue) =>
        catalogue.FindPlan(command.Plan).On("plan", plan =>
        {
            var region = catalogue.Regions[plan.Subject.RegionId];
            return command.Indicator.Length == 0
                ? WithIndicator(null)
                : catalogue.FindIndicator(region, command.Indicator)
                    .On("indicator", indicator => WithIndicator(indicator.Subject));

            Route WithIndicator(Subject.Indicator? indicator) =>
                Departments(command.Responsibilities, catalogue, region, [], responsibilities =>
                {
                    var line = new PlanLine(
                        command.Order, command.Kind, command.Serial, command.Parent, command.Section,
                        command.DisplayName, indicator, responsibilities, command.Note);
                    return ToLine(command, catalogue, plan, line);
                });
        });

    public static Route Route(Command.AdoptPlan command, Catalogue catalogue) =>
        catalogue.FindPlan(command.Plan).On("plan", plan => new Route.To(plan.Subject, [], plan.Subject, knowledge =>
        {
            if (plan.IsAdopted && plan.Lines == command.Lines)
                return new Decision.Nothing();
            if (plan.IsAdopted)
                return Decisions.Refuse(StateFault.PlanIsAdopted, plan.Subject, $"{plan.Lines}");
            var lines = knowledge.Lines(plan.Subject).Count;
            return lines == command.Lines
                ? Decisions.Accept(plan.Subject, command.Context, catalogue, new Fact.PlanAdopted(lines))
                : Decisions.Refuse(StateFault.PlanIncomplete, plan.Subject, $"{lines} ≠ {command.Lines}");
        }));

    private static Route ToLine(Command.AddPlanLine command, Catalogue catalogue, PlanHeader plan, PlanLine line)
    {
        var subject = new Subject.PlanLine(plan.Subject, command.Line);
        var parent = line.Parent.Length == 0 ? null : new Subject.PlanLine(plan.Subject, line.Parent);
        return new Route.To(subject, parent is null ? [subject] : [subject, parent], null, knowledge =>
        {
            if (knowledge.Line(subject) is { } there)
            {
                return there.Line == line
                    ? new Decision.Nothing()
                    : Decisions.Refuse(
                        new Refusal.Exists("line", $"{subject} = {there.Line.DisplayName}", there.Position));
            }

            if (plan.IsAdopted)
                return Decisions.Refuse(StateFault.PlanIsAdopted, plan.Subject, $"{plan.Lines}");
            if (parent is not null && knowledge.Line(parent) is not { Line.Kind: PlanLineKind.Serial })
                return Decisions.Refuse(StateFault.ParentDoesNotFit, subject, line.Parent);
            return Decisions.Accept(subject, command.Context, catalogue, new Fact.PlanLineAdded(line));
        });
    }

    private static Route Departments(
        ValueList<ResponsibilityStatement> statements,
        Catalogue catalogue,
        Region region,
        ValueList<Responsibility> found,
        Func<ValueList<Responsibility>, Route> next) =>
        found.Count == statements.Count
            ? next(found)
            : catalogue.FindDepartment(region, statements[found.Count].Department).On(
                $"responsibilities[{found.Count}].department",
                department => Departments(
                    statements, catalogue, region,
                    found.Add(new Responsibility(department.Subject, statements[found.Count].Role)), next));

    private static string IdOf(Period period, string kind, string list) =>
        ResourceId.FromDisplayName(list.Length == 0 ? $"{period}-{kind}" : $"{period}-{kind}-{list}");
}
