using Ledger.Domain.Actuals;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Actuals;

/// <summary>Rows of the tables: text, unit of the indicator, its sense, and what the text says.</summary>
public sealed class ActualGrammarTests
{
    [Fact]
    public void Figures_declarations_and_progress_are_read() => TextTable.Check(
        """
        7 | % | growth | Figure 7%
        3.6% | % | growth | Figure 3.6%
        99%以上 | % |  | Figure 99%以上
        430万人次 | 万人次 |  | Figure 430万人次
        −1.2 | % |  | Figure -1.2%
        下降43% | % | growth | Figure -43%
        下降43% | % | reduction | Figure 43%
        增长18.7% | % | growth | Figure 18.7%
        完成市级下达指标任务 | % |  | Declaration 完成市级下达指标任务 Met
        完成预期目标 | % |  | Declaration 完成预期目标 Met
        已完成 | 个 |  | Declaration 已完成 Met
        全部完成 | 个 |  | Declaration 全部完成 Met
        达标 | % |  | Declaration 达标 Met
        达到Ⅱ类标准 |  |  | Declaration 达到Ⅱ类标准 Met
        稳定在Ⅱ类标准 |  |  | Declaration 稳定在Ⅱ类标准 Met
        达到市级要求 | % |  | Declaration 达到市级要求 Met
        超额完成预期目标 | 个 |  | Declaration 超额完成预期目标 Met
        未完成 | 个 |  | Declaration 未完成 Missed
        未达标 | % |  | Declaration 未达标 Missed
        未达到市级要求 | % |  | Declaration 未达到市级要求 Missed
        基本完成 | 个 |  | Declaration 基本完成 PartlyMet
        部分完成 | 个 |  | Declaration 部分完成 PartlyMet
        基本建成 | 个 |  | Declaration 基本建成 PartlyMet
        已开工 | 个 |  | Progress 开工
        主体完工 | 个 |  | Progress 主体完工
        建成 | 个 |  | Progress 建成
        已投用 | 个 |  | Progress 投用
        已建成投用 | 个 |  | Progress 投用
        全面开工 | 个 |  | Progress 开工
        未启动 | 个 |  | Progress 未启动
        尚未开工 | 个 |  | Progress 未启动
        在建 | 个 |  | Progress 开工
        投入试运营 | 个 |  | Progress 投用
        并网发电 | 个 |  | Progress 投用
        完成总投资的40% | 个 |  | Progress 开工，形象进度40%
        完成总工程量的86% | 个 |  | Progress 开工，形象进度86%
        形象进度85% | 个 |  | Progress 开工，形象进度85%
        形象进度达85% | 个 |  | Progress 开工，形象进度85%
        完成70%的形象进度 | 个 |  | Progress 开工，形象进度70%
        主体完工，形象进度90% | 个 |  | Progress 主体完工，形象进度90%
        开工，形象进度0.5% | 个 |  | Progress 开工，形象进度0.5%
        达361天 | 天 |  | Figure 361天
        达到60亿元 | 亿元 |  | Figure 60亿元
        达到11.6平方公里 | 平方公里 |  | Figure 11.6平方公里
        实现3.4亿元 | 亿元 |  | Figure 3.4亿元
        完成37.4亿元 | 亿元 |  | Figure 37.4亿元
        稳定在100% | % |  | Figure 100%
        保持在98%以上 | % |  | Figure 98%以上
        控制在20以内 |  |  | Figure 20以内
        控制到3.7%以内 | % |  | Figure 3.7%以内
        控制在5% | % |  | Figure 5%以内
        降低到0.12次 | 次 |  | Figure 0.12次
        提高到80% | % |  | Figure 80%
        1500余个 | 个 |  | Figure 超过1500个
        10万余条 | 条 |  | Figure 超过10万条
        近25万人次 | 人次 |  | Figure 低于25万人次
        超过57% | % |  | Figure 超过57%
        428皮长公里 | 公里 |  | Figure 428皮长公里
        8.6万人 | 人 |  | Figure 8.6万人
        新增2510家 | 户 |  | Figure 2510家
        4.6万亩 | 公顷 |  | Figure 4.6万亩
        39.6亿元 | 亿元 |  | Figure 39.6亿元
        23.2万人次 | 人次 |  | Figure 23.2万人次
        2.3万名 | 人 |  | Figure 2.3万名
        已完成12个 | 个 |  | Figure 12个
        已正式投用 | 个 | | Progress 投用
        共计422场 | 场次 | | Figure 422场
        已基本完成 | 个 | | Declaration 已基本完成 PartlyMet
        """,
        inputs: 3,
        Describe);

    [Fact]
    public void What_is_not_covered_fails_where_it_stands() => TextTable.Check(
        """
        约430万人次 | 万人次 |  | Unexpected at 0
        6%—7% | % |  | Unexpected at 2
        增长11% | 万人次 |  | UnitDoesNotFit at 4
        较2020年降低0.5个百分点 | % |  | Unexpected at 0
        完成一半 | 个 |  | Unexpected at 2
        完成七成 | 个 |  | Unexpected at 2
        完成前期工作 | 个 |  | Unexpected at 2
        完成大部分 | 个 |  | Unexpected at 2
        目前仍在推进 | 个 |  | Unexpected at 0
        序时推进 | 个 |  | Unexpected at 0
        完成总投资的108% | 个 |  | Unexpected at 2
        7所文化类 | 所 |  | Unexpected at 2
        60% | 亿元 |  | UnitDoesNotFit at 2
         | % |  | Empty at 0
        """,
        inputs: 3,
        Describe);

    [Fact]
    public void A_declaration_keeps_its_wording_to_the_character() =>
        Assert.Equal(
            new ActualValue.Declaration("已完成预期目标　", DeclaredOutcome.Met),
            Read.Actual("已完成预期目标　", "%"));

    [Fact]
    public void A_text_of_200_characters_is_read_and_one_more_is_too_long()
    {
        var longest = "6%" + new string(' ', ActualGrammar.CharsMax - 2);

        Assert.IsType<Parsed<ActualValue>.Ok>(ActualGrammar.Parse(longest, Read.Unit("%")));
        var failed = Assert.IsType<Parsed<ActualValue>.Failed>(ActualGrammar.Parse(longest + " ", Read.Unit("%")));
        Assert.Equal(ParseFault.TooLong, failed.Fault);
    }

    private static string Describe(string[] row) => Read.Describe(
        ActualGrammar.Parse(row[0], Read.Unit(row[1]), Read.Sense(row[2])),
        value => $"{value.GetType().Name} {value}" + (value is ActualValue.Declaration said ? $" {said.Outcome}" : ""));
}
