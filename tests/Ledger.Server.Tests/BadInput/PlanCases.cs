using Ledger.V1;

namespace Ledger.Server.Tests.BadInput;

/// <summary>
/// Plans that are not to be drafted, filled, adopted or found; histories and watches that are not to be had.
/// </summary>
internal static class PlanCases
{
    private const string Draft = "regions/chengkou/plans/2023-annual-plan";

    public static IEnumerable<IRpc> All =>
    [
        new Rpc<DraftPlanRequest>(
                "DraftPlan",
                () => new DraftPlanRequest { Region = "城口县", Period = "2024", Kind = "annual-plan", Title = "2024年计划" },
                (ledger, request, headers) => ledger.Plans.DraftPlanAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .BadTexts((r, text) => r.Region = text, "region", Texts.Regions)
            .BadTexts((r, text) => r.Period = text, "period", Texts.Periods.Select(period =>
                ($"'{period}'", period, period.Length == 0 ? Why.Missing : Why.Malformed, "")))
            .BadTexts((r, text) => r.Kind = text, "kind", Texts.Ids)
            .BadTexts((r, text) => r.Title = text, "title", Texts.Names)
            .Bad("no kind", r => r.Kind = "", Why.Missing, "kind")
            .Bad("a list with a line break", r => r.List = "表\n2", Why.Malformed, "list")
            .Bad("another title", r => r.Period = "2023", Why.Exists, "title"),
        new Rpc<AddPlanLineRequest>(
                "AddPlanLine",
                () => new AddPlanLineRequest
                {
                    Plan = Draft, Line = "2", Order = 2, Kind = PlanLineKind.Serial, DisplayName = "农业增加值增速",
                    Indicator = "农业增加值增速",
                    Responsibilities = { new Responsibility { Department = "发改委", Role = ResponsibilityRole.Lead } },
                },
                (ledger, request, headers) => ledger.Plans.AddPlanLineAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .BadTexts((r, text) => r.Plan = text, "plan", Texts.Plans)
            .BadTexts((r, text) => r.Line = text, "line", Texts.Ids)
            .BadTexts((r, text) => r.DisplayName = text, "display_name", Texts.Names)
            .Bad("no line", r => r.Line = "", Why.Missing, "line")
            .Bad("order 0", r => r.Order = 0, Why.Malformed, "order")
            .Bad("order below 0", r => r.Order = int.MinValue, Why.Malformed, "order")
            .Bad("order too large", r => r.Order = int.MaxValue, Why.Malformed, "order")
            .Bad("no kind", r => r.Kind = PlanLineKind.Unspecified, Why.Malformed, "kind")
            .Bad("an unknown kind", r => r.Kind = (PlanLineKind)99, Why.Malformed, "kind")
            .Bad("a serial with a parent", r => r.Parent = "1", Why.Malformed, "parent")
            .Bad("a part without a parent", r => r.Kind = PlanLineKind.Part, Why.Missing, "parent")
            .Bad("a part of nothing", r => (r.Kind, r.Parent) = (PlanLineKind.Part, "9"),
                Why.State("PARENT_DOES_NOT_FIT"))
            .Bad("an unknown indicator", r => r.Indicator = "农业增加值", Why.Unknown, "indicator", "农业增加值增速")
            .Bad("an unknown department", r => r.Responsibilities[0].Department = "县发改委", Why.Unknown,
                "responsibilities[0].department", "发改委")
            .Bad("no department", r => r.Responsibilities[0].Department = "", Why.Missing,
                "responsibilities[0].department")
            .Bad("no role", r => r.Responsibilities[0].Role = ResponsibilityRole.Unspecified, Why.Malformed,
                "responsibilities[0].role")
            .Bad("an unknown role", r => r.Responsibilities[0].Role = (ResponsibilityRole)7, Why.Malformed,
                "responsibilities[0].role")
            .Bad("too many departments",
                r => r.Responsibilities.Add(Enumerable.Repeat(r.Responsibilities[0], 20)), Why.Malformed,
                    "responsibilities")
            .Bad("a note too long", r => r.Note = Texts.Long, Why.Malformed, "note")
            .Bad("another line", r => r.Line = "1", new Why(Grpc.Core.StatusCode.AlreadyExists, "ALREADY_EXISTS"),
                "line")
            .Bad("an adopted plan", r => (r.Plan, r.Line) = (PlanTables.Plan2022, "99"), Why.State("PLAN_IS_ADOPTED")),
        new Rpc<AdoptPlanRequest>(
                "AdoptPlan", () => new AdoptPlanRequest { Plan = Draft, Lines = 1 },
                (ledger, request, headers) => ledger.Plans.AdoptPlanAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .BadTexts((r, text) => r.Plan = text, "plan", Texts.Plans)
            .Bad("no lines", r => r.Lines = 0, Why.Malformed, "lines")
            .Bad("lines below 0", r => r.Lines = -1, Why.Malformed, "lines")
            .Bad("other lines", r => r.Lines = 2, Why.State("PLAN_INCOMPLETE")),
        new Rpc<GetPlanRequest>(
                "GetPlan", () => new GetPlanRequest { Name = "城口县/2022" },
                (ledger, request, headers) => ledger.Plans.GetPlanAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Name = text, "name", Texts.Plans)
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position"),
        new Rpc<ListPlansRequest>(
                "ListPlans", () => new ListPlansRequest { Region = "-", Period = "2022" },
                (ledger, request, headers) => ledger.Plans.ListPlansAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Region = text, "region", Texts.RegionsOrNone)
            .BadTexts((r, text) => r.Period = text, "period", Texts.Periods.Where(period => period.Length > 0)
                .Select(period => ($"'{period}'", period, Why.Malformed, "")))
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position")
            .Bad("a negative page", r => r.PageSize = -1, Why.Malformed, "page_size")
            .BadTexts((r, text) => r.PageToken = text, "page_token", RegistryCases.Tokens),
        new Rpc<ListHistoryRequest>(
                "ListHistory", () => new ListHistoryRequest { Name = "城口县/地区生产总值增速/2022" },
                (ledger, request, headers) => ledger.History.ListHistoryAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods.Where(text => text.Text != "regions/"))
            .BadTexts((r, text) => r.Name = text, "name",
            [
                ("that ends early", "regions/", Why.Malformed, ""),
                ("of a misspelt region", "regions/chengku", Why.Unknown, "chengkou"),
                ("of a misspelt indicator", "regions/chengkou/indicators/农业增加值", Why.Unknown, "农业增加值增速"),
                ("of a misspelt department", "regions/chengkou/departments/县发改委", Why.Unknown, "发改委"),
                ("of a misspelt plan", "regions/chengkou/plans/2022", Why.Unknown, PlanTables.Plan2022),
                ("of a line that is not there", $"{PlanTables.Plan2022}/lines/99", Why.Unknown, ""),
                ("of a day that has not come", "days/2099-01-01", Why.Unknown, ""),
                ("of a day that is none", "days/2022-02-30", Why.Malformed, ""),
            ])
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position")
            .Bad("a negative page", r => r.PageSize = -1, Why.Malformed, "page_size")
            .BadTexts((r, text) => r.PageToken = text, "page_token", RegistryCases.Tokens),
        new Rpc<WatchRequest>("Watch", () => new WatchRequest { From = 0 }, WatchAsync)
            .Bad("from below 0", r => r.From = -1, Why.Malformed, "from")
            .Bad("from behind the head", r => r.From = 1_000_000, Why.Malformed, "from")
            .Bad("another ledger", r => r.LedgerId = "b7b0d0e2-0000-4000-8000-000000000000", Why.State("OTHER_LEDGER"),
                "ledger_id")
            .Bad("a ledger that is none", r => r.LedgerId = Texts.Long, Why.State("OTHER_LEDGER"), "ledger_id")
            .BadTexts((r, text) => r.Region = text, "region", Texts.RegionsOrNone)
            .Bad("an unknown indicator", r => r.Indicator = "农业增加值", Why.Unknown, "indicator", "农业增加值增速")
            .Bad("an indicator unknown there", r => (r.Region, r.Indicator) = ("重庆市", "农业增加值增速"), Why.Unknown,
                "indicator")
            .Bad("an indicator too long", r => r.Indicator = Texts.Long, Why.Malformed, "indicator"),
    ];

    private static async Task WatchAsync(TestLedger ledger, WatchRequest request, Grpc.Core.Metadata headers)
    {
        using var call = ledger.Feed.Watch(request, headers);
        await call.ResponseStream.MoveNext(CancellationToken.None);
    }
}
