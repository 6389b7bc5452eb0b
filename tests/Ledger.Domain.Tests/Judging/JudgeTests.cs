using Ledger.Domain.Actuals;
using Ledger.Domain.Judging;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Judging;

/// <summary>Rows: what goes in, then outcome, reason, margin and completion.</summary>
public sealed class JudgeTests
{
    [Fact]
    public void The_direction_decides_the_bad_side() => TextTable.Check(
        """
        6        | %  | Higher  | 7    | Met    | Compared | 1.0个百分点 | 116.7
        6        | %  | Higher  | 6    | Met    | Compared | 0.0个百分点 | 100.0
        6        | %  | Higher  | 5.99 | Missed | Compared | -0.01个百分点 | 99.8
        6        | %  | Lower   | 7    | Missed | Compared | -1.0个百分点 |
        6        | %  | Lower   | 5    | Met    | Compared | 1.0个百分点 |
        6        | %  | Neutral | 6    | Met    | Compared | 0.0个百分点 |
        6        | %  | Neutral | 7    | Missed | Compared | -1.0个百分点 |
        6        | %  | Neutral | 5    | Missed | Compared | -1.0个百分点 |
        ≥350     | 天 | Higher  | 350  | Met    | Compared | 0天 | 100.0
        ≥350     | 天 | Higher  | 349  | Missed | Compared | -1天 | 99.7
        超过350  | 天 | Higher  | 350  | Missed | Compared | 0天 | 100.0
        超过350  | 天 | Higher  | 351  | Met    | Compared | 1天 | 100.3
        ≤12      |    | Lower   | 12   | Met    | Compared | 0 |
        ≤12      |    | Lower   | 13   | Missed | Compared | -1 |
        <5.5     | %  | Lower   | 5.5  | Missed | Compared | 0.0个百分点 |
        <5.5     | %  | Lower   | 5.4  | Met    | Compared | 0.1个百分点 |
        7%—8%    | %  | Higher  | 9    | Met    | Compared | 2.0个百分点 | 128.6
        7%—8%    | %  | Higher  | 6.9  | Missed | Compared | -0.1个百分点 | 98.6
        7%—8%    | %  | Lower   | 9    | Missed | Compared | -1.0个百分点 |
        7%—8%    | %  | Lower   | 6    | Met    | Compared | 2.0个百分点 |
        7%—8%    | %  | Neutral | 7.2  | Met    | Compared | 0.2个百分点 |
        7%—8%    | %  | Neutral | 9    | Missed | Compared | -1.0个百分点 |
        7%—8%    | %  | Neutral | 6    | Missed | Compared | -1.0个百分点 |
        正增长   | %  | Higher  | 0.1  | Met    | Compared | 0.1个百分点 |
        正增长   | %  | Higher  | 0    | Missed | Compared | 0.0个百分点 |
        -2       | %  | Higher  | -1   | Met    | Compared | 1.0个百分点 |
        16       | 个 | Higher  | 1.002 | Missed | Compared | -14.998个 | 6.3
        4.5‰     | ‰  | Lower   | 4    | Met    | Compared | 0.05个百分点 |
        """,
        inputs: 4,
        row => CaseText.Describe(Judge.Decide(CaseText.Of(row[0], row[1], row[2], row[3]))));

    [Fact]
    public void About_allows_half_a_point_for_rates_and_a_twentieth_for_levels() => TextTable.Check(
        """
        6左右   | %    | Higher  | 5.5  | Met    | ComparedWithTolerance | -0.5个百分点 | 91.7
        6左右   | %    | Higher  | 5.4  | Missed | ComparedWithTolerance | -0.6个百分点 | 90.0
        6左右   | %    | Higher  | 9    | Met    | ComparedWithTolerance | 3.0个百分点 | 150.0
        6左右   | %    | Lower   | 6.5  | Met    | ComparedWithTolerance | -0.5个百分点 |
        6左右   | %    | Lower   | 6.6  | Missed | ComparedWithTolerance | -0.6个百分点 |
        6左右   | %    | Neutral | 6.5  | Met    | ComparedWithTolerance | -0.5个百分点 |
        6左右   | %    | Neutral | 6.6  | Missed | ComparedWithTolerance | -0.6个百分点 |
        100左右 | 亿元 | Higher  | 95   | Met    | ComparedWithTolerance | -5亿元 | 95.0
        100左右 | 亿元 | Higher  | 94.9 | Missed | ComparedWithTolerance | -5.1亿元 | 94.9
        60‰左右 | ‰    | Higher  | 55   | Met    | ComparedWithTolerance | -0.5个百分点 | 91.7
        60‰左右 | ‰    | Higher  | 54.9 | Missed | ComparedWithTolerance | -0.51个百分点 | 91.5
        """,
        inputs: 4,
        row => CaseText.Describe(Judge.Decide(CaseText.Of(row[0], row[1], row[2], row[3]))));

