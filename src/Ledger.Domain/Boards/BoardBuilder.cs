using Ledger.Domain.History;
using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;

namespace Ledger.Domain.Boards;

/// <summary>
/// Builds a plan's board. It asks for states twice: first those of the lines' own indicator-periods and the periods
/// before, then those that their targets point to; whoever holds the states can bring each set in one go.
/// </summary>
public sealed class BoardBuilder
{
    private readonly PlanHeader plan;
    private readonly Catalogue catalogue;
    private readonly IReadOnlyList<(PlanLineState Line, IndicatorPeriodReference? At)> lines;

    /// <summary>Over the lines of a plan, in any order, and the catalogue at the same position.</summary>
    public BoardBuilder(PlanHeader plan, IEnumerable<PlanLineState> lines, Catalogue catalogue)
    {
        (this.plan, this.catalogue) = (plan, catalogue);
        var region = catalogue.Regions[plan.Subject.RegionId];
        this.lines = [.. lines.OrderBy(line => line.Line.Order).Select(line => (line, AtOf(line, region)))];
    }

    /// <summary>The indicator-periods of the lines, and those of the period before.</summary>
    public IEnumerable<Subject.IndicatorPeriod> OwnAndPrevious => lines
        .Select(line => line.At?.Subject)
        .OfType<Subject.IndicatorPeriod>()
        .SelectMany(subject => Previous(subject) is { } previous ? [subject, previous] : new[] { subject });

    /// <summary>What the lines' targets point to, given the states of <see cref="OwnAndPrevious"/>.</summary>
    public IEnumerable<Subject.IndicatorPeriod> Referenced(
        Func<Subject.IndicatorPeriod, IndicatorPeriodState> states) => lines
        .Where(line => line.At is not null)
        .Select(line => TargetOf(line.Line, states(line.At!.Subject)) is { Target: { } target }
            ? References.SubjectOf(target.Expression, line.At, catalogue)
            : null)
        .OfType<Subject.IndicatorPeriod>();

    /// <summary>The board, given the states of all of these.</summary>
    public Board Build(Func<Subject.IndicatorPeriod, IndicatorPeriodState> states)
    {
        var built = lines.Select(line => BuildLine(line.Line, line.At, states)).ToList();
        var parts = built.Where(line => line.Line.Line.Kind != PlanLineKind.Serial)
            .ToLookup(line => line.Line.Line.Parent);
        var serials = built.Where(line => line.Line.Line.Kind == PlanLineKind.Serial)
            .Select(line => WithParts(line, [.. parts[line.Line.Subject.Id]]))
            .ToList();
        return new Board(
            plan, catalogue.Regions[plan.Subject.RegionId], [.. serials], BoardCounts.Of(serials),
            BoardCounts.Of([.. serials.SelectMany(line => line.Parts)]));
    }

    private static BoardLine WithParts(BoardLine line, ValueList<BoardLine> parts)
    {
        if (line.Target is not null || line.IsWithdrawn)
            return line with { Parts = parts };
        var deciding = parts
            .Where(part => part.Line.Line.Kind == PlanLineKind.Part)
            .Select(part => part.Verdict)
            .OfType<Verdict>()
            .ToList();
        return line with { Parts = parts, Verdict = deciding.Count == 0 ? null : PartsVerdict.Of(deciding) };
    }

    private static Subject.IndicatorPeriod? Previous(Subject.IndicatorPeriod subject) =>
        subject.Period.Previous() is { } period ? subject with { Period = period } : null;

    private BoardLine BuildLine(
        PlanLineState line, IndicatorPeriodReference? at, Func<Subject.IndicatorPeriod, IndicatorPeriodState> states)
    {
        if (at is null)
            return new BoardLine(line, null, null, 0, null, null, null, null, []);
        var own = states(at.Subject);
        var target = TargetOf(line, own);
        return new BoardLine(
            line, at, target, own.Targets.Count(version => IsOf(version, line)),
            Previous(at.Subject) is { } previous ? states(previous).MeasuredOn(catalogue.Today) : null,
            own.MeasuredOn(catalogue.Today), own.DeclaredOn(catalogue.Today),
            target is null ? null : Judgements.Of(target.Target!, at, catalogue, states), [])
        {
            IsWithdrawn = own.VersionOn(plan.Subject, catalogue.Today) is { Target: null } last && IsOf(last, line),
        };
    }

    private TargetVersion? TargetOf(PlanLineState line, IndicatorPeriodState state) =>
        state.TargetOn(plan.Subject, catalogue.Today) is { } target && IsOf(target, line) ? target : null;

    // Two lines may be about one indicator; the target is that of the line that set it.
    private bool IsOf(TargetVersion version, PlanLineState line) =>
        version.Plan == plan.Subject && version.Line == line.Subject.Id;

    private IndicatorPeriodReference? AtOf(PlanLineState line, Region region) => line.Line.Indicator is not { } subject
        ? null
        : new IndicatorPeriodReference(
            new Subject.IndicatorPeriod(region.Subject.Id, subject.Id, plan.Period), region,
            catalogue.Indicators[subject.ToString()]);
}
