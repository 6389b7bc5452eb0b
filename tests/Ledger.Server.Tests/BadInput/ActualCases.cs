using Ledger.V1;
using Figure = Ledger.V1.ActualValue.Types.Figure;

namespace Ledger.Server.Tests.BadInput;

/// <summary>Actuals that are not to be reported, revised, corrected, confirmed or retracted.</summary>
internal static class ActualCases
{
    private const string Gdp = "城口县/地区生产总值增速/2021";

    public static IEnumerable<IRpc> All =>
    [
        Spoilt(
                new Rpc<ReportActualRequest>(
                    "ReportActual",
                    () => new ReportActualRequest
                    {
                        Name = "城口县/地区生产总值增速/2020", Actual = new ActualInput { Wording = "3" },
                    },
                    (ledger, request, headers) => ledger.Actuals.ReportActualAsync(request, headers).ResponseAsync),
                r => r.Actual, (r, actual) => r.Actual = actual, 2020)
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .Bad("settled ahead of time",
                r => (r.Name, r.Actual.Status) = ("城口县/地区生产总值增速/2022", ActualStatus.Final), Why.Malformed,
                    "actual.status")
            .Bad("another figure for the day", r => r.Name = Gdp, Why.State("ACTUAL_ALREADY_REPORTED")),
        Spoilt(
                new Rpc<ReviseActualRequest>(
                    "ReviseActual",
                    () => new ReviseActualRequest
                    {
                        Name = Gdp, Actual = new ActualInput { Wording = "6.8" },
                        Submission = TestLedgerCalls.Why("修订"),
                    },
                    (ledger, request, headers) => ledger.Actuals.ReviseActualAsync(request, headers).ResponseAsync),
                r => r.Actual, (r, actual) => r.Actual = actual, 2021)
            .NeedsReason()
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .Bad("nothing to revise", r => r.Name = "城口县/地区生产总值增速/2019", Why.State("ACTUAL_NOT_REPORTED"))
            .Bad("a position below 0", r => r.Revises = -5, Why.State("RECORD_NOT_FOUND"))
            .Bad("a position of another", r => r.Revises = 1, Why.State("RECORD_NOT_FOUND")),
        Spoilt(
                new Rpc<CorrectActualRequest>(
                    "CorrectActual",
                    () => new CorrectActualRequest
                    {
                        Name = Gdp, Actual = new ActualInput { Wording = "6.8" },
                        Submission = TestLedgerCalls.Why("更正"),
                    },
                    (ledger, request, headers) => ledger.Actuals.CorrectActualAsync(request, headers).ResponseAsync),
                r => r.Actual, (r, actual) => r.Actual = actual, 2021)
            .NeedsReason()
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .Bad("a position that is to come", r => r.Corrects = long.MaxValue, Why.State("RECORD_NOT_FOUND")),
        new Rpc<ConfirmActualRequest>(
                "ConfirmActual", () => new ConfirmActualRequest { Name = Gdp },
                (ledger, request, headers) => ledger.Actuals.ConfirmActualAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .Bad("an unknown status", r => r.Status = (ActualStatus)99, Why.Malformed, "status")
            .Bad("less settled", r => r.Status = ActualStatus.Estimated, Why.State("NOT_MORE_SETTLED"))
            .Bad("nothing to confirm", r => r.Name = "城口县/地区生产总值增速/2019", Why.State("ACTUAL_NOT_REPORTED"))
            .Bad("a position below 0", r => r.Confirms = -1, Why.State("RECORD_NOT_FOUND")),
        new Rpc<RetractActualRequest>(
                "RetractActual",
                () => new RetractActualRequest { Name = Gdp, Submission = TestLedgerCalls.Why("撤回") },
                (ledger, request, headers) => ledger.Actuals.RetractActualAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .NeedsReason()
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .Bad("nothing to retract", r => r.Name = "城口县/地区生产总值增速/2019", Why.State("ACTUAL_NOT_REPORTED"))
            .Bad("a position of another", r => r.Retracts = 3, Why.State("RECORD_NOT_FOUND")),
    ];

    private static Rpc<TRequest> Spoilt<TRequest>(
        Rpc<TRequest> rpc, Func<TRequest, ActualInput> actual, Action<TRequest, ActualInput?> set, int year)
        where TRequest : Google.Protobuf.IMessage<TRequest>
    {
        rpc.BadSubmissions()
            .Bad("no actual", r => set(r, null), Why.Missing, "actual.wording")
            .BadTexts((r, text) => actual(r).Wording = text, "actual.wording", Texts.Names)
            .BadTexts((r, text) => actual(r).Wording = text, "actual.wording",
                new[] { "1e5", "NaN", "1,5", "七", "😀", "5光年", "5万元", "差不多", new string('9', 79) }
                    .Select(text => ($"'{text[..Math.Min(text.Length, 8)]}'", text, Why.Unreadable, "")))
            .Bad("through a day that is none", r => actual(r).Through = "2021-13-01", Why.Malformed, "actual.through")
            .Bad("through a day before", r => actual(r).Through = $"{year - 1}-12-31", Why.Malformed, "actual.through")
            .Bad("through a day after", r => actual(r).Through = $"{year + 1}-01-01", Why.Malformed, "actual.through")
            .Bad("an unknown status", r => actual(r).Status = (ActualStatus)(-3), Why.Malformed, "actual.status")
            .Bad("a note too long", r => actual(r).Note = Texts.Long, Why.Malformed, "actual.note")
            .Bad("a note with a control character", r => actual(r).Note = "\u001b[31m", Why.Malformed, "actual.note")
            .BadTexts(
                (r, text) => actual(r).Value = FigureOf(new Quantity { Value = text, Unit = "%" }),
                    "actual.value.figure.value.value",
                Texts.Decimals)
            .BadTexts(
                (r, text) => actual(r).Value = new ActualValue
                {
                    Progress = new() { State = MilestoneState.Started, Percent = text },
                },
                "actual.value.progress.percent",
                [
                    .. Texts.Decimals.Where(text => text.Text.Length > 0),
                    ("above 100", "100.1", Why.Malformed, ""),
                    ("below 0", "-1", Why.Malformed, ""),
                ]);
        Value("that is empty", new ActualValue(), Why.Malformed, "actual.value");
        Value("without a quantity", new ActualValue { Figure = new Figure() }, Why.Malformed,
            "actual.value.figure.value");
        Value("of an unknown unit", FigureOf(new Quantity { Value = "1", Unit = "光年" }), Why.Malformed,
            "actual.value.figure.value.unit");
        Value("with an unknown bound",
            new ActualValue { Figure = new Figure { Value = new Quantity { Value = "1" }, Bound = (FigureBound)99 } },
                Why.Malformed,
            "actual.value.figure.bound");
        Value("declared without words", new ActualValue { Declaration = new() { Outcome = DeclaredOutcome.Met } },
            Why.Missing,
            "actual.value.declaration.wording");
        Value("declared at length",
            new ActualValue { Declaration = new() { Outcome = DeclaredOutcome.Met, Wording = Texts.Long } },
                Why.Malformed,
            "actual.value.declaration.wording");
        Value("declared to no end", new ActualValue { Declaration = new() { Wording = "完成" } }, Why.Malformed,
            "actual.value.declaration.outcome");
        Value("in no state", new ActualValue { Progress = new() { Percent = "5" } }, Why.Malformed,
            "actual.value.progress.state");
        return rpc;

        void Value(string title, ActualValue value, Why why, string field) =>
            rpc.Bad($"value {title}", r => actual(r).Value = value, why, field);
    }

    private static ActualValue FigureOf(Quantity quantity) => new() { Figure = new Figure { Value = quantity } };
}
