using Ledger.Domain.Actuals;
using Ledger.Domain.Plans;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>
/// What someone asks the ledger to record. References are as the caller wrote them: resource names, or codes, names and
/// aliases. The hierarchy is closed.
/// </summary>
public abstract record Command
{
    private Command(CommandContext context) => Context = context;

    /// <summary>Who asks, when, on which document.</summary>
    public CommandContext Context { get; init; }

    /// <summary>Make a region known.</summary>
    public sealed record RegisterRegion(
        CommandContext Context, string Code, string DisplayName, string Parent, ValueList<string> Aliases)
        : Command(Context);

    /// <summary>Make a department of a region known.</summary>
    public sealed record RegisterDepartment(
        CommandContext Context, string Region, string Code, string DisplayName, ValueList<string> Aliases)
        : Command(Context);

    /// <summary>
    /// Make an indicator known; direction null: assumed from the name. <paramref name="DirectionAssumed"/> says that a
    /// given one is the caller's own assumption.
    /// </summary>
    public sealed record RegisterIndicator(
        CommandContext Context,
        string Region,
        string Code,
        string DisplayName,
        ValueList<string> Aliases,
        string Unit,
        Direction? Direction,
        bool DirectionAssumed,
        Aggregation Aggregation) : Command(Context);

    /// <summary>Begin a plan.</summary>
    public sealed record DraftPlan(
        CommandContext Context, string Region, string Period, string Kind, string List, string Title)
        : Command(Context);

    /// <summary>
    /// Add a line or part to a draft; <paramref name="Indicator"/> is empty for a heading over parts.
    /// </summary>
    public sealed record AddPlanLine(
        CommandContext Context,
        string Plan,
        string Line,
        int Order,
        PlanLineKind Kind,
        string Serial,
        string Parent,
        string Section,
        string DisplayName,
        string Indicator,
        ValueList<ResponsibilityStatement> Responsibilities,
        string Note) : Command(Context);

    /// <summary>Put a draft into force; it must have <paramref name="Lines"/> lines and parts.</summary>
    public sealed record AdoptPlan(CommandContext Context, string Plan, int Lines) : Command(Context);

    /// <summary>
    /// Set the target of a plan's line; <paramref name="Plan"/> and <paramref name="Line"/> may be empty where there is
    /// one.
    /// </summary>
    public sealed record SetTarget(
        CommandContext Context, string Name, string Plan, string Line, TargetStatement Target) : Command(Context);

    /// <summary>Ask for something else from the effective day on.</summary>
    public sealed record ReviseTarget(CommandContext Context, string Name, string Plan, TargetStatement Target)
        : Command(Context);

    /// <summary>
    /// Mend a record that was not what its document said; <paramref name="Corrects"/> null: the newest.
    /// </summary>
    public sealed record CorrectTarget(
        CommandContext Context, string Name, string Plan, long? Corrects, TargetStatement Target) : Command(Context);

    /// <summary>No longer ask for it from the effective day on.</summary>
    public sealed record WithdrawTarget(CommandContext Context, string Name, string Plan) : Command(Context);

    /// <summary>Report what was reached.</summary>
    public sealed record ReportActual(CommandContext Context, string Name, ActualStatement Actual) : Command(Context);

    /// <summary>Report a later, different figure; <paramref name="Revises"/> null: the newest.</summary>
    public sealed record ReviseActual(CommandContext Context, string Name, long? Revises, ActualStatement Actual)
        : Command(Context);

    /// <summary>
    /// Mend a record that was not what its document said; <paramref name="Corrects"/> null: the newest.
    /// </summary>
    public sealed record CorrectActual(CommandContext Context, string Name, long? Corrects, ActualStatement Actual)
        : Command(Context);

    /// <summary>Say that a figure has become more settled; status null: final.</summary>
    public sealed record ConfirmActual(CommandContext Context, string Name, long? Confirms, ActualStatus? Status)
        : Command(Context);

    /// <summary>Take a figure back; <paramref name="Retracts"/> null: the newest.</summary>
    public sealed record RetractActual(CommandContext Context, string Name, long? Retracts) : Command(Context);
}
