using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Shapes;

/// <summary>A plan with its lines, targets, actuals and verdicts.</summary>
internal sealed record BoardShape(
    string Region,
    string Period,
    string Plan,
    string Kind,
    string? List,
    string Title,
    bool Adopted,
    string? AdoptedOn,
    bool? AdoptedOnAssumed,
    BasisShape? Basis,
    BoardCountsShape Counts,
    IReadOnlyList<BoardLineShape> Lines)
{
    public static BoardShape Of(GetPlanResponse board)
    {
        var plan = PlanShape.Of(board.Plan);
        return new(
            plan.Region,
            plan.Period,
            plan.Plan,
            plan.Kind,
            plan.List,
            plan.Title,
            plan.Adopted,
            plan.AdoptedOn,
            plan.AdoptedOnAssumed,
            BasisShape.Of(board.Basis),
            new BoardCountsShape(CountsShape.Of(board.Serials), CountsShape.Of(board.Parts)),
            [.. board.Lines.Select(BoardLineShape.Of)]);
    }
}

/// <summary>How many of each outcome, over numbered lines and over parts.</summary>
internal sealed record BoardCountsShape(CountsShape Serials, CountsShape Parts);

/// <summary>How many of each outcome; computed, derived and declared are of those met.</summary>
internal sealed record CountsShape(
    int Total,
    int Met,
    int PartlyMet,
    int Missed,
    int Pending,
    int NoActual,
    int NotComparable,
    int Computed,
    int Derived,
    int Declared,
    int Aspirational,
    int Withdrawn)
{
    public static CountsShape Of(BoardCounts? counts)
    {
        counts ??= new BoardCounts();
        return new(
            counts.Total,
            counts.Met,
            counts.PartlyMet,
            counts.Missed,
            counts.Pending,
            counts.NoActual,
            counts.NotComparable,
            counts.MetComputed,
            counts.MetDerived,
            counts.MetDeclared,
            counts.Aspirational,
            counts.Withdrawn);
    }
}

/// <summary>A line or part on a board; figures are texts in the line's unit unless they name another.</summary>
internal sealed record BoardLineShape(
    string Line,
    string? Kind,
    string? Serial,
    string? Section,
    string Indicator,
    string? Ref,
    string? Unit,
    string? Direction,
    bool DirectionAssumed,
    string? Target,
    string? Aspired,
    string? Modality,
    string? Attribute,
    int TargetVersions,
    string? Previous,
    string? Actual,
    string? Status,
    string? Through,
    string? Declaration,
    string? Verdict,
    string? Basis,
    string? Reason,
    string? Margin,
    string? MarginUnit,
    string? Completion,
    IReadOnlyList<BoardLineShape> Parts,
    IReadOnlyList<ResponsibilityShape> Responsibilities,
    string? Place,
    string? Note)
{
    public static BoardLineShape Of(BoardLine line)
    {
        var target = line.Target?.Target;
        var reported = line.Actual?.Actual ?? line.Declaration?.Actual;
        var verdict = line.Verdict;
        return new(
            line.Line,
            WireWord.Of(line.Kind),
            Shown.OrNull(line.Serial),
            Shown.OrNull(line.Section),
            line.DisplayName,
            Shown.OrNull(line.IndicatorPeriod),
            Shown.OrNull(line.Unit),
            WireWord.Of(line.Direction),
            line.DirectionAssumed,
            target?.Wording,
            Shown.OrNull(target?.Aspired?.Wording ?? ""),
            WireWord.Of(target?.Modality),
            WireWord.Of(target?.Attribute),
            line.TargetVersions,
            ValueText.Of(line.Previous?.Actual?.Value, line.Unit),
            ValueText.Of(reported?.Value, line.Unit),
            WireWord.Of(reported?.Status),
            Shown.OrNull(reported?.Through ?? ""),
            ValueText.Of(line.Declaration?.Actual?.Value, line.Unit),
            WireWord.Of(verdict?.Outcome),
            WireWord.Of(verdict?.Basis),
            WireWord.Of(verdict?.Reason),
            verdict?.Margin is { } margin ? ValueText.MarginNumber(margin) : null,
            verdict?.Margin?.Unit,
            Shown.OrNull(verdict?.Completion ?? ""),
            [.. line.Parts.Select(Of)],
            [.. line.Responsibilities.Select(ResponsibilityShape.Of)],
            Shown.OrNull(line.Place),
            Shown.OrNull(line.Note));
    }
}

/// <summary>A department's part in a line.</summary>
internal sealed record ResponsibilityShape(string Department, string? Role)
{
    public static ResponsibilityShape Of(Responsibility responsibility) =>
        new(responsibility.Department, WireWord.Of(responsibility.Role));
}
