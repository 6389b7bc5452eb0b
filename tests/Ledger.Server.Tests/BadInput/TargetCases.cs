using Ledger.V1;
using AgainstBase = Ledger.V1.TargetExpression.Types.AgainstBase;

namespace Ledger.Server.Tests.BadInput;

/// <summary>Targets that are not to be set, revised, corrected or withdrawn.</summary>
internal static class TargetCases
{
    private const string Field = "target.expression";

    public static IEnumerable<IRpc> All =>
    [
        Spoilt(
                new Rpc<SetTargetRequest>(
                    "SetTarget",
                    () => new SetTargetRequest
                    {
                        Name = "城口县/地区生产总值增速/2023", Target = new TargetInput { Wording = "6左右" },
                    },
                    (ledger, request, headers) => ledger.Targets.SetTargetAsync(request, headers).ResponseAsync),
                r => r.Target, (r, target) => r.Target = target)
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .BadTexts((r, text) => r.Plan = text, "plan", Texts.PlansOrNone)
            .BadTexts((r, text) => r.Line = text, "line", Texts.Ids)
            .Bad("a plan of another period", r => r.Plan = PlanTables.Plan2022, Why.Malformed, "plan")
            .Bad("a line that is not there", r => r.Line = "77", Why.State("LINE_DOES_NOT_FIT"))
            .Bad("an indicator without a line", r => r.Name = "城口县/农业增加值增速/2023", Why.State("LINE_DOES_NOT_FIT")),
        Spoilt(
                new Rpc<ReviseTargetRequest>(
                    "ReviseTarget",
                    () => new ReviseTargetRequest
                    {
                        Name = "城口县/地区生产总值增速/2022", Target = new TargetInput { Wording = "5" },
                        Submission = TestLedgerCalls.Why("调整"),
                    },
                    (ledger, request, headers) => ledger.Targets.ReviseTargetAsync(request, headers).ResponseAsync),
                r => r.Target, (r, target) => r.Target = target)
            .NeedsReason()
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .BadTexts((r, text) => r.Plan = text, "plan", Texts.PlansOrNone)
            .Bad("nothing to revise", r => r.Name = "城口县/地区生产总值增速/2019", Why.State("TARGET_NOT_SET")),
        Spoilt(
                new Rpc<CorrectTargetRequest>(
                    "CorrectTarget",
                    () => new CorrectTargetRequest
                    {
                        Name = "城口县/地区生产总值增速/2022", Target = new TargetInput { Wording = "5" },
                        Submission = TestLedgerCalls.Why("更正"),
                    },
                    (ledger, request, headers) => ledger.Targets.CorrectTargetAsync(request, headers).ResponseAsync),
                r => r.Target, (r, target) => r.Target = target)
            .NeedsReason()
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .BadTexts((r, text) => r.Plan = text, "plan", Texts.PlansOrNone)
            .Bad("a position below 0", r => r.Corrects = -5, Why.State("RECORD_NOT_FOUND"))
            .Bad("a position of another", r => r.Corrects = 0, Why.State("RECORD_NOT_FOUND")),
        new Rpc<WithdrawTargetRequest>(
                "WithdrawTarget",
                () => new WithdrawTargetRequest
                {
                    Name = "城口县/地区生产总值增速/2022", Submission = TestLedgerCalls.Why("取消"),
                },
                (ledger, request, headers) => ledger.Targets.WithdrawTargetAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .NeedsReason()
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .BadTexts((r, text) => r.Plan = text, "plan", Texts.PlansOrNone)
            .Bad("nothing to withdraw", r => r.Name = "城口县/地区生产总值增速/2019", Why.State("TARGET_NOT_SET")),
    ];

    private static Rpc<TRequest> Spoilt<TRequest>(
        Rpc<TRequest> rpc, Func<TRequest, TargetInput> target, Action<TRequest, TargetInput?> set)
        where TRequest : Google.Protobuf.IMessage<TRequest>
    {
        rpc.BadSubmissions()
            .Bad("no target", r => set(r, null), Why.Missing, "target.wording")
            .BadTexts((r, text) => target(r).Wording = text, "target.wording", Texts.Names)
            .BadTexts((r, text) => target(r).Wording = text, "target.wording",
                new[] { "1e5", "NaN", "1,5", "六", "😀", "5光年", "8—7", "5万元", new string('9', 79) }
                    .Select(text => ($"'{text[..Math.Min(text.Length, 8)]}'", text, Why.Unreadable, "")))
            .Bad("an aspired tier in riddles", r => target(r).AspiredWording = "力争??", Why.Unreadable,
                "target.aspired_wording")
            .Bad("an unknown attribute", r => target(r).Attribute = (TargetAttribute)99, Why.Malformed,
                "target.attribute");
        Expression("that is empty", new TargetExpression(), Why.Malformed, Field);
        rpc.BadTexts(
            (r, text) => target(r).Expression = new TargetExpression { Reach = Percent(text) }, $"{Field}.reach.value",
            Texts.Decimals);
        Expression("with an unknown unit", new TargetExpression { AtMost = new Quantity { Value = "1", Unit = "光年" } },
            Why.Malformed, $"{Field}.at_most.unit");
        Expression("between nothing", new TargetExpression { Between = new() }, Why.Malformed, $"{Field}.between.low");
        Expression("between one", new TargetExpression { Between = new() { Low = Percent("1") } }, Why.Malformed,
            $"{Field}.between.high");
        Expression("between reversed",
            new TargetExpression { Between = new() { Low = Percent("2"), High = Percent("1") } },
            Why.Malformed, $"{Field}.between");
        Expression("of no milestone", new TargetExpression { Milestone = MilestoneState.Unspecified }, Why.Malformed,
            $"{Field}.milestone");
        Expression("of an unknown milestone", new TargetExpression { Milestone = (MilestoneState)99 }, Why.Malformed,
            $"{Field}.milestone");
        Expression("against nothing", new TargetExpression { AgainstBase = new AgainstBase() }, Why.Malformed,
            $"{Field}.against_base.operator");
        Expression("against no period", new TargetExpression
        {
            AgainstBase = new AgainstBase { Base = "2022-13", Operator = BaseOperator.Level },
        }, Why.Malformed, $"{Field}.against_base.base");
        Expression("raised by nothing", new TargetExpression
        {
            AgainstBase = new AgainstBase { Operator = BaseOperator.RaisedBy },
        }, Why.Malformed, $"{Field}.against_base.difference");
        Expression("multiplied by nothing", new TargetExpression
        {
            AgainstBase = new AgainstBase { Operator = BaseOperator.Multiplied },
        }, Why.Malformed, $"{Field}.against_base.factor");
        Expression("relative to 10,000 characters", new TargetExpression
        {
            InStepWith = new TargetReference { Wording = Texts.Long },
        }, Why.Malformed, $"{Field}.in_step_with.wording");
        Expression("relative to a region that is none", new TargetExpression
        {
            AboveReference = new TargetReference { Wording = "全市", Region = Texts.Long },
        }, Why.Malformed, $"{Field}.above_reference.region");
        Expression("relative to an indicator that is none", new TargetExpression
        {
            InStepWith = new TargetReference { Wording = "经济", Indicator = "a/\0" },
        }, Why.Malformed, $"{Field}.in_step_with.indicator");
        return rpc;

        void Expression(string title, TargetExpression expression, Why why, string field) =>
            rpc.Bad($"expression {title}", r => target(r).Expression = expression, why, field);
    }

    private static Quantity Percent(string value) => new() { Value = value, Unit = "%" };
}
