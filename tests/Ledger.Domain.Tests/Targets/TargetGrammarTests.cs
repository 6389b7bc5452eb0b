using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Targets;

/// <summary>Rows of the tables: text, unit of the indicator, its sense, and what the text says.</summary>
public sealed class TargetGrammarTests
{
    [Fact]
    public void Every_rule_of_the_grammar_is_read() => TextTable.Check(
        """
        同比增长6%左右 | % | growth | About 6%左右
        同比分别增长9%左右 | % | growth | About 9%左右
        ７％以上 | % | growth | AtLeast 7%以上
        ≥350 |  |  | AtLeast 350以上
        >=350 |  |  | AtLeast 350以上
        ≧350 |  |  | AtLeast 350以上
        <=12 |  |  | AtMost 12以内
        ≦12 |  |  | AtMost 12以内
        ≤12 |  |  | AtMost 12以内
        ＞5 | % |  | MoreThan 超过5%
        ＜5 | % |  | LessThan 低于5%
        >5 | % |  | MoreThan 超过5%
        <5 | % |  | LessThan 低于5%
        6以下 | % |  | AtMost 6%以内
        6及以上 | % |  | AtLeast 6%以上
        6以内 | % |  | AtMost 6%以内
        6左右 | % |  | About 6%左右
        约6% | % |  | About 6%左右
        不低于6% | % |  | AtLeast 6%以上
        不少于100家 | 家 |  | AtLeast 100家以上
        不高于6% | % |  | AtMost 6%以内
        不超过6% | % |  | AtMost 6%以内
        不低于6%以上 | % |  | AtLeast 6%以上
        超过6% | % |  | MoreThan 超过6%
        突破500亿元 | 亿元 |  | MoreThan 超过500亿元
        高于6% | % |  | MoreThan 超过6%
        低于6% | % |  | LessThan 低于6%
        达6% | % |  | Reach 6%
        实现6% | % |  | Reach 6%
        完成6亿元 | 亿元 |  | Reach 6亿元
        控制在6% | % |  | AtMost 6%以内
        降至6% | % |  | AtMost 6%以内
        下降到6% | % |  | AtMost 6%以内
        提高到6% | % |  | AtLeast 6%以上
        提高到6%左右 | % |  | About 6%左右
        降至6%左右 | % |  | About 6%左右
        增长6% | % | growth | Reach 6%
        下降6% | % | growth | Reach -6%
        下降6% | % | reduction | Reach 6%
        增长6% | % | reduction | Reach -6%
        下降3%以内 | % | growth | AtLeast -3%以上
        下降3%以上 | % | reduction | AtLeast 3%以上
        下降5%—7% | % | growth | Between -7%—-5%
        增长6% | % |  | Reach 6%
        提高0.5个百分点 | % |  | AgainstBase 较上年提高0.5个百分点
        下降0.5个百分点 | % | growth | AgainstBase 较上年降低0.5个百分点
        下降0.5个百分点 | 个百分点 |  | Reach -0.5个百分点
        增加500人 | 人 |  | AgainstBase 较上年提高500人
        减少5% | 人 |  | AgainstBase 较上年降低5%
        与上年持平 | % |  | AgainstBase 与上年持平
        与去年持平 | % |  | AgainstBase 与上年持平
        与2020年持平 | % |  | AgainstBase 与2020年持平
        持平 | % |  | AgainstBase 与上年持平
        保持上年水平 | % |  | AgainstBase 与上年持平
        稳定在2020年水平 | % |  | AgainstBase 与2020年持平
        比上年增加 | 人 |  | AgainstBase 较上年提高
        较上年有所下降 | % |  | AgainstBase 较上年降低
        较2020年翻番 | 亿元 |  | AgainstBase 达到2020年的2倍
        较2020年翻两番 | 亿元 |  | AgainstBase 达到2020年的4倍
        翻番 | 亿元 |  | AgainstBase 达到上年的2倍
        达到2020年的3倍 | 亿元 |  | AgainstBase 达到2020年的3倍
        达到上年的1.5倍 | 亿元 |  | AgainstBase 达到上年的1.5倍
        较2020年增长50% | 亿元 |  | AgainstBase 较2020年提高50%
        较上年降低3.6% | % | reduction | Reach 3.6%
        较上年增长6%以上 | % | growth | AtLeast 6%以上
        比2021—2025年提高5人 | 人 |  | AgainstBase 较2021—2025年提高5人
        较2022年上半年提高5人 | 人 |  | AgainstBase 较2022年上半年提高5人
        逐年提高 | % |  | AgainstBase 较上年提高
        逐年增加 | 人 |  | AgainstBase 较上年提高
        正增长 | % | growth | Positive 正增长
        实现正增长 | % | growth | Positive 正增长
        由负转正 | % | growth | Positive 正增长
        确保15，力争20 | 家 |  | Reach 15家 Ensured aspiring Reach 20家
        确保15%,力争20% | % |  | Reach 15% Ensured aspiring Reach 20%
        力争20家，确保15家 | 家 |  | Reach 15家 Ensured aspiring Reach 20家
        6%左右，力争7% | % | growth | About 6%左右 aspiring Reach 7%
        确保完成市级下达任务，力争正增长 | % | growth | Assigned 完成市级下达任务 Ensured aspiring Positive 正增长
        确保1,500，力争2,000 | 人 |  | Reach 1500人 Ensured aspiring Reach 2000人
        7%—8% | % | growth | Between 7%—8%
        7%-8% | % |  | Between 7%—8%
        7%–8% | % |  | Between 7%—8%
        7%——8% | % |  | Between 7%—8%
        7%~8% | % |  | Between 7%—8%
        7％～８％ | % |  | Between 7%—8%
        7%至8% | % |  | Between 7%—8%
        7—8% | % |  | Between 7%—8%
        7—8 | % |  | Between 7%—8%
        7%—8 | % |  | Between 7%—8%
        3—5亿元 | 元 |  | Between 3亿元—5亿元
        5000万元—1亿元 | 元 |  | Between 5000万元—1亿元
        在7%—8%之间 | % |  | Between 7%—8%
        保持在7%—8%区间 | % |  | Between 7%—8%
        -2%—-1% | % |  | Between -2%—-1%
        -2%--1% | % |  | Between -2%—-1%
        −1.2 | % |  | Reach -1.2%
        3.4亿 | 元 |  | Reach 3.4亿元
        3.4亿 | 万元 |  | Reach 3.4亿元
        8.6万 | 人 |  | Reach 8.6万人
        8.6万 | 万人 |  | Reach 8.6万人
        12,345 | 人 |  | Reach 12345人
        １２，３４５人 | 人 |  | Reach 12345人
        与地区生产总值增速同步 | % |  | InStepWith 与地区生产总值增速同步
        与经济增长保持同步 | % |  | InStepWith 与经济增长同步
        与经济发展同步增长 | % |  | InStepWith 与经济发展同步
        高于全国平均 | % |  | AboveReference 高于全国平均
        超过全市平均水平 | % |  | AboveReference 高于全市平均水平
        达到市级要求 | % |  | Assigned 完成市级要求
        控制在国家下达指标以内 | % |  | Assigned 完成国家下达指标
        启动 | 个 |  | Milestone 开工
        主体完工 | 个 |  | Milestone 主体完工
        竣工 | 个 |  | Milestone 建成
        通车 | 个 |  | Milestone 投用
        """,
        inputs: 3,
        Describe);

