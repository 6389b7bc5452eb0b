using System.Collections.Immutable;
using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Values;

namespace Ledger.Domain.Registry;

/// <summary>
/// What every decision and query may look up at once, as a fold of the log up to some position: who the ledger is, what
/// day it is, the rules, and all regions, departments, indicators and plan headers. Immutable.
/// </summary>
public sealed record Catalogue
{
    /// <summary>The catalogue of an empty log.</summary>
    public static Catalogue Empty { get; } = new();

    private Catalogue() { }

    /// <summary>How many events are folded in.</summary>
    public long Position { get; private init; }

    /// <summary>Who the ledger is; null before position 0.</summary>
    public Fact.LedgerOpened? Ledger { get; private init; }

    /// <summary>The newest local day that has been opened.</summary>
    public DateOnly Today { get; private init; }

    /// <summary>The rules of judging.</summary>
    public RuleSet Rules { get; private init; } = RuleSet.Opening;

    /// <summary>Regions by id.</summary>
    public ImmutableDictionary<string, Region> Regions { get; private init; } = Keyed<Region>();

    /// <summary>Departments by resource name.</summary>
    public ImmutableDictionary<string, Department> Departments { get; private init; } = Keyed<Department>();

    /// <summary>Indicators by resource name.</summary>
    public ImmutableDictionary<string, Indicator> Indicators { get; private init; } = Keyed<Indicator>();

    /// <summary>Plan headers by resource name.</summary>
    public ImmutableDictionary<string, PlanHeader> Plans { get; private init; } = Keyed<PlanHeader>();

    /// <summary>Codes, names and aliases: within a collection (<c>regions/x/indicators</c>), a text to an id.</summary>
    internal ImmutableDictionary<(string Collection, string Text), string> Ids { get; private init; } =
        ImmutableDictionary<(string, string), string>.Empty;

    /// <summary>Ids of the plans of a region, by the region's id.</summary>
    internal ImmutableDictionary<string, ImmutableSortedSet<string>> PlanIds { get; private init; } =
        Keyed<ImmutableSortedSet<string>>();

    /// <summary>Whether a subject's events are folded here.</summary>
    public static bool Holds(Subject subject) => subject switch
    {
        Subject.TheLedger or Subject.LocalDay or Subject.Region or Subject.Department or Subject.Indicator
            or Subject.Plan => true,
        Subject.PlanLine or Subject.IndicatorPeriod => false,
    };

    /// <summary>
    /// This catalogue with one more event; those of subjects that it does not hold only move the position.
    /// </summary>
    public Catalogue Evolve(RecordedEvent recorded)
    {
        var (position, subject) = (recorded.Position, recorded.Envelope.Subject);
        var next = recorded.Fact switch
        {
            Fact.LedgerOpened opened => this with { Ledger = opened },
            Fact.DayOpened(var day) => this with { Today = day > Today ? day : Today },
            Fact.RuleSetAdopted(var rules) => this with { Rules = rules },
            Fact.RegionRegistered fact => With((Subject.Region)subject, fact, position),
            Fact.DepartmentRegistered fact => With((Subject.Department)subject, fact, position),
            Fact.IndicatorRegistered fact => With((Subject.Indicator)subject, fact, position),
            Fact.PlanDrafted fact => With((Subject.Plan)subject, fact, position),
            Fact.PlanAdopted(var lines) =>
                WithAdopted((Subject.Plan)subject, lines, recorded.Envelope.EffectiveOn, position),
            Fact.PlanLineAdded
                or Fact.TargetSet or Fact.TargetRevised or Fact.TargetCorrected or Fact.TargetWithdrawn
                or Fact.ActualReported or Fact.ActualRevised or Fact.ActualCorrected or Fact.ActualConfirmed
                or Fact.ActualRetracted => this,
        };
        return next with { Position = position + 1 };
    }

    /// <summary>
    /// This catalogue, said to be folded up to a position; for one that is folded from its own subjects' events alone.
    /// </summary>
    public Catalogue AdvancedTo(long position) => this with { Position = position };

    private static readonly ImmutableSortedSet<string> NoIds =
        ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private static ImmutableDictionary<string, T> Keyed<T>() =>
        ImmutableDictionary.Create<string, T>(StringComparer.Ordinal);

    private Catalogue With(Subject.Region subject, Fact.RegionRegistered fact, long position) =>
        Naming(Collections.Regions, subject.Id, [fact.DisplayName, .. fact.Aliases]) with
        {
            Regions = Regions.SetItem(
                subject.Id, new Region(subject, fact.DisplayName, fact.Parent, fact.Aliases, position)),
        };

    private Catalogue With(Subject.Department subject, Fact.DepartmentRegistered fact, long position) =>
        Naming(Collections.Departments(subject.RegionId), subject.Id, [fact.DisplayName, .. fact.Aliases]) with
        {
            Departments = Departments.SetItem(
                subject.ToString(), new Department(subject, fact.DisplayName, fact.Aliases, position)),
        };

    private Catalogue With(Subject.Indicator subject, Fact.IndicatorRegistered fact, long position) =>
        Naming(Collections.Indicators(subject.RegionId), subject.Id, [fact.DisplayName, .. fact.Aliases]) with
        {
            Indicators = Indicators.SetItem(
                subject.ToString(),
                new Indicator(
                    subject, fact.DisplayName, fact.Aliases, fact.Unit, fact.Direction, fact.DirectionAssumed,
                    fact.Aggregation, position)),
        };

    private Catalogue With(Subject.Plan subject, Fact.PlanDrafted fact, long position) =>
        this with
        {
            PlanIds = PlanIds.SetItem(
                subject.RegionId, PlanIds.GetValueOrDefault(subject.RegionId, NoIds).Add(subject.Id)),
            Plans = Plans.SetItem(
                subject.ToString(),
                new PlanHeader(subject, fact.Period, fact.Kind, fact.List, fact.Title, 0, null, null, position)),
        };

    private Catalogue WithAdopted(Subject.Plan subject, int lines, EffectiveDay? adoptedOn, long position)
    {
        var name = subject.ToString();
        var adopted = Plans[name] with { Lines = lines, AdoptedOn = adoptedOn, AdoptedAt = position };
        return this with { Plans = Plans.SetItem(name, adopted) };
    }

    private Catalogue Naming(string collection, string id, IReadOnlyList<string> names) => this with
    {
        Ids = Ids.SetItem((collection, id), id)
            .SetItems(names.Select(name => KeyValuePair.Create((collection, name), id))),
    };
}
