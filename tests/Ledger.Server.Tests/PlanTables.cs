using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>
/// Tables 1 and 2 of the 2021 plan report: line, indicator, unit, target and, in Table 1, what was reached. A line id
/// with a dash is a part of the line before the dash: <c>#</c> in front of the name for one that decides, <c>其中：</c>
/// for one that does not.
/// </summary>
internal static class PlanTables
{
    public const string Plan2021 = "regions/chengkou/plans/2021-annual-plan-表1";
    public const string Plan2022 = "regions/chengkou/plans/2022-annual-plan-表2";

    private const string Table1 = """
        1 | 地区生产总值增速 | % | 6 | 7
        2 | 农业增加值增速 | % | 4 | 6
        3 | 规上工业增加值增速 | % | 5 | 4
        4 | 社会消费品零售总额增速 | % | 6 | 6
        5 | 固定资产投资增速 | % | 5 | 5
        6 | 一般公共预算收入增速 | % | 1 | 3.6
        7 | 研发经费投入强度 | % | 0.16 | 0.23
        8 | 全口径招商引资到位资金 | 亿元 | ≧18.5 | 18.6
        9 | 游客接待量 | 万人次 | 420 | 430
        10 | 常住人口城镇化率 | % | 39 | 42.5
        11 | 城镇常住居民人均可支配收入增速 | % | 与经济增长同步 | 7
        12 | 农村常住居民人均可支配收入增速 | % | 高于全市平均水平 | 9；完成预期目标
        13 | 新增城镇就业 | 人 | 1500 | 2045
        14 | 城镇调查失业率 | % | <5.5 | 5
        15 | 环境空气质量优良天数 | 天 | ≧350 | 361
        16 | 森林覆盖率 | % | 72.8 | 72.8
        17 | 单位地区生产总值能源消耗降低 | % | 3.6 | 3.6
        18 | 单位地区生产总值二氧化碳排放降低 | % | 完成市级下达指标任务 | 完成市级下达指标任务
        19 | 主要河流出境断面常年保持在Ⅱ类及以上 | % | 100 | 100
        20 | 城镇污水达标处理率 | % | 95 | 95
        21 | 主要污染物排放总量减少率 | | |
        21-1 | #化学需氧量 | % | 完成市级下达指标任务 | 完成市级下达指标任务
        21-2 | #二氧化硫 | % | 完成市级下达指标任务 | 完成市级下达指标任务
        21-3 | #氨氮 | % | 完成市级下达指标任务 | 完成市级下达指标任务
        21-4 | #氮氧化物 | % | 完成市级下达指标任务 | 完成市级下达指标任务
        22 | 粮食综合生产能力 | 万吨 | 8.4 | 8.7
        23 | 生产安全事故死亡人数 | | ≤12 | 6
        """;

