using Ledger.Domain.Actuals;
using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Deciding;

public sealed class CommandShapeTests
{
    private static readonly string Long = new('长', 201);

    private static readonly Command.ReportActual Report = (Command.ReportActual)Say.Report("6%");

    private static readonly Command.SetTarget Set = (Command.SetTarget)Say.Set("6%");

    public static TheoryData<string, Command> Malformed => new()
    {
        { "submission.request_id", With(context => context with { RequestId = "a b" }) },
        { "submission.request_id", With(context => context with { RequestId = new string('a', 65) }) },
        { "submission.import_id", With(context => context with { ImportId = "一月" }) },
        { "submission.reason", With(context => context with { Reason = new string('因', 2_001) }) },
        { "submission.reason", With(context => context with { Reason = " 因" }) },
        { "submission.reason", With(context => context with { Reason = "因\u0000果" }) },
        { "submission.reason", With(context => context with { Reason = "因\uFFFD果" }) },
        { "submission.reason", With(context => context with { Reason = "因\uD800果" }) },
        { "submission.evidence.place", With(context => context with { Evidence = new Evidence(null, Long) }) },
        { "submission.evidence.document.sha256", With(context => context with { Evidence = Document("AB") }) },
        { "display_name", Say.Region("a", Long) },
        { "code", Say.Region("-a", "甲县") },
        { "code", Say.Region("", "（）") },
        { "aliases[1]", Say.Region("a", "甲县", "", "甲", " 乙") },
        { "aliases", Say.Region("a", "甲县", "", [.. Enumerable.Range(0, 21).Select(i => $"{i}")]) },
        { "order", Say.Line("1", 0, "") },
        { "line", Say.Line("1/2", 1, "") },
        { "lines", Say.Adopt(0) },
        { "target.wording", Set with { Target = Set.Target with { Wording = Long } } },
        { "target.expression.assigned.wording", Expressed(new TargetExpression.Assigned(new TargetReference(Long))) },
        {
            "target.expression.against_base.difference",
            Expressed(new TargetExpression.AgainstBase(null, BaseOperator.RaisedBy, null, null))
        },
        {
            "target.expression.against_base.factor",
            Expressed(new TargetExpression.AgainstBase(null, BaseOperator.Level, null, 2m))
        },
        { "actual.value.declaration.wording", Valued(new ActualValue.Declaration(Long, DeclaredOutcome.Met)) },
        { "actual.value.progress.percent", Valued(new ActualValue.Progress(MilestoneState.Started, 101m)) },
        { "actual.note", Report with { Actual = Report.Actual with { Note = new string('注', 2_001) } } },
    };

    public static TheoryData<string, Command> Missing => new()
    {
        { "display_name", Say.Region("a", "") },
        { "region", Say.Department("a", "甲局", "") },
        { "period", Say.DraftPlan("") },
        { "title", Say.DraftPlan(title: "") },
        { "line", Say.Line("", 1, "") },
        { "plan", Say.Adopt(1, "") },
        { "name", Say.Set("6%", "") },
        { "target.wording", Say.Set("") },
        { "target.expression.in_step_with.wording", Expressed(
            new TargetExpression.InStepWith(new TargetReference(""))) },
        { "actual.wording", Say.Report("") },
        { "actual.value.declaration.wording", Valued(new ActualValue.Declaration("", DeclaredOutcome.Met)) },
        { "submission.reason", Say.Withdraw().Because("") },
        { "submission.reason", Say.Retract().Because("") },
        { "submission.evidence.document.title", With(context => context with { Evidence = Document("", "") }) },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void A_malformed_field_is_named(string field, Command command) =>
        Assert.Equal(field, Assert.IsType<Refusal.Malformed>(Decider.Check(command)).Field);

    [Theory]
    [MemberData(nameof(Missing))]
    public void A_missing_field_is_named(string field, Command command) =>
        Assert.Equal(field, Assert.IsType<Refusal.Missing>(Decider.Check(command)).Field);

    [Fact]
    public void What_is_in_order_is_not_objected_to()
    {
        Assert.All(Say.Draft, command => Assert.Null(Decider.Check(command)));
        Assert.Null(Decider.Check(With(context => context with { Evidence = Document(new string('a', 64)) })));
        Assert.Null(Decider.Check(Valued(new ActualValue.Progress(MilestoneState.Started, 100m))));
        Assert.Null(Decider.Check(Expressed(
            new TargetExpression.AgainstBase(null, BaseOperator.LoweredBy, new Quantity(1m, Unit.None), null))));
        Assert.Null(Decider.Check(Say.Region("a", "𠮷县")));
    }

    private static Evidence Document(string sha256, string title = "报告") =>
        new(new SourceDocument(title, "", "", null, sha256, ""), "");

    private static Command With(Func<CommandContext, CommandContext> change) =>
        Report with { Context = change(Report.Context) };

    private static Command.SetTarget Expressed(TargetExpression expression) =>
        Set with { Target = Set.Target with { Expression = expression } };

    private static Command.ReportActual Valued(ActualValue value) =>
        Report with { Actual = Report.Actual with { Value = value } };
}
