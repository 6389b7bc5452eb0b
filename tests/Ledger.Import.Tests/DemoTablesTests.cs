using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Import.Tests;

public sealed class DemoTablesTests
{
    private static ImportPreparation.Prepared Plan2021 =>
        Given.Prepared(Given.Table(Given.DemoTable(2021)), Given.Options2021);

    private static ImportPreparation.Prepared Plan2022 => Given.Prepared(Given.Table(Given.DemoTable(2022)));

    [Fact]
    public void The_plan_of_2021_has_23_lines_4_parts_and_one_further_actual()
    {
        var prepared = Plan2021;
        Assert.Equal(new ImportCounts(23, 4, 26, 27, 1, 27), prepared.Counts);
        Assert.Equal("regions/城口县/plans/2021-计划", prepared.Plan);
        var serials = prepared.Lines().Where(line => line.Parent.Length == 0);
        Assert.Equal(Enumerable.Range(1, 23).Select(number => $"{number}"), serials.Select(line => line.Line));
        var parts = prepared.Lines().Where(line => line.Kind == V1.PlanLineKind.Part).ToList();
        Assert.Equal(["21-1", "21-2", "21-3", "21-4"], parts.Select(line => line.Line));
        Assert.All(parts, part => Assert.Equal("21", part.Parent));
    }

    [Fact]
    public void The_plan_of_2022_has_37_lines_and_5_parts_in_five_sections()
    {
        var prepared = Plan2022;
        Assert.Equal(new ImportCounts(37, 5, 40, 0, 0, 41), prepared.Counts);
        var serials = prepared.Lines().Where(line => line.Kind == V1.PlanLineKind.Serial).ToList();
        Assert.Equal(Enumerable.Range(1, 37).Select(number => $"{number}"), serials.Select(line => line.Serial));
        Assert.Equal(
            [("推动高质量发展", 15), ("创造高品质生活", 7), ("山清水秀美丽之地建设", 6), ("安全发展", 2), ("企业成长计划", 7)],
            serials.GroupBy(line => line.Section).Select(section => (section.Key, section.Count())));
        Assert.Equal(
            [
                ("9-1", V1.PlanLineKind.Part),
                ("9-2", V1.PlanLineKind.Part),
                ("11-1", V1.PlanLineKind.OfWhich),
                ("15-1", V1.PlanLineKind.Part),
                ("15-2", V1.PlanLineKind.Part),
            ],
            prepared.Lines().Where(line => line.Kind != V1.PlanLineKind.Serial).Select(line => (line.Line, line.Kind)));
        Assert.Equal("税收增速", prepared.Lines().Single(line => line.Line == "11-1").DisplayName);
        Assert.Equal("", prepared.Lines().Single(line => line.Line == "9").Indicator);
    }

    [Fact]
    public void Six_targets_of_2022_are_binding_and_none_of_2021_says()
    {
        var binding = Plan2022.Targets().Where(target => target.Target.Attribute == V1.TargetAttribute.Binding);
        Assert.Equal(["20", "25", "26", "27", "29", "30"], binding.Select(target => target.Line));
        var anticipatory = Plan2022.Targets()
            .Where(target => target.Target.Attribute == V1.TargetAttribute.Anticipatory);
        Assert.Equal(34, anticipatory.Count());
        Assert.All(Plan2021.Targets(), target => Assert.Equal(V1.TargetAttribute.Unspecified, target.Target.Attribute));
    }

    [Fact]
    public void A_part_with_a_hash_is_named_within_its_line_and_takes_its_unit()
    {
        var part = Plan2021.Indicators().Single(indicator => indicator.Code == "cod-emission-reduction");
        Assert.Equal("主要污染物排放总量减少率：化学需氧量", part.DisplayName);
        Assert.Equal("%", part.Unit);
        Assert.Equal((V1.Direction.Higher, true), (part.Direction, part.DirectionAssumed));
        Assert.Equal("化学需氧量", Plan2021.Lines().Single(line => line.Line == "21-1").DisplayName);
    }

    [Fact]
    public void Cells_are_sent_as_printed()
    {
        var wordings = Plan2021.Targets().Select(target => target.Target.Wording).ToHashSet();
        Assert.Superset(new HashSet<string> { "≧18.5", "<5.5", "≤12", "与经济增长同步", "高于全市平均水平", "完成市级下达指标任务" }, wordings);
        Assert.Contains("＞350", Plan2022.Targets().Select(target => target.Target.Wording));
        Assert.Contains("力争实现正增长", Plan2022.Targets().Select(target => target.Target.Wording));
    }

