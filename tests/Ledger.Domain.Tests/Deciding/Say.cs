using Ledger.Domain.Actuals;
using Ledger.Domain.Deciding;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Deciding;

/// <summary>Commands, as a clerk of the county would give them.</summary>
internal static class Say
{
    public const string Growth = "城口县/地区生产总值增速/2022";
    public const string Plan = "regions/chengkou/plans/2022-annual-plan";

    public static CommandContext Context { get; } = new(
        new Principal("zhang", Authentication.Claimed), "", new string('0', 64), "", null, Evidence.None, "按文件", null);

    /// <summary>Two regions, two departments, two indicators.</summary>
    public static Command[] County { get; } =
    [
        Region("chongqing", "重庆市"),
        Region("chengkou", "城口县", "重庆市"),
        Department("fagai", "县发展改革委"),
        Department("tongji", "县统计局"),
        Indicator("gdp-growth", "地区生产总值增速"),
        Indicator("income-growth", "农村常住居民人均可支配收入增速"),
    ];

    /// <summary>The county with a draft plan for 2022 that has a line for growth.</summary>
    public static Command[] Draft { get; } = [.. County, DraftPlan(), Line("1", 1, "gdp-growth")];

    public static Command Region(string code, string name, string parent = "", params string[] aliases) =>
        new Command.RegisterRegion(Context, code, name, parent, [.. aliases]);

    public static Command Department(string code, string name, string region = "城口县", params string[] aliases) =>
        new Command.RegisterDepartment(Context, region, code, name, [.. aliases]);

    public static Command Indicator(
        string code, string name, string region = "城口县", string unit = "%", params string[] aliases) =>
        new Command.RegisterIndicator(
            Context, region, code, name, [.. aliases], unit, Direction.Higher, false, Aggregation.None);

    public static Command DraftPlan(string period = "2022", string list = "", string title = "城口县2022年计划") =>
        new Command.DraftPlan(Context, "城口县", period, "annual-plan", list, title);

    public static Command Line(
        string id,
        int order,
        string indicator,
        PlanLineKind kind = PlanLineKind.Serial,
        string parent = "",
        string plan = Plan,
        params string[] departments) => new Command.AddPlanLine(
            Context, plan, id, order, kind, id, parent, "", $"第{order}行", indicator,
            [.. departments.Select(department => new ResponsibilityStatement(department, ResponsibilityRole.Lead))],
                "");

    public static Command Adopt(int lines, string plan = Plan) => new Command.AdoptPlan(Context, plan, lines);

    public static Command Set(
        string wording, string name = Growth, string plan = "", string line = "", string? on = null) =>
        new Command.SetTarget(Context, name, plan, line, Words(wording)).OnDay(on);

    public static Command Revise(string wording, string name = Growth, string plan = "", string? on = null) =>
        new Command.ReviseTarget(Context, name, plan, Words(wording)).OnDay(on);

    public static Command Correct(string wording, long? corrects = null, string name = Growth, string? on = null) =>
        new Command.CorrectTarget(Context, name, "", corrects, Words(wording)).OnDay(on);

    public static Command Withdraw(string name = Growth, string plan = "", string? on = null) =>
        new Command.WithdrawTarget(Context, name, plan).OnDay(on);

    public static Command Report(
        string wording, string? through = null, ActualStatus? status = null, string name = Growth, string? on = null) =>
        new Command.ReportActual(Context, name, Figure(wording, through, status)).OnDay(on);

    public static Command ReviseActual(
        string wording, long? revises = null, string? through = null, string? on = null) =>
        new Command.ReviseActual(Context, Growth, revises, Figure(wording, through, null)).OnDay(on);

    public static Command CorrectActual(string wording, long? corrects = null, string? on = null) =>
        new Command.CorrectActual(Context, Growth, corrects, Figure(wording, null, null)).OnDay(on);

    public static Command Confirm(long? confirms = null, ActualStatus? status = null) =>
        new Command.ConfirmActual(Context, Growth, confirms, status);

    public static Command Retract(long? retracts = null) => new Command.RetractActual(Context, Growth, retracts);

    public static Command OnDay(this Command command, string? day) => day is null
        ? command
        : command with
        {
            Context = command.Context with { EffectiveOn = new EffectiveDay(Read.Day(day), DatePrecision.Day, false) },
        };

    public static Command Seen(this Command command, long position) =>
        command with { Context = command.Context with { SeenPosition = position } };

    public static Command Because(this Command command, string reason) =>
        command with { Context = command.Context with { Reason = reason } };

    private static TargetStatement Words(string wording) => new(wording, null, "", TargetAttribute.NotStated);

    private static ActualStatement Figure(string wording, string? through, ActualStatus? status) =>
        new(wording, null, through is null ? null : Read.Day(through), status, "");
}
