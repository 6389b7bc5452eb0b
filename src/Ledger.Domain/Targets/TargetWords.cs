namespace Ledger.Domain.Targets;

/// <summary>The words of the grammar; where several match, the longest is meant.</summary>
internal static class TargetWords
{
    public static readonly string[] Striving = ["力争", "争取", "力求", "努力"];
    public static readonly string[] Ensuring = ["确保", "保证", "必保"];
    public static readonly string[] Flourishes =
        ["实现更好的结果", "实现更好结果", "实现更好", "取得更好的结果", "取得更好结果", "取得更好成绩", "取得更好成效", "更好结果"];

    public static readonly string[] Positive =
    [
        "同比实现正增长", "实现同比正增长", "实现由负转正", "实现正增长", "保持正增长", "同比正增长", "由负转正", "由降转正", "扭负为正", "转负为正",
        "正增长", "转正",
    ];

    public static readonly string[] BaseBefore =
        ["上年同期", "上一年度", "上一年", "上年度", "上年", "去年同期", "去年", "上期", "同期"];

    public static readonly string[] Raising = ["增长", "增加", "提高", "提升", "上升", "上涨", "增"];
    public static readonly string[] Lowering = ["下降", "降低", "减少", "压减", "回落", "下调", "降"];

    /// <summary>Verbs that name a figure without saying on which side of it to end.</summary>
    public static readonly string[] Reaching =
    [
        "稳定保持在", "稳定在", "保持在", "维持在", "巩固在", "稳定达到", "达到了", "达到", "累计达到", "达", "实现", "完成", "保持", "稳定", "同比", "分别",
        "新改扩建", "新(改)建", "新改建", "新建成", "新建", "新增", "新培育", "新申报", "新引进", "新开工", "新启动", "新铺设", "建成投用", "建成",
        "建设", "开工建设", "开工", "启动", "改扩建", "改建", "改造", "培育", "创建", "打造", "实施", "治理", "引进", "引育", "引聘", "签约", "发放", "接待",
        "推出", "举办", "开展", "投用", "在",
    ];

    /// <summary>降至: to the figure or below.</summary>
    public static readonly string[] LoweringTo =
        ["控制在", "控制到", "下降至", "下降到", "降低到", "降低至", "减少到", "减少至", "压减到", "压减至", "压缩到", "压缩至", "回落到", "降到", "降至"];

    /// <summary>提高到: to the figure or above.</summary>
    public static readonly string[] RaisingTo =
    [
        "提高到", "提高至", "提升到", "提升至", "增加到", "增加至", "增长到", "增长至", "上升到", "上升至", "拓展到", "扩大到",
    ];

    public static readonly string[] AtLeast =
        ["≥", ">=", "大于等于", "大于或等于", "不低于", "不少于", "不小于", "不下于", "至少"];

    public static readonly string[] AtMost =
        ["≤", "<=", "小于等于", "小于或等于", "不超过", "不高于", "不多于", "不大于", "不突破", "至多", "最多"];

    public static readonly string[] MoreThan = [">", "超过", "突破", "高于", "大于", "多于"];
    public static readonly string[] LessThan = ["<", "低于", "小于", "少于"];
    public static readonly string[] Around = ["大约", "约"];

    public static readonly string[] SuffixAtLeast = ["及以上", "以上"];
    public static readonly string[] SuffixAtMost = ["及以下", "以内", "以下", "之内", "内"];
    public static readonly string[] SuffixAround = ["左右", "上下"];

    public static readonly string[] Better = ["高于", "优于", "好于", "快于", "超过"];

    public static readonly string[] Authorities =
        ["市级", "市委", "市政府", "市里", "市上", "市", "国家", "中央", "省级", "省", "自治区", "上级", "县级", "县", "区级", "全市", "全国"];

    /// <summary>What ends the words of an assignment.</summary>
    public static readonly string[] Assignments = ["任务", "任务数", "指标", "目标", "要求", "计划"];

    public static readonly (string Word, MilestoneState State)[] Milestones =
    [
        ("启动", MilestoneState.Started), ("启动建设", MilestoneState.Started), ("开工", MilestoneState.Started),
        ("开工建设", MilestoneState.Started), ("动工", MilestoneState.Started), ("动工建设", MilestoneState.Started),
        ("主体完工", MilestoneState.StructureComplete), ("主体工程完工", MilestoneState.StructureComplete),
        ("完成主体工程", MilestoneState.StructureComplete), ("完成项目主体工程", MilestoneState.StructureComplete),
        ("主体建成", MilestoneState.StructureComplete), ("主体封顶", MilestoneState.StructureComplete),
        ("建成", MilestoneState.Completed), ("完工", MilestoneState.Completed), ("竣工", MilestoneState.Completed),
        ("完成建设", MilestoneState.Completed), ("建设完成", MilestoneState.Completed), ("建成完工", MilestoneState.Completed),
        ("投用", MilestoneState.InUse), ("投产", MilestoneState.InUse), ("投运", MilestoneState.InUse),
        ("建成投用", MilestoneState.InUse), ("建成投产", MilestoneState.InUse), ("建成投运", MilestoneState.InUse),
        ("建成运营", MilestoneState.InUse), ("投入使用", MilestoneState.InUse), ("建成投入使用", MilestoneState.InUse),
        ("投入运营", MilestoneState.InUse), ("投入试运营", MilestoneState.InUse), ("建成通车", MilestoneState.InUse),
        ("通车", MilestoneState.InUse), ("并网发电", MilestoneState.InUse), ("建成并交付使用", MilestoneState.InUse),
        ("交付使用", MilestoneState.InUse), ("建成供气", MilestoneState.InUse), ("竣工投用", MilestoneState.InUse),
    ];
}
