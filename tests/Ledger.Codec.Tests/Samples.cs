using Ledger.Domain.Actuals;
using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Codec.Tests;

/// <summary>One realistic event of every kind, by its stored name.</summary>
internal static class Samples
{
    private static readonly Subject.Plan Plan = new("chengkou", "2022-annual-plan-表2");

    private static readonly Subject.IndicatorPeriod Growth = new("chengkou", "gdp-growth", new Period.Year(2022));

    private static readonly Actual Reported = new(
        new ActualValue.Figure(new Quantity(3.40m, UnitOf("亿元")), FigureBound.AtLeast), new DateOnly(2022, 11, 30),
        ActualStatus.Estimated, "1—11月累计");

    public static IReadOnlyDictionary<string, RecordedEvent> ByStoredName { get; } =
        new Dictionary<string, RecordedEvent>
        {
            ["ledger_opened"] = BySystem(0, new Subject.TheLedger(), new Fact.LedgerOpened(
            "6b0c2a52-4c2d-4b8e-9a55-0d4f2f5c7e11", "ledger.chengkou.example", "Asia/Shanghai", 1, "3059301306")),
            ["rule_set_adopted"] =
            BySystem(1, new Subject.TheLedger(), new Fact.RuleSetAdopted(new RuleSet("2026-1", 0.5m, 0.05m))),
            ["day_opened"] = BySystem(
            2, new Subject.LocalDay(new DateOnly(2026, 3, 2)), new Fact.DayOpened(new DateOnly(2026, 3, 2))),
            ["region_registered"] =
            By(3, new Subject.Region("chengkou"), new Fact.RegionRegistered("城口县", "chongqing", ["城口", "重庆市城口县"])),
            ["department_registered"] = By(
            4, new Subject.Department("chengkou", "县发展改革委"), new Fact.DepartmentRegistered("县发展改革委", ["县发改委"])),
            ["indicator_registered"] = By(
            5, new Subject.Indicator("chengkou", "gdp-growth"), new Fact.IndicatorRegistered(
            "地区生产总值增速", ["GDP增速"], UnitOf("%"), Direction.Higher, true, Aggregation.WeightedMean)),
            ["plan_drafted"] = By(6, Plan, new Fact.PlanDrafted(
            new Period.Year(2022), "annual-plan", "表2", "城口县2022年国民经济和社会发展计划")),
            ["plan_line_added"] = By(7, new Subject.PlanLine(Plan, "1-1"), new Fact.PlanLineAdded(new PlanLine(
            2, PlanLineKind.OfWhich, "其中", "1", "一、综合", "工业增加值增速", new Subject.Indicator("chengkou", "industry"),
            [
                new Responsibility(new Subject.Department("chengkou", "县经济信息委"), ResponsibilityRole.Lead),
                new Responsibility(new Subject.Department("chengkou", "县统计局"), ResponsibilityRole.Supporting),
            ],
            "规上口径"))),
            ["plan_adopted"] = By(8, Plan, new Fact.PlanAdopted(23)),
            ["target_set"] = By(9, Growth, new Fact.TargetSet(Plan, "1", new Target(
            new TargetExpression.Between(
                new Quantity(6m, UnitOf("%")), new Quantity(6.5m, UnitOf("%"))), "确保6%—6.5%，力争7%",
            Modality.Ensured, new AspiredTier(new TargetExpression.Reach(new Quantity(7m, UnitOf("%"))), "力争7%"),
            TargetAttribute.Anticipatory))),
            ["target_revised"] = By(10, Growth, new Fact.TargetRevised(Plan, new Target(
            new TargetExpression.AboveReference(new TargetReference("全市平均水平", "chongqing")), "高于全市平均水平",
            Modality.Stated, null, TargetAttribute.NotStated))),
            ["target_corrected"] = By(11, Growth, new Fact.TargetCorrected(Plan, 9, new Target(
            new TargetExpression.AgainstBase(
                new Period.Year(2020), BaseOperator.LoweredBy, new Quantity(0.5m, UnitOf("个百分点")), null),
            "较2020年降低0.5个百分点", Modality.Aspirational, null, TargetAttribute.Binding))),
            ["target_withdrawn"] = By(12, Growth, new Fact.TargetWithdrawn(Plan)),
            ["actual_reported"] = By(13, Growth, new Fact.ActualReported(Reported)),
            ["actual_revised"] = By(14, Growth, new Fact.ActualRevised(13, Reported with
            {
                Value = new ActualValue.Progress(MilestoneState.StructureComplete, 65.5m),
                Status = ActualStatus.Preliminary,
            })),
            ["actual_corrected"] = By(15, Growth, new Fact.ActualCorrected(14, Reported with
            {
                Value = new ActualValue.Declaration("完成市级下达指标任务", DeclaredOutcome.Met),
                Status = ActualStatus.Final,
            })),
            ["actual_confirmed"] = By(16, Growth, new Fact.ActualConfirmed(15, ActualStatus.Final)),
            ["actual_retracted"] = By(17, Growth, new Fact.ActualRetracted(16)),
        };

    public static Unit UnitOf(string symbol) => ((Parsed<Unit>.Ok)Units.Parse(symbol)).Value;

    private static RecordedEvent BySystem(long position, Subject subject, Fact fact) => new(
        position, new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero).AddMicroseconds(1),
        new Envelope(Principal.TheLedger, "", "", "", subject, null, Evidence.None, ""), fact);

    private static RecordedEvent By(long position, Subject subject, Fact fact) => new(
        position,
        new DateTimeOffset(2026, 3, 2, 2, 0, 0, TimeSpan.Zero).AddSeconds(position),
        new Envelope(
            new Principal("u-7f3a", Authentication.Claimed),
            $"req-{position}",
            string.Concat(Enumerable.Repeat("0123456789abcdef", 4)),
            "import-2022-01",
            subject,
            new EffectiveDay(new DateOnly(2022, 1, 1), DatePrecision.Month, true),
            new Evidence(
                new SourceDocument(
                    "关于城口县2021年国民经济和社会发展计划执行情况的报告", "城府文〔2022〕1号", "城口县人民政府",
                    new EffectiveDay(new DateOnly(2022, 1, 20), DatePrecision.Day, false),
                    string.Concat(Enumerable.Repeat("fedcba9876543210", 4)), "档案馆"),
                "表1 第3行"),
            "按报告录入"),
        fact);
}