    [Fact]
    public void The_words_of_three_years_of_documents_are_read() => TextTable.Check(
        """
        同比增长6%左右 | % | growth | About 6%左右
        同比分别增长7% | % | growth | Reach 7%
        控制在5.5%以内 | % |  | AtMost 5.5%以内
        控制在市级下达的目标任务内 | % |  | Assigned 完成市级下达的目标任务
        40亿元以上 | 亿元 |  | AtLeast 40亿元以上
        完成40亿元以上 | 万元 |  | AtLeast 40亿元以上
        增长10%以上 | % | growth | AtLeast 10%以上
        增长10%以上 | 亿元 |  | AgainstBase 较上年提高10%
        增长5%左右 | % | growth | About 5%左右
        力争达到470万人次以上 | 万人次 |  | AtLeast 470万人次以上 Aspirational
        达到17亿元 | 亿元 |  | Reach 17亿元
        稳定在13.5亿元 | 亿元 |  | Reach 13.5亿元
        力争实现5亿元 | 亿元 |  | Reach 5亿元 Aspirational
        达到11平方米 | 平方米 |  | Reach 11平方米
        拓展到20平方公里 | 平方公里 |  | AtLeast 20平方公里以上
        10.5公里 | 公里 |  | Reach 10.5公里
        建成100个 | 个 |  | Reach 100个
        达到30%以上 | % |  | AtLeast 30%以上
        200亩 | 亩 |  | Reach 200亩
        1500户 | 户 |  | Reach 1500户
        达74% | % |  | Reach 74%
        达98%以上 | % |  | AtLeast 98%以上
        新增2800家 | 户 |  | Reach 2800家
        8万千瓦 | 千瓦 |  | Reach 8万千瓦
        13.2万亩 | 亩 |  | Reach 13.2万亩
        25平方公里 | 平方公里 |  | Reach 25平方公里
        治理25平方公里 | 公顷 |  | Reach 25平方公里
        保持在350天以上 | 天 |  | AtLeast 350天以上
        保持100% | % |  | Reach 100%
        8000亩 | 亩 |  | Reach 8000亩
        力争实施100万亩 | 亩 |  | Reach 100万亩 Aspirational
        达到280亿元以上 | 亿元 |  | AtLeast 280亿元以上
        力争60亿元以上 | 亿元 |  | AtLeast 60亿元以上 Aspirational
        提高到80%以上 | % |  | AtLeast 80%以上
        达到90% | % |  | Reach 90%
        500万元 | 元 |  | Reach 500万元
        2家 | 个 |  | Reach 2家
        引育1个 | 个 |  | Reach 1个
        力争达到0.3% | % |  | Reach 0.3% Aspirational
        建设5个 | 个 |  | Reach 5个
        150公里 | 公里 |  | Reach 150公里
        847户 | 户 |  | Reach 847户
        400对 | 对 |  | Reach 400对
        完成2000人次 | 人次 |  | Reach 2000人次
        发放5000万元以上 | 亿元 |  | AtLeast 5000万元以上
        新建150个 | 个 |  | Reach 150个
        改造7个 | 个 |  | Reach 7个
        开工建设 | 座 |  | Milestone 开工
        启动2 | 个 |  | Reach 2个
        建成3个 | 个 |  | Reach 3个
        8000平方米 | 平方米 |  | Reach 8000平方米
        19.75万平方米 | 平方米 |  | Reach 19.75万平方米
        6处 | 处 |  | Reach 6处
        稳定在90%以上 | % |  | AtLeast 90%以上
        达到92%以上 | % |  | AtLeast 92%以上
        保持在75%以上 | % |  | AtLeast 75%以上
        9次以上 | 次 |  | AtLeast 9次以上
        达到87%以上 | % |  | AtLeast 87%以上
        300人次 | 人次 |  | Reach 300人次
        逐年降低 | % |  | AgainstBase 较上年降低
        较 2020年降低0.5个百分点 | % |  | AgainstBase 较2020年降低0.5个百分点
        力争较2020年降低0.5个百分点 | % |  | AgainstBase 较2020年降低0.5个百分点 Aspirational
        97人次 | 人次 |  | Reach 97人次
        达1.8个 | 个 |  | Reach 1.8个
        400 场 | 场 |  | Reach 400场
        建成投用 | 所 |  | Milestone 投用
        不低于800平方米 | 平方米 |  | AtLeast 800平方米以上
        增长7%左右、争取实现更好的结果 | % | growth | About 7%左右
        增长15% | % | growth | Reach 15%
        1500人以上 | 人 |  | AtLeast 1500人以上
        完成市级任务 | % |  | Assigned 完成市级任务
        达到60万千瓦 | 兆瓦 |  | Reach 60万千瓦
        力争1.5亿元 | 亿元 |  | Reach 1.5亿元 Aspirational
        达到55% | % |  | Reach 55%
        保持在20件以上 | 件 |  | AtLeast 20件以上
        提高到0.5% | % |  | AtLeast 0.5%以上
        稳定在100% | % |  | Reach 100%
        19万头 | 头 |  | Reach 19万头
        310万羽 | 羽 |  | Reach 310万羽
        1000万袋 | 袋 |  | Reach 1000万袋
        3万亩 | 公顷 |  | Reach 3万亩
        达到40%以上 | % |  | AtLeast 40%以上
        保持在358天以上 | 天 |  | AtLeast 358天以上
        达到570万人次 | 人次 |  | Reach 570万人次
        增长7.5% | % | growth | Reach 7.5%
        达到48亿元 | 亿元 |  | Reach 48亿元
        控制在65%左右 | % |  | About 65%左右
        巩固在95%以上 | % |  | AtLeast 95%以上
        18人以上 | 人 |  | AtLeast 18人以上
        34户 | 户 |  | Reach 34户
        压减20% | % | reduction | Reach 20%
        压减20% | 万元 |  | AgainstBase 较上年降低20%
        200场以上 | 场次 |  | AtLeast 200场以上
        80个 | 个 |  | Reach 80个
        300皮长公里 | 公里 |  | Reach 300皮长公里
        完成主体工程 | 个 |  | Milestone 主体完工
        完成项目主体工程 | 个 |  | Milestone 主体完工
        """,
        inputs: 3,
        Describe);

    private static string Describe(string[] row) =>
        Read.Describe(TargetGrammar.Parse(row[0], Read.Unit(row[1]), Read.Sense(row[2])), Read.Describe);
}
