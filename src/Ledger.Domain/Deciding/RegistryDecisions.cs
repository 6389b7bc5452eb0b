using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>Regions, departments and indicators: made known once, under names that mean one thing.</summary>
internal static class RegistryDecisions
{
    public static Route Route(Command.RegisterRegion command, Catalogue catalogue)
    {
        var subject = new Subject.Region(IdOf(command.Code, command.DisplayName));
        if (command.Parent.Length == 0)
            return Decide("");
        return catalogue.FindRegion(command.Parent).On("parent", parent => Decide(parent.Subject.Id));

        Route Decide(string parent)
        {
            var fact = new Fact.RegionRegistered(command.DisplayName, parent, command.Aliases);
            var there = catalogue.Regions.GetValueOrDefault(subject.Id);
            var same =
                there is not null && new Fact.RegionRegistered(there.DisplayName, there.Parent, there.Aliases) == fact;
            return Registered(
                command.Context, catalogue, subject, fact, there?.Position, same, Collections.Regions, subject.Id,
                [command.DisplayName, .. command.Aliases]);
        }
    }

    public static Route Route(Command.RegisterDepartment command, Catalogue catalogue) =>
        catalogue.FindRegion(command.Region).On("region", region =>
        {
            var subject = new Subject.Department(region.Subject.Id, IdOf(command.Code, command.DisplayName));
            var fact = new Fact.DepartmentRegistered(command.DisplayName, command.Aliases);
            var there = catalogue.Departments.GetValueOrDefault(subject.ToString());
            var same = there is not null && new Fact.DepartmentRegistered(there.DisplayName, there.Aliases) == fact;
            return Registered(
                command.Context, catalogue, subject, fact, there?.Position, same,
                Collections.Departments(region.Subject.Id), subject.Id, [command.DisplayName, .. command.Aliases]);
        });

    public static Route Route(Command.RegisterIndicator command, Catalogue catalogue) =>
        catalogue.FindRegion(command.Region).On("region", region =>
        {
            var unit = Units.Parse(command.Unit);
            if (unit is Parsed<Unit>.Failed failed)
            {
                return new Route.Refused(new Refusal.Unreadable(
                    "unit", failed.Fault, failed.Index, failed.Found, failed.Expected));
            }

            var id = IdOf(command.Code, command.DisplayName);
            var subject = new Subject.Indicator(region.Subject.Id, id);
            var direction = command.Direction ?? Directions.Assume(command.DisplayName);
            var isAssumed = command.DirectionAssumed || command.Direction is null;
            var fact = new Fact.IndicatorRegistered(
                command.DisplayName, command.Aliases, ((Parsed<Unit>.Ok)unit).Value, direction, isAssumed,
                command.Aggregation);
            var there = catalogue.KnownIndicator(region, id);
            var same = there is not null && IsSame(there, subject, fact);
            return Registered(
                command.Context, catalogue, subject, fact, there?.Position, there is not null
                    && IsSame(there, subject, fact),
                Collections.Indicators(region.Subject.Id), id, [command.DisplayName, .. command.Aliases]);
        });

    private static bool IsSame(Indicator there, Subject.Indicator subject, Fact.IndicatorRegistered fact) =>
        there.Subject == subject
        && new Fact.IndicatorRegistered(
            there.DisplayName, there.Aliases, there.Unit, there.Direction, there.DirectionAssumed, there.Aggregation)
                == fact;

    private static Route Registered(
        CommandContext context,
        Catalogue catalogue,
        Subject subject,
        Fact fact,
        long? therePosition,
        bool isSame,
        string collection,
        string id,
        IReadOnlyList<string> names)
    {
        if (isSame)
            return new Route.To(subject, [], null, _ => new Decision.Nothing());
        if (therePosition is { } position)
            return new Route.Refused(new Refusal.Exists("code", subject.ToString(), position));
        foreach (var name in names.Prepend(id))
        {
            if (catalogue.Ids.TryGetValue((collection, name), out var other) && other != id)
            {
                return new Route.Refused(new Refusal.Exists(
                    "display_name", $"{name} = {collection}/{other}", PositionOf(catalogue, collection, other)));
            }
        }

        return new Route.To(
            subject, [], null, _ => Decisions.Accept(subject, context, catalogue, fact));
    }

    private static long PositionOf(Catalogue catalogue, string collection, string id) =>
        catalogue.Regions.GetValueOrDefault(id) is { } region && collection == Collections.Regions ? region.Position
        : catalogue.Indicators.TryGetValue($"{collection}/{id}", out var indicator) ? indicator.Position
        : catalogue.Departments[$"{collection}/{id}"].Position;

    private static string IdOf(string code, string displayName) =>
        code.Length > 0 ? code : ResourceId.FromDisplayName(displayName);
}