    [Fact]
    public void A_relative_target_is_held_against_its_reference() => TextTable.Check(
        """
        与经济增长同步            | %    | Higher  | 7    | 7%    | Met    | Compared | 0.0个百分点 |
        与经济增长同步            | %    | Higher  | 6.9  | 7%    | Missed | Compared | -0.1个百分点 |
        与经济增长同步            | %    | Lower   | 6.9  | 7%    | Met    | Compared | 0.1个百分点 |
        与经济增长同步            | %    | Neutral | 6.9  | 7%    | Missed | Compared | -0.1个百分点 |
        高于全市平均水平          | %    | Higher  | 9    | 9%    | Missed | Compared | 0.0个百分点 |
        高于全市平均水平          | %    | Higher  | 9.1  | 9%    | Met    | Compared | 0.1个百分点 |
        优于全市平均水平          | %    | Lower   | 8.9  | 9%    | Met    | Compared | 0.1个百分点 |
        高于全市平均水平          | %    | Higher  | 9    |       | NotComparable | ReferenceUnknown | |
        高于全市平均水平          | %    | Higher  | 9    | 9人   | NotComparable | UnitsDiffer | |
        与上年持平                | %    | Higher  | 5    | 5%    | Met    | Compared | 0.0个百分点 |
        与上年持平                | %    | Higher  | 4.9  | 5%    | Missed | Compared | -0.1个百分点 |
        与上年持平                | %    | Lower   | 4.9  | 5%    | Met    | Compared | 0.1个百分点 |
        逐年降低                  | %    | Lower   | 4.9  | 5%    | Met    | Compared | 0.1个百分点 |
        逐年降低                  | %    | Lower   | 5    | 5%    | Missed | Compared | 0.0个百分点 |
        逐年提高                  | %    | Higher  | 5    | 5%    | Missed | Compared | 0.0个百分点 |
        较2020年降低0.5个百分点   | %    | Lower   | 50.5 | 51%   | Met    | Compared | 0.0个百分点 |
        较2020年降低0.5个百分点   | %    | Lower   | 50.6 | 51%   | Missed | Compared | -0.1个百分点 |
        较2020年提高0.5个百分点   | %    | Higher  | 51.5 | 51%   | Met    | Compared | 0.0个百分点 |
        较2020年翻番              | 亿元 | Higher  | 20   | 10亿元 | Met   | Compared | 0亿元 |
        较2020年翻番              | 亿元 | Higher  | 19.9 | 100000万元 | Missed | Compared | -0.1亿元 |
        增长10%以上               | 亿元 | Higher  | 11   | 10亿元 | Met   | Compared | 0亿元 |
        增长10%以上               | 亿元 | Higher  | 10.9 | 10亿元 | Missed | Compared | -0.1亿元 |
        减少5%                    | 人   | Lower   | 96   | 100人 | Missed | Compared | -1人 |
        增加500人                 | 人   | Higher  | 1600 | 1000人 | Met   | Compared | 100人 |
        """,
        inputs: 5,
        row => CaseText.Describe(Judge.Decide(CaseText.Of(row[0], row[1], row[2], row[3], reference: row[4]))));

