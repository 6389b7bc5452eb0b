using Ledger.Domain.Boards;
using Ledger.Domain.Deciding;
using Ledger.Domain.Judging;
using Ledger.Domain.Plans;
using Ledger.Domain.Registry;
using Ledger.Domain.Tests.Deciding;

namespace Ledger.Domain.Tests.Boards;

public sealed class BoardTests
{
    // Line, kind, parent, indicator, target, actual of 2022; in the order of the document.
    private const string Lines = """
        1   | Serial  |   | a | 10  | 12 | Met
        1-1 | OfWhich | 1 | b | 5   | 4  | Missed
        2   | Serial  |   |   |     |    | PartlyMet
        2-1 | Part    | 2 | c | 5   | 5  | Met
        2-2 | Part    | 2 | d | 5   | 4  | Missed
        2-3 | OfWhich | 2 | e | 9   | 1  | Missed
        3   | Serial  |   | f | 7   |    | NoActual
        4   | Serial  |   |   |     |    |
        5   | Serial  |   | g |     |    |
        6   | Serial  |   | h | 力争3 | 3 | Met
        """;

    // What the county's Table 1 of 2021 prints, and what its text declares.
    private const string Table1 = """
         1 | 地区生产总值增速 | % | 6 | 7 |
         2 | 农业增加值增速 | % | 4 | 6 |
         3 | 规上工业增加值增速 | % | 5 | 4 |
         4 | 社会消费品零售总额增速 | % | 6 | 6 |
         5 | 固定资产投资增速 | % | 5 | 5 |
         6 | 一般公共预算收入增速 | % | 1 | 3.6 |
         7 | 研发经费投入强度 | % | 0.16 | 0.23 |
         8 | 全口径招商引资到位资金 | 亿元 | ≧18.5 | 18.6 |
         9 | 游客接待量 | 万人次 | 420 | 430 |
        10 | 常住人口城镇化率 | % | 39 | 42.5 |
        11 | 城镇常住居民人均可支配收入增速 | % | 与经济增长同步 | 7 |
        12 | 农村常住居民人均可支配收入增速 | % | 高于全市平均水平 | 9 | 完成预期目标
        13 | 新增城镇就业 | 人 | 1500 | 2045 |
        14 | 城镇调查失业率 | % | <5.5 | 5 |
        15 | 环境空气质量优良天数 | 天 | ≧350 | 361 |
        16 | 森林覆盖率 | % | 72.8 | 72.8 |
        17 | 单位地区生产总值能源消耗降低 | % | 3.6 | 3.6 |
        18 | 单位地区生产总值二氧化碳排放降低 | % | 完成市级下达指标任务 | | 完成市级下达指标任务
        19 | 主要河流出境断面常年保持在Ⅱ类及以上 | % | 100 | 100 |
        20 | 城镇污水达标处理率 | % | 95 | 95 |
        21 | 主要污染物排放总量减少率 | % | 完成市级下达指标任务 | | 完成市级下达指标任务
        22 | 粮食综合生产能力 | 万吨 | 8.4 | 8.7 |
        23 | 生产安全事故死亡人数 | | ≤12 | 6 |
        """;

    [Fact]
    public void Every_line_and_part_comes_out_by_its_own_and_其中_never_decides()
    {
        var board = BoardOf(Small(), Say.Plan);

        var flat = board.Lines.SelectMany(line => line.Parts.Prepend(line)).ToDictionary(line => line.Line.Subject.Id);
        TextTable.Check(Lines, inputs: 6, row => $"{flat[row[0]].Verdict?.Outcome}");
        Assert.Equal(["1", "2", "3", "4", "5", "6"], board.Lines.Select(line => line.Line.Subject.Id));
        Assert.Equal(["2-1", "2-2", "2-3"], board.Lines[1].Parts.Select(line => line.Line.Subject.Id));
        Assert.Null(flat["2"].At);
    }

