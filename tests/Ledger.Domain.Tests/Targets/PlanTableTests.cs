using Ledger.Domain.Targets;

namespace Ledger.Domain.Tests.Targets;

/// <summary>
/// Every cell of Tables 1 and 2 of the 2021 plan report, with the direction that its indicator is assumed to have.
/// </summary>
public sealed class PlanTableTests
{
    [Fact]
    public void Every_target_of_table_1_is_read() => TextTable.Check(
        """
        地区生产总值增速（%） | % | 6 | Reach 6% | Higher
        农业增加值增速（%） | % | 4 | Reach 4% | Higher
        规上工业增加值增速（%） | % | 5 | Reach 5% | Higher
        社会消费品零售总额增速（%） | % | 6 | Reach 6% | Higher
        固定资产投资增速（%） | % | 5 | Reach 5% | Higher
        一般公共预算收入增速（%） | % | 1 | Reach 1% | Higher
        研发经费投入强度（%） | % | 0.16 | Reach 0.16% | Higher
        全口径招商引资到位资金（亿元） | 亿元 | ≧18.5 | AtLeast 18.5亿元以上 | Higher
        游客接待量（万人次） | 万人次 | 420 | Reach 420万人次 | Higher
        常住人口城镇化率（%） | % | 39 | Reach 39% | Higher
        城镇常住居民人均可支配收入增速（%） | % | 与经济增长同步 | InStepWith 与经济增长同步 | Higher
        农村常住居民人均可支配收入增速（%） | % | 高于全市平均水平 | AboveReference 高于全市平均水平 | Higher
        新增城镇就业（人） | 人 | 1500 | Reach 1500人 | Higher
        城镇调查失业率（%） | % | <5.5 | LessThan 低于5.5% | Lower
        环境空气质量优良天数（天） | 天 | ≧350 | AtLeast 350天以上 | Higher
        森林覆盖率(%) | % | 72.8 | Reach 72.8% | Higher
        单位地区生产总值能源消耗降低（%） | % | 3.6 | Reach 3.6% | Higher
        单位地区生产总值二氧化碳排放降低（%） | % | 完成市级下达指标任务 | Assigned 完成市级下达指标任务 | Higher
        主要河流出境断面常年保持在Ⅱ类及以上（%） | % | 100 | Reach 100% | Higher
        城镇污水达标处理率（%） | % | 95 | Reach 95% | Higher
        主要污染物排放总量减少率（%） | % | 完成市级下达指标任务 | Assigned 完成市级下达指标任务 | Higher
        粮食综合生产能力（万吨） | 万吨 | 8.4 | Reach 8.4万吨 | Higher
        生产安全事故死亡人数 |  | ≤12 | AtMost 12以内 | Lower
        """,
        inputs: 3,
        Describe);

    [Fact]
    public void Every_target_of_table_2_is_read() => TextTable.Check(
        """
        地区生产总值增速 | % | 6左右 | About 6%左右 | Higher
        农业增加值增速 | % | 5左右 | About 5%左右 | Higher
        规上工业增加值增速 | % | 力争实现正增长 | Positive 正增长 Aspirational | Higher
        建筑业增加值增速 | % | 15 | Reach 15% | Higher
        服务业增加值增速 | % | 5左右 | About 5%左右 | Higher
        战略性新兴产业产值 | 亿元 | 5 | Reach 5亿元 | Higher
        数字经济增加值增速 | % | 13左右 | About 13%左右 | Higher
        社会消费品零售总额增速 | % | 6左右 | About 6%左右 | Higher
        存款余额增速 | % | 5 | Reach 5% | Higher
        贷款余额增速 | % | 10 | Reach 10% | Higher
        固定资产投资增速 | % | 7左右 | About 7%左右 | Higher
        一般公共预算收入增速 | % | 3左右 | About 3%左右 | Higher
        税收增速 | % | 3左右 | About 3%左右 | Higher
        研发经费投入强度 | % | 0.3 | Reach 0.3% | Higher
        常住人口城镇化率 | % | 44.5 | Reach 44.5% | Higher
        招商引资实际到位资金 | 亿元 | 12 | Reach 12亿元 | Higher
        游客接待量 | 万人次 | 470 | Reach 470万人次 | Higher
        旅游综合收入增速 | % | 10 | Reach 10% | Higher
        城镇常住居民人均可支配收入增速 | % | 7左右 | About 7%左右 | Higher
        农村常住居民人均可支配收入增速 | % | 9左右 | About 9%左右 | Higher
        新增城镇就业 | 人 | 1500 | Reach 1500人 | Higher
        城镇调查失业率 | % | <5.5 | LessThan 低于5.5% | Lower
        劳动年龄人口平均受教育年限 | 年 | 10.8 | Reach 10.8年 | Higher
        人均预期寿命 | 岁 | 76.2 | Reach 76.2岁 | Higher
        每千人口拥有执业（助理）医师数 | 人 | 2.7 | Reach 2.7人 | Higher
        环境空气质量优良天数 | 天 | ＞350 | MoreThan 超过350天 | Higher
        森林蓄积量 | 万立方米 | 1720 | Reach 1720万立方米 | Higher
        地表水达到或好于Ⅲ类水体比例 | % | 100 | Reach 100% | Higher
        城镇生活垃圾无害化处理率 | % | 100 | Reach 100% | Higher
        农村无害化卫生厕所普及率 | % | 75 | Reach 75% | Higher
        单位地区生产总值能源消耗降低 | % | 3.6 | Reach 3.6% | Higher
        粮食综合生产能力 | 万吨 | 8.4 | Reach 8.4万吨 | Higher
        生产安全事故死亡人数 |  | ≤11 | AtMost 11以内 | Lower
        新增规模以上工业企业 | 家 | 6 | Reach 6家 | Higher
        新增资质等级建筑业企业 | 家 | 6 | Reach 6家 | Higher
        新增规模以上服务业企业 | 家 | 6 | Reach 6家 | Higher
        新增限额以上商贸企业 | 家 | 3 | Reach 3家 | Higher
        新增高新技术企业 | 家 | 3 | Reach 3家 | Higher
        新增科技型企业 | 家 | 30 | Reach 30家 | Higher
        新增市场主体 | 家 | 2800 | Reach 2800家 | Higher
        """,
        inputs: 3,
        Describe);

    private static string Describe(string[] row)
    {
        var target = Read.Target(row[2], row[1], IndicatorSenses.Of(row[0]));
        return $"{Read.Describe(target)} | {Directions.Assume(row[0], target.Expression)}";
    }
}
