using Ledger.Domain.Actuals;
using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Records;

/// <summary>What happened. Facts are never changed, only followed by others. The hierarchy is closed.</summary>
public abstract record Fact
{
    private Fact() { }

    /// <summary>
    /// Position 0: who this ledger is. <paramref name="PublicKey"/> is a DER SubjectPublicKeyInfo in lower-case hex.
    /// </summary>
    public sealed record LedgerOpened(
        string LedgerId, string Origin, string TimeZone, int Format, string PublicKey) : Fact;

    /// <summary>A local day has begun; every judgement takes today from the newest of these.</summary>
    public sealed record DayOpened(DateOnly Day) : Fact;

    /// <summary>From here on judgements use these rules.</summary>
    public sealed record RuleSetAdopted(RuleSet Rules) : Fact;

    /// <summary>A region is known, in <paramref name="Parent"/> or at the top (empty).</summary>
    public sealed record RegionRegistered(string DisplayName, string Parent, ValueList<string> Aliases) : Fact;

    /// <summary>A unit of a region that answers for figures is known.</summary>
    public sealed record DepartmentRegistered(string DisplayName, ValueList<string> Aliases) : Fact;

    /// <summary>Something measured is known at the subject's region and below it.</summary>
    public sealed record IndicatorRegistered(
        string DisplayName,
        ValueList<string> Aliases,
        Unit Unit,
        Direction Direction,
        bool DirectionAssumed,
        Aggregation Aggregation) : Fact;

    /// <summary>One list of targets of one document, not yet in force.</summary>
    public sealed record PlanDrafted(Period Period, string Kind, string List, string Title) : Fact;

    /// <summary>A line, or a part of one, of a draft.</summary>
    public sealed record PlanLineAdded(PlanLine Line) : Fact;

    /// <summary>The plan is in force, with this many lines and parts.</summary>
    public sealed record PlanAdopted(int Lines) : Fact;

    /// <summary>A plan's line sets a target for the subject.</summary>
    public sealed record TargetSet(Subject.Plan Plan, string Line, Target Target) : Fact;

    /// <summary>The same plan asks for something else from the effective day on.</summary>
    public sealed record TargetRevised(Subject.Plan Plan, Target Target) : Fact;

    /// <summary>The record at <paramref name="Corrects"/> was not what its document said.</summary>
    public sealed record TargetCorrected(Subject.Plan Plan, long Corrects, Target Target) : Fact;

    /// <summary>The plan no longer asks for it from the effective day on.</summary>
    public sealed record TargetWithdrawn(Subject.Plan Plan) : Fact;

    /// <summary>A figure, declaration or state is reported for the subject.</summary>
    public sealed record ActualReported(Actual Actual) : Fact;

    /// <summary>
    /// A later, different figure on purpose: a new vintage beside the one at <paramref name="Revises"/>.
    /// </summary>
    public sealed record ActualRevised(long Revises, Actual Actual) : Fact;

    /// <summary>The record at <paramref name="Corrects"/> was not what its document said.</summary>
    public sealed record ActualCorrected(long Corrects, Actual Actual) : Fact;

    /// <summary>The figure at <paramref name="Confirms"/> has become more settled, unchanged.</summary>
    public sealed record ActualConfirmed(long Confirms, ActualStatus Status) : Fact;

    /// <summary>The figure at <paramref name="Retracts"/> no longer stands.</summary>
    public sealed record ActualRetracted(long Retracts) : Fact;
}