    [Fact]
    public void Serials_and_parts_are_counted_apart()
    {
        var board = BoardOf(Small(), Say.Plan);

        Assert.Equal(new BoardCounts(6, 2, 1, 0, 0, 1, 0, 2, 0, 0, 1, 0), board.Serials);
        Assert.Equal(new BoardCounts(4, 1, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0), board.Parts);
    }

    [Fact]
    public void A_withdrawn_target_has_no_verdict_and_is_counted_as_withdrawn()
    {
        var scenario = Small().Given(Say.Withdraw("城口县/f/2022"));

        var board = BoardOf(scenario, Say.Plan);

        var line = board.Lines.Single(line => line.Line.Subject.Id == "3");
        Assert.Equal((true, null, 2), (line.IsWithdrawn, line.Verdict, line.TargetVersions));
        Assert.Equal((1, 0), (board.Serials.Withdrawn, board.Serials.NoActual));
    }

    [Fact]
    public void A_board_shows_the_figure_of_the_year_before_beside_each_target()
    {
        var scenario = Small().Given(
            Say.Report("8", "2021-06-30", name: "城口县/a/2021"), Say.Report("9", "2021-12-31", name: "城口县/a/2021"));

        var board = BoardOf(scenario, Say.Plan);

        Assert.Equal("9个", board.Lines[0].Previous!.Actual.Value.ToString());
        Assert.Null(board.Lines[2].Previous);
    }

    [Fact]
    public void What_is_decided_from_tomorrow_on_is_not_on_todays_board()
    {
        var scenario = Small().Given(Say.Revise("20", "城口县/a/2022", on: "2023-02-01"));

        Assert.Equal("10", BoardOf(scenario, Say.Plan).Lines[0].Target!.Target!.Wording);
        Assert.Equal("20", BoardOf(scenario.On("2023-02-01"), Say.Plan).Lines[0].Target!.Target!.Wording);
    }

    [Fact]
    public void A_target_stands_on_the_line_that_set_it_and_on_no_other_about_the_same_indicator()
    {
        var scenario = new Scenario("2023-01-20").Given(Say.Draft)
            .Given(Say.Line("2", 2, "gdp-growth"), Say.Set("6", line: "1"), Say.Adopt(2), Say.Report("7%"));

        var board = BoardOf(scenario, Say.Plan);

        Assert.Equal(["6", null], board.Lines.Select(line => line.Target?.Target?.Wording));
        Assert.Equal([1, 0], board.Lines.Select(line => line.TargetVersions));
        Assert.Equal(1, board.Serials.Met);
        var withdrawn = BoardOf(scenario.Given(Say.Withdraw()), Say.Plan);
        Assert.Equal([true, false], withdrawn.Lines.Select(line => line.IsWithdrawn));
        var moved = BoardOf(scenario.Given(Say.Set("5", line: "2"), Say.Revise("4")), Say.Plan);
        Assert.Equal([null, "4"], moved.Lines.Select(line => line.Target?.Target?.Wording));
    }

    [Fact]
    public void A_reference_that_stops_before_the_end_of_its_period_decides_nothing()
    {
        const string Before = "城口县/地区生产总值增速/2021";
        var scenario = new Scenario("2023-01-20").Given(Say.Draft).Given(
            Say.Set("与上年持平"), Say.Adopt(1), Say.Report("4%"), Say.Report("3%", "2021-06-30", name: Before));

        var halfway = BoardOf(scenario, Say.Plan).Lines[0].Verdict!;
        var whole = BoardOf(scenario.Given(Say.Report("5%", name: Before)), Say.Plan).Lines[0].Verdict!;

        Assert.Equal((Outcome.NotComparable, VerdictReason.ReferenceUnknown), (halfway.Outcome, halfway.Reason));
        Assert.Equal(Outcome.Missed, whole.Outcome);
    }

