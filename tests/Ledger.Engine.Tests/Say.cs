using System.Security.Cryptography;
using System.Text;
using Ledger.Domain.Deciding;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Engine.Tests;

/// <summary>Commands of a small county.</summary>
internal static class Say
{
    public const string Plan = "regions/chengkou/plans/2022-annual-plan";

    public static CommandContext Context { get; } =
        new(new Principal(
            "zhang", Authentication.Claimed), "", new string('0', 64), "", null, Evidence.None, "按文件", null);

    /// <summary>The county, with indicators i1, i2, … and a draft plan for 2022 with a line for each.</summary>
    public static IReadOnlyList<Command> Town(int indicators) =>
    [
        Region(),
        .. Enumerable.Range(1, indicators).Select(Indicator),
        Draft(),
        .. Enumerable.Range(1, indicators).Select(Line),
    ];

    public static Command Region(string code = "chengkou", string name = "城口县") =>
        new Command.RegisterRegion(Context, code, name, "", []);

    public static Command Indicator(int number) => new Command.RegisterIndicator(
        Context, "chengkou", $"i{number}", $"指标{number}", [], "%", Direction.Higher, false, Aggregation.None);

    public static Command Draft() =>
        new Command.DraftPlan(Context, "chengkou", "2022", "annual-plan", "", "2022年计划");

    public static Command Line(int number) => new Command.AddPlanLine(
        Context, Plan, $"l{number}", number, PlanLineKind.Serial, $"{number}", "", "", $"指标{number}", $"i{number}", [],
            "");

    public static Command Adopt(int lines) => new Command.AdoptPlan(Context, Plan, lines);

    public static Command Set(int number, string wording, string line = "") =>
        new Command.SetTarget(Context, At(number), Plan, line, Words(wording));

    public static Command Revise(int number, string wording) =>
        new Command.ReviseTarget(Context, At(number), Plan, Words(wording));

    public static Command Withdraw(int number) => new Command.WithdrawTarget(Context, At(number), Plan);

    public static Command Report(int number, string wording, string through = "2022-12-31") =>
        new Command.ReportActual(Context, At(number), Figure(wording, through));

    public static Command ReviseActual(int number, string wording) =>
        new Command.ReviseActual(Context, At(number), null, Figure(wording, null));

    public static Command Retract(int number, long? position = null) =>
        new Command.RetractActual(Context, At(number), position);

    public static Command Confirm(int number) => new Command.ConfirmActual(Context, At(number), null, null);

    /// <summary>The command under a request id, with the hash of its content.</summary>
    public static Command Keyed(this Command command, string requestId)
    {
        var content = (command with { Context = Context with { Reason = command.Context.Reason } }).ToString();
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        return command with { Context = command.Context with { RequestId = requestId, CommandSha256 = hash } };
    }

    public static string At(int number) => $"regions/chengkou/indicators/i{number}/periods/2022";

    private static TargetStatement Words(string wording) => new(wording, null, "", TargetAttribute.NotStated);

    private static ActualStatement Figure(string wording, string? through) => new(
        wording, null,
        through is null ? null : DateOnly.Parse(through, System.Globalization.CultureInfo.InvariantCulture), null, "");
}
