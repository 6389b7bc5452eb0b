using Ledger.Domain.Judging;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Judging;

/// <summary>
/// Table 1 of the 2021 plan report: what the county says of itself has to come out of its own figures.
/// </summary>
public sealed class OracleTests
{
    // Serial, indicator, unit, target, actual as the table prints it, declaration of the text; then verdict, basis and
    // margin.
    // Serial 11 is in step with serial 1; serial 12 has no city figure in the table; 18 and 21 declare.
    private const string Table1 = """
         1 | 地区生产总值增速 | % | 6 | 7 | | Met | Computed | 1.0个百分点
         2 | 农业增加值增速 | % | 4 | 6 | | Met | Computed | 2.0个百分点
         3 | 规上工业增加值增速 | % | 5 | 4 | | Missed | Computed | -1.0个百分点
         4 | 社会消费品零售总额增速 | % | 6 | 6 | | Met | Computed | 0.0个百分点
         5 | 固定资产投资增速 | % | 5 | 5 | | Met | Computed | 0.0个百分点
         6 | 一般公共预算收入增速 | % | 1 | 3.6 | | Met | Computed | 2.6个百分点
         7 | 研发经费投入强度 | % | 0.16 | 0.23 | | Met | Computed | 0.07个百分点
         8 | 全口径招商引资到位资金 | 亿元 | ≧18.5 | 18.6 | | Met | Computed | 0.1亿元
         9 | 游客接待量 | 万人次 | 420 | 430 | | Met | Computed | 10万人次
        10 | 常住人口城镇化率 | % | 39 | 42.5 | | Met | Computed | 3.5个百分点
        11 | 城镇常住居民人均可支配收入增速 | % | 与经济增长同步 | 7 | | Met | Computed | 0.0个百分点
        12 | 农村常住居民人均可支配收入增速 | % | 高于全市平均水平 | 9 | 完成预期目标 | Met | Declared |
        13 | 新增城镇就业 | 人 | 1500 | 2045 | | Met | Computed | 545人
        14 | 城镇调查失业率 | % | <5.5 | 5 | | Met | Computed | 0.5个百分点
        15 | 环境空气质量优良天数 | 天 | ≧350 | 361 | | Met | Computed | 11天
        16 | 森林覆盖率 | % | 72.8 | 72.8 | | Met | Computed | 0.0个百分点
        17 | 单位地区生产总值能源消耗降低 | % | 3.6 | 3.6 | | Met | Computed | 0.0个百分点
        18 | 单位地区生产总值二氧化碳排放降低 | % | 完成市级下达指标任务 | | 完成市级下达指标任务 | Met | Declared |
        19 | 主要河流出境断面常年保持在Ⅱ类及以上 | % | 100 | 100 | | Met | Computed | 0.0个百分点
        20 | 城镇污水达标处理率 | % | 95 | 95 | | Met | Computed | 0.0个百分点
        21 | 主要污染物排放总量减少率 | % | 完成市级下达指标任务 | | 完成市级下达指标任务 | Met | Declared |
        22 | 粮食综合生产能力 | 万吨 | 8.4 | 8.7 | | Met | Computed | 0.3万吨
        23 | 生产安全事故死亡人数 | | ≤12 | 6 | | Met | Computed | 6
        """;

    private static readonly DateOnly YearEnd = new(2021, 12, 31);

    [Fact]
    public void Every_serial_comes_out_as_the_report_says() =>
        TextTable.Check(Table1, inputs: 6, row =>
        {
            var verdict = Verdict(row);
            return $"{verdict.Outcome} | {verdict.Basis} | {verdict.Margin}";
        });

    [Fact]
    public void Of_23_indicators_22_are_met_19_by_figures_and_3_by_declaration_and_industry_misses_by_a_point()
    {
        var verdicts = TextTable.Rows(Table1).Select(row => (Name: row[1], Verdict: Verdict(row))).ToList();

        Assert.Equal(23, verdicts.Count);
        Assert.Equal(22, verdicts.Count(row => row.Verdict.Outcome == Outcome.Met));
        Assert.Equal(19, verdicts.Count(row => row.Verdict is { Outcome: Outcome.Met, Basis: VerdictBasis.Computed }));
        Assert.Equal(3, verdicts.Count(row => row.Verdict is { Outcome: Outcome.Met, Basis: VerdictBasis.Declared }));
        var (name, missed) = Assert.Single(verdicts, row => row.Verdict.Outcome == Outcome.Missed);
        Assert.Equal("规上工业增加值增速", name);
        Assert.Equal("-1.0个百分点", missed.Margin?.ToString());
    }

    private static Verdict Verdict(string[] row)
    {
        var (name, unit) = (row[1], row[2]);
        var sense = IndicatorSenses.Of(name);
        var target = Read.Target(row[3], unit, sense);
        var actual = row[4].Length == 0 ? null : new JudgedActual(Read.Actual(row[4], unit, sense), YearEnd);
        var declared = row[5].Length == 0 ? null : new JudgedActual(Read.Actual(row[5], unit, sense), YearEnd);
        return Judge.Decide(new JudgingCase(
            new Target(target.Expression, row[3], target.Modality, null, TargetAttribute.NotStated),
            Directions.Assume(name, target.Expression),
            new Period.Year(2021),
            new DateOnly(2022, 1, 20),
            RuleSet.Opening,
            actual,
            declared,
            row[0] == "11" ? new Quantity(7m, Read.Unit("%")) : null));
    }
}