    [Fact]
    public void A_declaration_for_the_whole_period_decides_where_the_figures_stop_before_its_end()
    {
        var scenario = new Scenario("2023-01-20").Given(Say.Draft).Given(
            Say.Set("6"), Say.Adopt(1), Say.Report("3%", "2022-06-30"), Say.Report("完成预期目标", "2022-11-30"));

        var open = BoardOf(scenario, Say.Plan).Lines[0].Verdict!;
        var declared = BoardOf(scenario.Given(Say.Report("完成预期目标")), Say.Plan).Lines[0].Verdict!;

        Assert.Equal((Outcome.Pending, VerdictBasis.Computed), (open.Outcome, open.Basis));
        Assert.Equal((Outcome.Met, VerdictBasis.Declared), (declared.Outcome, declared.Basis));
    }

    [Fact]
    public void The_board_of_2021_says_what_the_report_says_of_itself()
    {
        var scenario =
            new Scenario("2022-01-20").Given(Say.Region("chongqing", "重庆市"), Say.Region("chengkou", "城口县", "重庆市"))
            .Given(Say.DraftPlan("2021"));
        var rows = TextTable.Rows(Table1);
        foreach (var row in rows)
        {
            var name = $"城口县/{row[1]}/2021";
            scenario.Given(Indicator($"k{row[0]}", row[1], row[2]))
                .Given(Say.Line(row[0], int.Parse(
                    row[0], System.Globalization.CultureInfo.InvariantCulture), row[1], plan: "城口县/2021"))
                .Given(Say.Set(row[3], name));
            if (row[4].Length > 0)
                scenario.Given(Say.Report(row[4], name: name));
            if (row.Length > 5 && row[5].Length > 0)
                scenario.Given(Say.Report(row[5], name: name));
        }

        var board = BoardOf(scenario.Given(Say.Adopt(23, "城口县/2021")), "城口县/2021");

        Assert.Equal(new BoardCounts(23, 22, 0, 1, 0, 0, 0, 19, 0, 3, 0, 0), board.Serials);
        var missed = Assert.Single(board.Lines, line => line.Verdict!.Outcome == Outcome.Missed);
        Assert.Equal(("3", "-1.0个百分点"), (missed.Line.Subject.Id, missed.Verdict!.Margin!.ToString()));
        Assert.Equal(
            ["12", "18", "21"],
            board.Lines.Where(line => line.Verdict!.Basis == VerdictBasis.Declared)
                .Select(line => line.Line.Subject.Id));
        Assert.Equal(0, board.Parts.Total);
    }

    private static Scenario Small()
    {
        var scenario =
            new Scenario("2023-01-20").Given(Say.Region("chongqing", "重庆市"), Say.Region("chengkou", "城口县", "重庆市"))
            .Given(Say.DraftPlan());
        var rows = TextTable.Rows(Lines);
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            if (row[3].Length > 0)
                scenario.Given(Say.Indicator(row[3], $"指标{row[3]}", unit: "个"));
            scenario.Given(Say.Line(row[0], i + 1, row[3], Enum.Parse<PlanLineKind>(row[1]), row[2]));
            if (row[4].Length > 0)
                scenario.Given(Say.Set(row[4], $"城口县/{row[3]}/2022"));
            if (row[5].Length > 0)
                scenario.Given(Say.Report(row[5], name: $"城口县/{row[3]}/2022"));
        }

        return scenario.Given(Say.Adopt(rows.Count));
    }

    private static Command.RegisterIndicator Indicator(string code, string name, string unit) =>
        (Command.RegisterIndicator)Say.Indicator(code, name, unit: unit) with { Direction = null };

    private static Board BoardOf(Scenario scenario, string plan)
    {
        var header = scenario.Catalogue.FindPlan(plan).ValueOrDefault!;
        var builder = new BoardBuilder(header, scenario.Lines(header.Subject).Reverse(), scenario.Catalogue);
        var asked = builder.OwnAndPrevious.ToHashSet();
        asked.UnionWith(builder.Referenced(scenario.IndicatorPeriod));
        return builder.Build(subject =>
        {
            Assert.Contains(subject, asked);
            return scenario.IndicatorPeriod(subject);
        });
    }
}