    [Fact]
    public void The_declaration_of_line_12_stands_beside_its_figure()
    {
        var reported = Plan2021.Actuals()
            .Where(actual => actual.Name.Contains("rural-income-growth", StringComparison.Ordinal))
            .ToList();
        Assert.Equal(["9", "完成预期目标"], reported.Select(actual => actual.Actual.Wording));
        Assert.Contains("22项指标完成预期目标", reported[1].Submission.Evidence.Place, StringComparison.Ordinal);
        Assert.All(reported, actual => Assert.Equal(V1.ActualStatus.Estimated, actual.Actual.Status));
    }

    [Fact]
    public void The_same_indicator_has_the_same_code_in_both_years()
    {
        var codes = Plan2021.Indicators().ToDictionary(
            indicator => indicator.Code,
            indicator => (indicator.DisplayName, indicator.Unit));
        var both = Plan2022.Indicators().Where(indicator => codes.ContainsKey(indicator.Code)).ToList();
        Assert.Equal(17, both.Count);
        Assert.All(both, indicator => Assert.Equal(codes[indicator.Code], (indicator.DisplayName, indicator.Unit)));
        var shared = both.Select(indicator => indicator.DisplayName).ToList();
        Assert.DoesNotContain("招商引资实际到位资金", shared);
        Assert.DoesNotContain("地表水达到或好于Ⅲ类水体比例", shared);
    }

    [Fact]
    public void A_ledger_takes_both_tables_and_a_second_run_changes_nothing()
    {
        var ledger = new RecordingLedger();
        var first = Import(ledger, 2021, Given.Options2021);
        var second = Import(ledger, 2022, Given.Options);
        Assert.Equal(2, ledger.Catalogue.Plans.Count);
        Assert.All(ledger.Catalogue.Plans.Values, plan => Assert.True(plan.IsAdopted));
        Assert.Equal(49, ledger.Catalogue.Indicators.Count);

        Assert.Equal(0, first.Concat(second).Sum(ledger.Submit));
        var again = Given.Prepared(
            Given.Table(Given.DemoTable(2022)), Given.Options with { Register = false }, ledger.Known());
        Assert.Equal(0, again.Counts.Registered);
        Assert.Subset(second.Select(RequestId).ToHashSet(), again.Commands.Select(RequestId).ToHashSet());
        Assert.Equal(0, again.Commands.Sum(ledger.Submit));
    }

    [Fact]
    public void The_figures_of_2021_come_out_as_the_report_says()
    {
        var ledger = new RecordingLedger();
        Import(ledger, 2021, Given.Options2021);
        var plan = (Subject.Plan)Subject.Parse("regions/城口县/plans/2021-计划")!;
        var outcomes = ledger.Lines(plan).Where(line => line.Line.Indicator is not null)
            .ToDictionary(line => line.Subject.Id, line => VerdictOf(ledger, plan, line.Line.Indicator!));
        Assert.Equal(Outcome.Missed, outcomes["3"].Outcome);
        Assert.Equal("-1.0个百分点", outcomes["3"].Margin?.ToString());
        Assert.All(
            outcomes.Where(outcome => outcome.Key != "3" && outcome.Key != "11"),
            outcome => Assert.Equal(Outcome.Met, outcome.Value.Outcome));
        var declared = outcomes.Where(outcome => outcome.Value.Basis == VerdictBasis.Declared);
        Assert.Equal(
            ["12", "18", "21-1", "21-2", "21-3", "21-4"],
            declared.Select(outcome => outcome.Key).Order(StringComparer.Ordinal));
    }

    // Without the figure that 11 points to: that is for the ledger to find.
    private static Verdict VerdictOf(RecordingLedger ledger, Subject.Plan plan, Subject.Indicator indicator)
    {
        var state = ledger.IndicatorPeriod(
            new Subject.IndicatorPeriod(plan.RegionId, indicator.Id, new Period.Year(2021)));
        var known = ledger.Catalogue.Indicators[indicator.ToString()];
        var target = state.TargetOn(plan, DateOnly.MaxValue)!.Target!;
        return Judge.Decide(new JudgingCase(
            target, known.Direction, new Period.Year(2021), ledger.Catalogue.Today, ledger.Catalogue.Rules,
            state.MeasuredOn(DateOnly.MaxValue) is { } measured ? JudgedActualOf(measured) : null,
            state.DeclaredOn(DateOnly.MaxValue) is { } declared ? JudgedActualOf(declared) : null, null));
    }

    private static JudgedActual JudgedActualOf(Domain.History.ActualVersion version) =>
        new(version.Actual.Value, version.Actual.Through);

    private static IReadOnlyList<ImportCommand> Import(RecordingLedger ledger, int year, PlanImportOptions options)
    {
        var prepared = Given.Prepared(Given.Table(Given.DemoTable(year)), options, ledger.Known());
        Assert.Equal(prepared.Commands.Count, prepared.Commands.Sum(ledger.Submit));
        return prepared.Commands;
    }

    private static string RequestId(ImportCommand command) => Codec.Submissions.Of(command.Command)!.RequestId;
}