    private const string Table2 = """
        1 | 地区生产总值增速 | % | 6左右 | 预期性
        2 | 农业增加值增速 | % | 5左右 | 预期性
        3 | 规上工业增加值增速 | % | 力争实现正增长 | 预期性
        4 | 建筑业增加值增速 | % | 15 | 预期性
        5 | 服务业增加值增速 | % | 5左右 | 预期性
        6 | 战略性新兴产业产值 | 亿元 | 5 | 预期性
        7 | 数字经济增加值增速 | % | 13左右 | 预期性
        8 | 社会消费品零售总额增速 | % | 6左右 | 预期性
        9 | 金融业 | | |
        9-1 | #存款余额增速 | % | 5 | 预期性
        9-2 | #贷款余额增速 | % | 10 | 预期性
        10 | 固定资产投资增速 | % | 7左右 | 预期性
        11 | 一般公共预算收入增速 | % | 3左右 | 预期性
        11-1 | 其中：税收增速 | % | 3左右 | 预期性
        12 | 研发经费投入强度 | % | 0.3 | 预期性
        13 | 常住人口城镇化率 | % | 44.5 | 预期性
        14 | 招商引资实际到位资金 | 亿元 | 12 | 预期性
        15 | 旅游接待 | | |
        15-1 | #游客接待量 | 万人次 | 470 | 预期性
        15-2 | #旅游综合收入增速 | % | 10 | 预期性
        16 | 城镇常住居民人均可支配收入增速 | % | 7左右 | 预期性
        17 | 农村常住居民人均可支配收入增速 | % | 9左右 | 预期性
        18 | 新增城镇就业 | 人 | 1500 | 预期性
        19 | 城镇调查失业率 | % | <5.5 | 预期性
        20 | 劳动年龄人口平均受教育年限 | 年 | 10.8 | 约束性
        21 | 人均预期寿命 | 岁 | 76.2 | 预期性
        22 | 每千人口拥有执业（助理）医师数 | 人 | 2.7 | 预期性
        23 | 环境空气质量优良天数 | 天 | ＞350 | 预期性
        24 | 森林蓄积量 | 万立方米 | 1720 | 预期性
        25 | 地表水达到或好于Ⅲ类水体比例 | % | 100 | 约束性
        26 | 城镇生活垃圾无害化处理率 | % | 100 | 约束性
        27 | 农村无害化卫生厕所普及率 | % | 75 | 约束性
        28 | 单位地区生产总值能源消耗降低 | % | 3.6 | 预期性
        29 | 粮食综合生产能力 | 万吨 | 8.4 | 约束性
        30 | 生产安全事故死亡人数 | | ≤11 | 约束性
        31 | 新增规模以上工业企业 | 家 | 6 | 预期性
        32 | 新增资质等级建筑业企业 | 家 | 6 | 预期性
        33 | 新增规模以上服务业企业 | 家 | 6 | 预期性
        34 | 新增限额以上商贸企业 | 家 | 3 | 预期性
        35 | 新增高新技术企业 | 家 | 3 | 预期性
        36 | 新增科技型企业 | 家 | 30 | 预期性
        37 | 新增市场主体 | 家 | 2800 | 预期性
        """;

    /// <summary>
    /// The regions, both plans with all targets, and what was reached in 2021; answers the last receipt.
    /// </summary>
    public static async Task<Receipt> LoadTablesAsync(this TestLedger ledger)
    {
        await ledger.RegionAsync("chongqing", "重庆市");
        await ledger.RegionAsync("chengkou", "城口县", "重庆市");
        var first = Rows(Table1);
        await ledger.LoadAsync(first, "2021", "表1", "2021-01-20");
        foreach (var row in first.Where(row => row[4].Length > 0))
        {
            foreach (var reached in row[4].Split('；'))
                await ledger.ReportAsync($"城口县/{Name(row)}/2021", reached, on: "2022-01-20");
        }

        return await ledger.LoadAsync(Rows(Table2), "2022", "表2", "2022-01-20");
    }

    private static List<string[]> Rows(string table) =>
        [.. table.Split('\n').Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray())];

    private static string Name(string[] row) => row[1].TrimStart('#').Replace("其中：", "", StringComparison.Ordinal);

    private static async Task<Receipt> LoadAsync(
        this TestLedger ledger, List<string[]> rows, string period, string list, string on)
    {
        var plan = (await ledger.DraftAsync("chengkou", period, list, $"城口县{period}年{list}")).Subject;
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            var isHeading = row[3].Length == 0;
            if (!isHeading)
                await ledger.IndicatorAsync("chengkou", "", Name(row), row[2]);
            await ledger.LineAsync(
                plan, i + 1, row[0], row[1], isHeading ? "" : Name(row), KindOf(row),
                row[0].Contains('-', StringComparison.Ordinal) ? row[0].Split('-')[0] : "");
            if (isHeading)
                continue;
            await ledger.Targets.SetTargetAsync(new SetTargetRequest
            {
                Name = $"城口县/{Name(row)}/{period}",
                Target = new TargetInput { Wording = row[3], Attribute = AttributeOf(row[4]) },
                Submission = new Submission { EffectiveOn = TestLedgerCalls.Day(on) },
            });
        }

        return await ledger.AdoptAsync(plan, rows.Count, on);
    }

    private static PlanLineKind KindOf(string[] row) =>
        (row[0].Contains('-', StringComparison.Ordinal), row[1][0]) switch
        {
            (false, _) => PlanLineKind.Serial,
            (true, '#') => PlanLineKind.Part,
            (true, _) => PlanLineKind.OfWhich,
        };

    private static TargetAttribute AttributeOf(string text) => text switch
    {
        "预期性" => TargetAttribute.Anticipatory,
        "约束性" => TargetAttribute.Binding,
        _ => TargetAttribute.Unspecified,
    };
}
