using Ledger.Domain.Targets;

namespace Ledger.Domain.Tests.Targets;

public sealed class DirectionsTests
{
    [Fact]
    public void The_direction_is_assumed_from_the_sign_and_then_from_the_name() => TextTable.Check(
        """
        地区生产总值增速             | 6                     | Higher
        城镇调查失业率               | 5.5                   | Lower
        城镇调查失业率               | 5.5以上               | Higher
        生产安全事故死亡人数         | 12                    | Lower
        儿童青少年总体近视率         | 51                    | Lower
        儿童青少年总体近视率         | 逐年降低              | Lower
        单位地区生产总值能耗         | 0.5                   | Lower
        能源消费总量                 | 100                   | Lower
        主要污染物排放总量           | 完成市级下达任务      | Lower
        主要污染物排放总量减少率     | 完成市级下达任务      | Higher
        单位地区生产总值能源消耗降低 | 3.6                   | Higher
        单位地区生产总值能耗下降率   | 3.6                   | Higher
        二氧化碳排放降低（%）        | 3.6                   | Higher
        PM2.5平均浓度                | 20                    | Lower
        资产负债率                   | 65左右                | Lower
        失业保险参保人数             | 100                   | Higher
        行政许可平均跑动次数         | 降至0.12              | Lower
        全程网办率                   | 提高到80              | Higher
        卫生厕所普及率               | 7%—8%                 | Higher
        """,
        inputs: 2,
        row => Directions.Assume(row[0], Read.Target(row[1], "%").Expression).ToString());

    [Fact]
    public void A_sign_that_points_the_other_way_contradicts() => TextTable.Check(
        """
        Higher  | 5以内              | True
        Higher  | 低于5              | True
        Higher  | 逐年降低           | True
        Lower   | 5以上              | True
        Lower   | 超过5              | True
        Lower   | 正增长             | True
        Higher  | 5以上              | False
        Lower   | 5以内              | False
        Lower   | 5                  | False
        Higher  | 与经济增长同步     | False
        Neutral | 5以上              | False
        Neutral | 5以内              | False
        """,
        inputs: 2,
        row => Directions.Contradicts(Enum.Parse<Direction>(row[0]), Read.Target(row[1], "%").Expression).ToString());

    [Fact]
    public void The_sense_is_read_from_the_end_of_the_name() => TextTable.Check(
        """
        地区生产总值增速（%）          | Growth
        地区生产总值增长               | Growth
        单位地区生产总值能源消耗降低（%） | Reduction
        主要污染物排放总量减少率(%)    | Reduction
        城镇调查失业率                 | Plain
        增长点个数                     | Plain
                                       | Plain
        """,
        inputs: 1,
        row => IndicatorSenses.Of(row[0]).ToString());
}
