using System.Text.Json;

namespace Ledger.Cli.Tests;

/// <summary>The verbs against a real ledger.</summary>
public sealed class LedgerTests
{
    private const string Gdp = "城口县/地区生产总值增速/2021";

    [Fact]
    public async Task The_board_of_2021_says_what_the_report_says_and_how_it_is_known()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var board = (await live.RunAsync("plan", "show", "城口县", "2021", "-o", "json")).Done().Json;

        var serials = board.GetProperty("counts").GetProperty("serials");
        Assert.Equal(
            (23, 22, 1, 19, 0, 3),
            (Number(serials, "total"), Number(serials, "met"), Number(serials, "missed"),
                Number(serials, "computed"), Number(serials, "derived"), Number(serials, "declared")));
        var lines = board.GetProperty("lines").EnumerateArray().ToList();
        Assert.Equal(
            ["12", "18", "21"],
            lines.Where(line => Text(line, "basis") == "declared").Select(line => Text(line, "serial")));
        var missed = Assert.Single(lines, line => Text(line, "verdict") == "missed");
        Assert.Equal(
            ("规上工业增加值增速", "5", "4", "-1.0", "个百分点"),
            (Text(missed, "indicator"), Text(missed, "target"), Text(missed, "actual"), Text(missed, "margin"),
                Text(missed, "marginUnit")));
        Assert.Equal(4, lines.Single(line => Text(line, "serial") == "21").GetProperty("parts").GetArrayLength());
    }

    [Fact]
    public async Task A_target_is_set_and_revised_and_its_history_tells_it()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        (await live.RunAsync(
            "target", "revise", Gdp, "5左右", "--reason", "疫情影响", "--document", "关于调整计划的通知",
            "--number", "城府办发〔2021〕9号", "--dated", "2021-09-30", "--place", "第一条", "--effective-on", "2021-09-30",
            "--principal", "clerk-7")).Done();

        var events = (await live.RunAsync("history", Gdp, "-o", "json")).Done().Json
            .GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(["target-set", "actual-reported", "target-revised"], events.Select(entry => Text(entry, "kind")));
        var revision = events[^1];
        Assert.Equal(("6", "5左右"), (Text(revision, "before"), Text(revision, "after")));
        Assert.Equal(("clerk-7", "疫情影响", "2021-09-30"),
            (Text(revision, "principal"), Text(revision, "reason"), Text(revision, "effectiveOn")));
        Assert.Equal("城府办发〔2021〕9号", Text(revision.GetProperty("document"), "number"));

        var shown = (await live.RunAsync("indicator", "show", Gdp, "-o", "json")).Done().Json;
        var target = Assert.Single(shown.GetProperty("targets").EnumerateArray());
        Assert.Equal(2, target.GetProperty("versions").GetArrayLength());
        Assert.Equal("5左右", Text(target.GetProperty("current"), "target"));
    }

    [Fact]
    public async Task The_same_request_is_recorded_once()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        string[] revise = ["target", "revise", Gdp, "5", "--reason", "x", "--request-id", "r-1", "-o", "json"];
        var first = (await live.RunAsync(revise)).Done().Json;
        var second = (await live.RunAsync(revise)).Done().Json;

        Assert.Equal("r-1", Text(first, "requestId"));
        Assert.Equal((true, false), (Flag(first, "recorded"), Flag(first, "repeated")));
        Assert.Equal((false, true), (Flag(second, "recorded"), Flag(second, "repeated")));
        Assert.Equal(Number(first, "firstPosition"), Number(second, "firstPosition"));
    }

    [Fact]
    public async Task A_dry_run_records_nothing()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var before = await HeadAsync(live);
        var receipt = (await live.RunAsync(
            "target", "revise", Gdp, "5", "--reason", "x", "--dry-run", "-o", "json")).Done().Json;

        Assert.Equal((true, false), (Flag(receipt, "dryRun"), Flag(receipt, "recorded")));
        Assert.Equal(before, await HeadAsync(live));
    }

    [Fact]
    public async Task Actuals_are_reported_revised_confirmed_and_retracted()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        (await live.RunAsync("actual", "revise", Gdp, "7.2", "--status", "preliminary", "--reason", "快报")).Done();
        (await live.RunAsync("actual", "confirm", Gdp)).Done();
        (await live.RunAsync("actual", "correct", Gdp, "7.3", "--reason", "录入错误")).Done();
        (await live.RunAsync("actual", "retract", Gdp, "--reason", "重复")).Done();

        var kinds = (await live.RunAsync("history", Gdp, "-o", "jsonl")).Done().Lines
            .Select(line => Text(JsonDocument.Parse(line).RootElement, "kind"));
        Assert.Equal(
            [
                "target-set", "actual-reported", "actual-revised", "actual-confirmed", "actual-corrected",
                "actual-retracted",
            ],
            kinds);
    }

    [Fact]
    public async Task An_etag_that_is_no_longer_true_is_refused()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var run = await live.RunAsync("target", "revise", Gdp, "5", "--reason", "x", "--etag", "1", "-o", "json");

        Assert.Equal(74, run.Exit);
        Assert.Equal("ABORTED", Text(run.ErrorJson, "code"));
    }

    [Fact]
    public async Task An_unknown_name_is_met_with_the_nearest()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var run = await live.RunAsync("indicator", "show", "城口县/地区生产总值增数", "-o", "json");

        Assert.Equal(69, run.Exit);
        Assert.Contains("地区生产总值增速", run.ErrorJson.GetProperty("nearest").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wording_beyond_the_grammar_is_refused_with_its_field()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var run = await live.RunAsync("target", "revise", Gdp, "大约差不多", "--reason", "x", "-o", "json");

        Assert.Equal(67, run.Exit);
        Assert.Equal("target.wording", Text(run.ErrorJson, "field"));
    }

    [Fact]
    public async Task Lists_print_an_item_a_line_as_jsonl_and_csv()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();

        Assert.Equal(26, (await live.RunAsync("indicator", "list", "城口县", "-o", "jsonl")).Done().Lines.Count);
        Assert.Equal(27, (await live.RunAsync("indicator", "list", "-o", "csv")).Done().Lines.Count);
        var plans = (await live.RunAsync("plan", "list", "城口县", "-o", "csv")).Done().Lines;
        Assert.Equal("plan,region,period,kind,list,title,adoptedOn,lines", plans[0]);
        Assert.StartsWith("regions/城口县/plans/2021-annual-plan-表1,城口县,2021,annual-plan,表1,", plans[1],
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("plan", "show", "城口县", "2021")]
    [InlineData("indicator", "show", "城口县/规上工业增加值增速/2021")]
    [InlineData("status")]
    public async Task Csv_says_the_same_under_every_locale(params string[] verb)
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        (await live.RunAsync("region", "list")).Done(); // Waits until all is folded that status tells the lag of.
        string[] asked = [.. verb, "-o", "csv", "--server", live.Address];
        var english = (await Run.Of(asked)).Done();
        var chinese = (await Run.InAsync(name => name == "LANG" ? "zh_CN.UTF-8" : null, asked)).Done();

        Assert.Equal(english.Out, chinese.Out);
    }

    [Fact]
    public async Task A_revised_target_is_plain_in_csv_and_marked_in_a_table()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        (await live.RunAsync("target", "revise", Gdp, "确保5，力争6", "--reason", "x", "--effective-on", "2021-06")).Done();
        var csv = (await live.RunAsync("plan", "show", "城口县", "2021", "-o", "csv")).Done().Lines;
        var table = (await live.RunAsync("plan", "show", "城口县", "2021")).Done().Out;

        Assert.StartsWith("1,地区生产总值增速,%,,确保5，力争6,", csv[1], StringComparison.Ordinal);
        Assert.Contains("(aspired 6%) *", table, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_tells_the_head_and_that_commands_are_taken()
    {
        await using var live = await LiveLedger.StartAsync();
        var status = (await live.RunAsync("status", "-o", "json")).Done().Json;

        Assert.True(Number(status, "head") >= 2);
        Assert.True(Flag(status, "acceptsWrites"));
        Assert.Equal(JsonValueKind.Null, status.GetProperty("refusesWritesBecause").ValueKind);
    }

    [Fact]
    public async Task The_server_can_come_from_the_environment()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await Run.InAsync(
            name => name == "LEDGER_SERVER" ? live.Address : null, "region", "list", "-o", "csv");

        Assert.Equal(["name,displayName,parent,aliases"], run.Done().Lines);
    }

    private static async Task<long> HeadAsync(LiveLedger live) =>
        Number((await live.RunAsync("status", "-o", "json")).Done().Json, "head");

    private static long Number(JsonElement element, string name) => element.GetProperty(name).GetInt64();

    private static bool Flag(JsonElement element, string name) => element.GetProperty(name).GetBoolean();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();
}
