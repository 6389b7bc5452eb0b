using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>Calls in as few words as tests need; each answers the receipt.</summary>
internal static class TestLedgerCalls
{
    public static Submission Why(string reason, string? on = null) => new() { Reason = reason, EffectiveOn = Day(on) };

    public static EffectiveDay? Day(string? day) => day is null ? null : new EffectiveDay { Day = day };

    public static async Task<Receipt> RegionAsync(this TestLedger ledger, string code, string name,
        string parent = "") =>
        (await ledger.Regions.RegisterRegionAsync(new RegisterRegionRequest
        {
            Code = code,
            DisplayName = name,
            Parent = parent,
        })).Receipt;

    public static async Task<Receipt> DepartmentAsync(
        this TestLedger ledger, string region, string code, string name, params string[] aliases) =>
        (await ledger.Regions.RegisterDepartmentAsync(new RegisterDepartmentRequest
        {
            Region = region,
            Code = code,
            DisplayName = name,
            Aliases = { aliases },
        })).Receipt;

    public static async Task<Receipt> IndicatorAsync(
        this TestLedger ledger, string region, string code, string name, string unit) =>
        (await ledger.Indicators.RegisterIndicatorAsync(new RegisterIndicatorRequest
        {
            Region = region,
            Code = code,
            DisplayName = name,
            Unit = unit,
        })).Receipt;

    public static async Task<Receipt> DraftAsync(
        this TestLedger ledger, string region, string period, string list, string title) =>
        (await ledger.Plans.DraftPlanAsync(new DraftPlanRequest
        {
            Region = region,
            Period = period,
            Kind = "annual-plan",
            List = list,
            Title = title,
        })).Receipt;

    public static async Task<Receipt> LineAsync(
        this TestLedger ledger,
        string plan,
        int order,
        string line,
        string name,
        string indicator,
        PlanLineKind kind = PlanLineKind.Serial,
        string parent = "") =>
        (await ledger.Plans.AddPlanLineAsync(new AddPlanLineRequest
        {
            Plan = plan,
            Line = line,
            Order = order,
            Kind = kind,
            Parent = parent,
            DisplayName = name,
            Indicator = indicator,
            Serial = kind == PlanLineKind.Serial ? line : "",
        })).Receipt;

    public static async Task<Receipt> AdoptAsync(this TestLedger ledger, string plan, int lines, string? on = null) =>
        (await ledger.Plans.AdoptPlanAsync(new AdoptPlanRequest
        {
            Plan = plan,
            Lines = lines,
            Submission = new Submission { EffectiveOn = Day(on) },
        })).Receipt;

    public static async Task<Receipt> SetAsync(
        this TestLedger ledger, string name, string wording, string? on = null, string plan = "") =>
        (await ledger.Targets.SetTargetAsync(new SetTargetRequest
        {
            Name = name,
            Plan = plan,
            Target = new TargetInput { Wording = wording },
            Submission = new Submission { EffectiveOn = Day(on) },
        })).Receipt;

    public static async Task<Receipt> ReviseAsync(this TestLedger ledger, string name, string wording, string on) =>
        (await ledger.Targets.ReviseTargetAsync(new ReviseTargetRequest
        {
            Name = name,
            Target = new TargetInput { Wording = wording },
            Submission = Why("经县人大常委会批准调整", on),
        })).Receipt;

    public static async Task<Receipt> CorrectAsync(
        this TestLedger ledger, string name, string wording, long? corrects = null)
    {
        var request = new CorrectTargetRequest
        {
            Name = name,
            Target = new TargetInput { Wording = wording },
            Submission = Why("录入有误"),
        };
        if (corrects is { } position)
            request.Corrects = position;
        return (await ledger.Targets.CorrectTargetAsync(request)).Receipt;
    }

    public static async Task<Receipt> ReportAsync(
        this TestLedger ledger, string name, string wording, string through = "", string? on = null) =>
        (await ledger.Actuals.ReportActualAsync(new ReportActualRequest
        {
            Name = name,
            Actual = new ActualInput { Wording = wording, Through = through },
            Submission = new Submission { EffectiveOn = Day(on) },
        })).Receipt;

    public static async Task<IndicatorPeriod> PeriodAsync(this TestLedger ledger, string name, Receipt? after = null) =>
        (await ledger.Indicators.GetIndicatorPeriodAsync(new GetIndicatorPeriodRequest
        {
            Name = name,
            MinPosition = after?.MinPosition ?? 0,
        })).IndicatorPeriod;

    public static async Task<GetPlanResponse> BoardAsync(this TestLedger ledger, string name, Receipt? after = null) =>
        await ledger.Plans.GetPlanAsync(new GetPlanRequest { Name = name, MinPosition = after?.MinPosition ?? 0 });

    public static async Task<IReadOnlyList<HistoryEntry>> HistoryAsync(
        this TestLedger ledger, string name, Receipt? after = null) =>
        (await ledger.History.ListHistoryAsync(new ListHistoryRequest
        {
            Name = name,
            MinPosition = after?.MinPosition ?? 0,
            PageSize = 1_000,
        })).Entries;
}