    [Fact]
    public void A_bounded_figure_is_judged_only_where_every_value_it_allows_agrees() => TextTable.Check(
        """
        90       | % | Higher | 95%以上  | Met           | Compared | |
        95       | % | Higher | 95%以上  | Met           | Compared | |
        超过95   | % | Higher | 95%以上  | NotComparable | BoundUndecided | |
        超过95   | % | Higher | 超过95%  | Met           | Compared | |
        96       | % | Higher | 95%以上  | NotComparable | BoundUndecided | |
        96       | % | Higher | 95%以内  | Missed        | Compared | |
        95       | % | Higher | 低于95%  | Missed        | Compared | |
        95       | % | Higher | 95%以内  | NotComparable | BoundUndecided | |
        5.5以内  | % | Lower  | 5%以内   | Met           | Compared | |
        5.5以内  | % | Lower  | 5%以上   | NotComparable | BoundUndecided | |
        5.5以内  | % | Lower  | 5.5%以内 | Met           | Compared | |
        <5.5     | % | Lower  | 5.5%以内 | NotComparable | BoundUndecided | |
        <5.5     | % | Lower  | 低于5.5% | Met           | Compared | |
        7%—8%    | % | Neutral | 超过8%  | Missed        | Compared | |
        7%—8%    | % | Neutral | 8%以上  | NotComparable | BoundUndecided | |
        """,
        inputs: 4,
        row => CaseText.Describe(Judge.Decide(CaseText.Of(row[0], row[1], row[2], row[3]))));

    [Fact]
    public void Units_compare_within_a_family_and_never_beyond() => TextTable.Check(
        """
        3.4亿元 | 亿元 | Higher | 34000万元 | Met           | Compared    | 0亿元 | 100.0
        30      | 家   | Higher | 31户      | Met           | Compared    | 1家 | 103.3
        6       | 人   | Higher | [6人次]   | NotComparable | UnitsDiffer | |
        6       | %    | Higher | [6个百分点] | NotComparable | UnitsDiffer | |
        6       | 天   | Higher | [6%]      | NotComparable | UnitsDiffer | |
        6       | 亿元 | Higher | [0.0000000000000000000000000001元] | NotComparable | NotDecidableByFigures | |
        """,
        inputs: 4,
        row => CaseText.Describe(Judge.Decide(CaseText.Of(row[0], row[1], row[2], row[3]))));

    [Fact]
    public void A_figure_wins_over_a_declaration_which_decides_only_where_figures_cannot() => TextTable.Check(
        """
        5                    | % | 4       | 完成预期目标 | Missed        | Compared              | Computed
        5                    | % | 5       | 未完成       | Met           | Compared              | Computed
        5                    | % |         | 完成预期目标 | Met           | Declared              | Declared
        5                    | % |         | 基本完成     | PartlyMet     | Declared              | Declared
        5                    | % |         | 未完成       | Missed        | Declared              | Declared
        完成市级下达指标任务 | % | 4       |              | NotComparable | NotDecidableByFigures |
        完成市级下达指标任务 | % | 4       | 已完成       | Met           | Declared              | Declared
        完成市级下达指标任务 | % |         |              | NoActual      | NothingReported       |
        高于全市平均水平     | % | 9       | 完成预期目标 | Met           | Declared              | Declared
        高于全市平均水平     | % | 9       |              | NotComparable | ReferenceUnknown      |
        5                    | % | 4%以上  | 完成预期目标 | Met           | Declared              | Declared
        5                    | % | [5人]   | 完成预期目标 | Met           | Declared              | Declared
        5                    | % | 已开工  |              | NotComparable | FormsDiffer           |
        5                    | % | 已开工  | 未完成       | Missed        | Declared              | Declared
        建成                 | 个 | 5      |              | NotComparable | FormsDiffer           |
        建成                 | 个 |        | 已完成       | Met           | Declared              | Declared
        5                    | % | 已完成  |              | Met           | Declared              | Declared
        5                    | % |         | 4            | Missed        | Compared              | Computed
        """,
        inputs: 4,
        row => Judge.Decide(CaseText.Of(row[0], row[1], "Higher", row[2], row[3])) is var verdict
            ? $"{verdict.Outcome} | {verdict.Reason} | {verdict.Basis}"
            : "");

