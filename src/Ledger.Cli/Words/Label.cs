namespace Ledger.Cli.Words;

/// <summary>What people read for a word of the wire.</summary>
internal static class Label
{
    private static readonly Dictionary<string, string> Chinese = new(StringComparer.Ordinal)
    {
        ["met"] = "完成",
        ["partly-met"] = "部分完成",
        ["missed"] = "未完成",
        ["pending"] = "未到期",
        ["no-actual"] = "无完成数",
        ["not-comparable"] = "不可比",
        ["computed"] = "计算",
        ["derived"] = "推算",
        ["declared"] = "自述",
        ["estimated"] = "预计",
        ["preliminary"] = "快报",
        ["final"] = "核定",
        ["anticipatory"] = "预期性",
        ["binding"] = "约束性",
        ["higher"] = "越高越好",
        ["lower"] = "越低越好",
        ["neutral"] = "中性",
        ["lead"] = "牵头",
        ["supporting"] = "配合",
        ["none"] = "不汇总",
        ["sum"] = "求和",
        ["weighted-mean"] = "加权平均",
        ["serial"] = "序号",
        ["part"] = "分项",
        ["of-which"] = "其中",
        ["ledger-opened"] = "建账",
        ["day-opened"] = "新的一天",
        ["rule-set-adopted"] = "采用规则",
        ["region-registered"] = "登记地区",
        ["department-registered"] = "登记责任单位",
        ["indicator-registered"] = "登记指标",
        ["plan-drafted"] = "起草计划",
        ["plan-line-added"] = "加入计划行",
        ["plan-adopted"] = "通过计划",
        ["target-set"] = "设定目标",
        ["target-revised"] = "调整目标",
        ["target-corrected"] = "更正目标",
        ["target-withdrawn"] = "撤销目标",
        ["actual-reported"] = "报告完成数",
        ["actual-revised"] = "调整完成数",
        ["actual-corrected"] = "更正完成数",
        ["actual-confirmed"] = "核定完成数",
        ["actual-retracted"] = "撤回完成数",
        ["withdrawn"] = "已撤销",
        ["aspirational"] = "力争",
    };

    public static string? Of(string? word, Terminal terminal) =>
        word is not null && terminal.Chinese && Chinese.TryGetValue(word, out var label) ? label : word;
}