    [Fact]
    public void Nothing_is_met_or_missed_before_the_period_and_the_figure_end() => TextTable.Check(
        """
        5    | 4            | 2021-11-30 | 2021-12-31 | Pending  | PeriodNotOver
        5    | 5            | 2021-11-30 | 2021-12-31 | Pending  | AlreadyReached
        5    | 4            | 2021-12-31 | 2021-12-31 | Pending  | PeriodNotOver
        5    | 5            | 2021-12-31 | 2021-12-31 | Pending  | AlreadyReached
        5    | 4            | 2021-12-31 | 2022-01-01 | Missed   | Compared
        5    | 5            | 2021-12-31 | 2022-01-01 | Met      | Compared
        5    | 4            | 2021-12-30 | 2022-01-01 | Pending  | FigureStopsBeforeEnd
        5    | 5            | 2021-12-30 | 2022-01-01 | Pending  | AlreadyReached
        5    | 4%以上       | 2021-11-30 | 2021-12-01 | Pending  | PeriodNotOver
        5    | 完成预期目标 | 2021-11-30 | 2021-12-01 | Pending  | AlreadyReached
        5    | 未完成       | 2021-11-30 | 2021-12-01 | Pending  | PeriodNotOver
        5    | 未完成       | 2021-11-30 | 2022-01-01 | Pending  | FigureStopsBeforeEnd
        5    | 完成预期目标 | 2021-12-31 | 2022-01-01 | Met      | Declared
        5    |              | 2021-12-31 | 2021-12-31 | Pending  | NothingReported
        5    |              | 2021-12-31 | 2022-01-01 | NoActual | NothingReported
        建成 | 建成         | 2021-06-30 | 2021-07-10 | Pending  | AlreadyReached
        建成 | 建成         | 2021-06-30 | 2022-01-01 | Met      | Compared
        建成 | 已完成       | 2021-06-30 | 2022-01-01 | Met      | Declared
        建成 | 已开工       | 2021-06-30 | 2021-07-10 | Pending  | PeriodNotOver
        建成 | 已开工       | 2021-06-30 | 2022-01-01 | Pending  | FigureStopsBeforeEnd
        """,
        inputs: 4,
        row => Judge.Decide(CaseText.Of(
            row[0], "%", "Higher", row[1], today: Read.Day(row[3]), through: Read.Day(row[2]))) is var verdict
            ? $"{verdict.Outcome} | {verdict.Reason}"
            : "");

    [Fact]
    public void A_milestone_is_met_by_its_state_or_a_later_one() => TextTable.Check(
        """
        开工     | 已开工              | Met
        开工     | 建成                | Met
        开工     | 未启动              | Missed
        主体完工 | 开工                | PartlyMet
        主体完工 | 主体完工            | Met
        建成     | 形象进度85%         | PartlyMet
        建成     | 未启动              | Missed
        建成     | 未启动，形象进度3%  | PartlyMet
        建成     | 投用                | Met
        投用     | 建成                | PartlyMet
        """,
        inputs: 2,
        row => Judge.Decide(CaseText.Of(row[0], "个", "Higher", row[1])).Outcome.ToString());

    [Fact]
    public void Figures_at_the_end_of_the_decimal_range_are_judged_without_an_exception()
    {
        var largest = new Quantity(decimal.MaxValue, Read.Unit("亿元"));
        var smallest = new Quantity(decimal.MinValue, Read.Unit("亿元"));
        TargetExpression[] targets =
        [
            new TargetExpression.Reach(smallest), new TargetExpression.About(largest), new TargetExpression.Positive(),
            new TargetExpression.AgainstBase(null, BaseOperator.Multiplied, null, 2m),
            new TargetExpression.AgainstBase(null, BaseOperator.RaisedBy, largest, null),
            new TargetExpression.AgainstBase(
                null, BaseOperator.RaisedBy, new Quantity(decimal.MaxValue, Read.Unit("%")), null),
        ];

        foreach (var target in targets)
        {
            var verdict = Judge.Decide(CaseText.Of("6", "亿元", "Higher") with
            {
                Target = new Target(target, "", Modality.Stated, null, TargetAttribute.NotStated),
                Measured = new JudgedActual(new ActualValue.Figure(largest, FigureBound.Exact), CaseText.PeriodEnd),
                Reference = largest,
            });

            Assert.True(verdict.Outcome is Outcome.Met or Outcome.NotComparable, $"{target}: {verdict}");
        }
    }
}
