using Ledger.Codec;
using CommandCase = Ledger.V1.Command.CommandOneofCase;

namespace Ledger.Import.Tests;

public sealed class PlanImportTests
{
    [Fact]
    public void A_row_becomes_a_line_a_target_and_an_actual()
    {
        var prepared = Given.Prepared(
            "板块,序号,编码,指标,预期,力争,指标属性,完成情况,状态,截至,责任单位,出处,备注\n"
            + "发展,1,gdp-growth,地区生产总值增速（%）,6左右,7,预期性,6.1,快报,2022-11,县统计局、县发展改革委；县教委,表2第1行,注\n",
            Given.Options, Given.Known);
        var line = Assert.Single(prepared.Lines());
        Assert.Equal(
            ("regions/chengkou/plans/2022-计划-表2", "1", 1, V1.PlanLineKind.Serial),
            (line.Plan, line.Line, line.Order, line.Kind));
        Assert.Equal(("发展", "地区生产总值增速", "注"), (line.Section, line.DisplayName, line.Note));
        Assert.Equal("regions/chongqing/indicators/gdp-growth", line.Indicator);
        Assert.Equal(
            [
                ("regions/chengkou/departments/县统计局", V1.ResponsibilityRole.Lead),
                ("regions/chengkou/departments/县发展改革委", V1.ResponsibilityRole.Supporting),
                ("regions/chengkou/departments/jiaowei", V1.ResponsibilityRole.Supporting),
            ],
            line.Responsibilities.Select(responsibility => (responsibility.Department, responsibility.Role)));
        var target = Assert.Single(prepared.Targets());
        Assert.Equal("regions/chengkou/indicators/gdp-growth/periods/2022", target.Name);
        Assert.Equal(
            ("6左右", "7", V1.TargetAttribute.Anticipatory),
            (target.Target.Wording, target.Target.AspiredWording, target.Target.Attribute));
        Assert.Equal("表2第1行", target.Submission.Evidence.Place);
        Assert.Equal(("2022-01-01", V1.DatePrecision.Month, true), Day(target.Submission.EffectiveOn));
        var document = target.Submission.Evidence.Document;
        Assert.Equal(
            (Given.Options.Title, Given.Options.Issuer, Given.Options.DocumentNumber),
            (document.Title, document.Issuer, document.Number));
        Assert.Equal(target.Submission.EffectiveOn, document.Dated);
        var actual = Assert.Single(prepared.Actuals());
        Assert.Equal(
            ("6.1", "2022-11-30", V1.ActualStatus.Preliminary),
            (actual.Actual.Wording, actual.Actual.Through, actual.Actual.Status));
        Assert.Equal(new ImportCounts(1, 0, 1, 1, 0, 2), prepared.Counts);
    }

    [Fact]
    public void Commands_stand_in_the_order_in_which_they_have_to_be_sent()
    {
        var prepared = Given.Prepared("序号,上级,指标,预期,完成情况,责任单位\n,2,其中：丙（%）,5,,\n1,,甲（%）,与乙同步,6,县教委\n2,,乙（%）,6,6,\n");
        Assert.Equal(
            "RegisterRegion RegisterDepartment RegisterIndicator RegisterIndicator RegisterIndicator "
            + "DraftPlan AddPlanLine AddPlanLine AddPlanLine "
            + "SetTarget SetTarget SetTarget AdoptPlan ReportActual ReportActual",
            string.Join(' ', prepared.Commands.Select(command => command.Command.CommandCase)));
        Assert.Equal([("1", 2), ("2", 3), ("2-1", 1)], prepared.Lines().Select(line => (line.Line, line.Order)));
        var adopting = prepared.Commands.Single(command => command.Command.AdoptPlan is not null);
        Assert.Equal(3, adopting.Command.AdoptPlan.Lines);
    }

    [Fact]
    public void A_ledger_takes_all_of_it()
    {
        var ledger = new RecordingLedger();
        var prepared = Given.Prepared("序号,上级,指标,预期,完成情况,责任单位\n,2,其中：丙（%）,5,,\n1,,甲（%）,与乙同步,6,县教委\n2,,乙（%）,6,6,\n");
        Assert.Equal(prepared.Commands.Count, prepared.Commands.Sum(ledger.Submit));
    }

    [Fact]
    public void A_table_of_actuals_alone_makes_no_plan()
    {
        var prepared = Given.Prepared("序号,上级,指标,完成情况,备注\n1,,总量（%）,,\n,1,#甲,6,注\n2,,乙（家）,7,\n");
        Assert.Equal("", prepared.Plan);
        Assert.Equal(new ImportCounts(0, 0, 0, 2, 2, 3), prepared.Counts);
        Assert.Equal("总量：甲", prepared.Indicators()[0].DisplayName);
        Assert.Equal("注", prepared.Actuals()[0].Actual.Note);
    }

    [Fact]
    public void A_heading_has_no_indicator_and_its_parts_decide()
    {
        var lines = Given.Prepared("序号,上级,指标,预期\n9,,金融业,\n,9,存款增速（%）,5\n,9,贷款增速（%）,10\n").Lines();
        Assert.Equal(
            [
                ("9", "", V1.PlanLineKind.Serial),
                ("9-1", "9", V1.PlanLineKind.Part),
                ("9-2", "9", V1.PlanLineKind.Part),
            ],
            lines.Select(line => (line.Line, line.Parent, line.Kind)));
        Assert.Equal("", lines[0].Indicator);
    }

    [Fact]
    public void Serials_repeated_in_other_sections_take_the_section_into_the_id()
    {
        var lines = Given.Prepared("板块,序号,上级,指标,预期\n一,1,,甲（%）,5\n二,1,,乙（%）,5\n二,,1,其中：丙（%）,5\n二,2,,丁（%）,5\n").Lines();
        Assert.Equal(["1-1", "2-1", "2-2", "2-1-1"], lines.Select(line => line.Line));
        Assert.Equal("2-1", lines[3].Parent);
    }

    [Fact]
    public void Lines_without_serials_are_numbered_and_printed_serials_become_ids()
    {
        Assert.Equal(["1", "2"], Given.Prepared("指标,预期\n甲（%）,5\n乙（%）,5\n").Lines().Select(line => line.Line));
        var lines = Given.Prepared("序号,上级,指标,预期\n（一）,,甲（%）,5\n9,,丁（%）,5\n9-1,,乙（%）,5\n,9,丙（%）,5\n").Lines();
        Assert.Equal(["一", "9", "9-1", "9-2"], lines.Select(line => line.Line));
        Assert.Equal("（一）", lines[0].Serial);
    }

    [Theory]
    [InlineData("死亡人数", "12", "人", V1.Direction.Lower, true)]
    [InlineData("失业率", "≥3", "%", V1.Direction.Higher, true)]
    [InlineData("进度", "60", "%", V1.Direction.Higher, true)]
    public void The_direction_of_a_new_indicator_is_assumed_from_name_and_target(
        string name, string target, string unit, V1.Direction direction, bool assumed)
    {
        var indicator = Assert.Single(Given.Prepared($"指标,单位,预期\n{name},{unit},{target}\n").Indicators());
        Assert.Equal((direction, assumed, unit), (indicator.Direction, indicator.DirectionAssumed, indicator.Unit));
    }

    [Theory]
    [InlineData("越高越好", V1.Direction.Higher)]
    [InlineData("Lower", V1.Direction.Lower)]
    [InlineData("中性", V1.Direction.Neutral)]
    public void A_stated_direction_is_no_assumption(string word, V1.Direction direction)
    {
        var indicator = Assert.Single(Given.Prepared($"指标,方向,预期\n甲（%）,{word},5\n").Indicators());
        Assert.Equal((direction, false), (indicator.Direction, indicator.DirectionAssumed));
    }

    [Fact]
    public void A_known_indicator_is_found_by_name_alias_or_code_and_not_registered()
    {
        foreach (var (code, name) in new[] { ("", "地区生产总值增速（%）"), ("", "GDP增速"), ("gdp-growth", "GDP（%）") })
        {
            var prepared = Given.Prepared(
                $"编码,指标,预期\n{code},{name},6\n", Given.Options with { Register = false }, Given.Known);
            Assert.Equal("regions/chongqing/indicators/gdp-growth", Assert.Single(prepared.Lines()).Indicator);
            Assert.Equal(0, prepared.Counts.Registered);
        }
    }

    [Fact]
    public void Brackets_without_a_unit_belong_to_the_name_where_the_unit_stands_apart()
    {
        var prepared = Given.Prepared("指标,单位,预期\n研发投入（R&D）,亿元,5\n新（改）建公厕,座,4\n覆盖率（%）,,90\n指数（综合）,-,100\n");
        Assert.Equal(
            [("研发投入（R&D）", "亿元"), ("新（改）建公厕", "座"), ("覆盖率", "%"), ("指数（综合）", "")],
            prepared.Indicators().Select(indicator => (indicator.DisplayName, indicator.Unit)));
    }

    [Fact]
    public void Figures_in_another_scale_than_the_indicator_keep_theirs()
    {
        var prepared = Given.Prepared("指标,单位,预期,完成情况\n招商引资到位资金,万元,120000以上,130000\n", Given.Options, Given.Known);
        var target = Assert.Single(prepared.Targets()).Target;
        var least = target.Expression.AtLeast;
        Assert.Equal(("120000以上", "120000", "万元"), (target.Wording, least.Value, least.Unit));
        var figure = Assert.Single(prepared.Actuals()).Actual.Value.Figure;
        Assert.Equal(("130000", "万元"), (figure.Value.Value, figure.Value.Unit));
        var plain = Given.Prepared("指标,单位,预期\n招商引资到位资金,万元,12亿元\n", Given.Options, Given.Known);
        Assert.Null(Assert.Single(plain.Targets()).Target.Expression);
    }

    [Fact]
    public void Actuals_cite_the_document_that_reports_them()
    {
        var prepared = Given.Prepared("指标,预期,完成情况\n甲（%）,5,6\n", Given.Options2021);
        Assert.Equal("2021年计划", Assert.Single(prepared.Targets()).Submission.Evidence.Document.Title);
        var reported = Assert.Single(prepared.Actuals()).Submission;
        Assert.Equal(Given.Options2021.ReportedInTitle, reported.Evidence.Document.Title);
        Assert.Equal("第2行", reported.Evidence.Place);
        Assert.Equal("2022-01-01", reported.EffectiveOn.Day);
        Assert.Equal(V1.ActualStatus.Unspecified, prepared.Actuals()[0].Actual.Status);

        var same = Given.Prepared("指标,预期,完成情况\n甲（%）,5,6\n");
        Assert.Equal(Given.Options.Title, Assert.Single(same.Actuals()).Submission.Evidence.Document.Title);
        Assert.Equal("2022-12-31", same.Actuals()[0].Actual.Through);
    }

    [Fact]
    public void The_same_file_and_options_make_the_same_requests()
    {
        const string Text = "指标,预期,完成情况\n甲（%）,5,6\n";
        var first = Given.Prepared(Text);
        Assert.Matches("^imp-[0-9a-f]{16}$", first.ImportId);
        Assert.All(first.Commands, command =>
        {
            var submission = Submissions.Of(command.Command)!;
            Assert.Equal(first.ImportId, submission.ImportId);
            Assert.Equal(CanonicalForm.Sha256(command.Command)[..32], submission.RequestId);
        });
        Assert.Equal(Requests(first), Requests(Given.Prepared(Text)));
        Assert.Equal(first.Commands.Count, Requests(first).Distinct().Count());

        var known = new KnownNames(
            [new V1.Region { Name = "regions/城口县", DisplayName = "城口县" }],
            [new V1.Indicator { Name = "regions/城口县/indicators/甲", DisplayName = "甲", Unit = "%" }],
            []);
        var later = Given.Prepared(Text, Given.Options with { Register = false }, known);
        Assert.Equal(first.ImportId, later.ImportId);
        Assert.Equal(Requests(first)[2..], Requests(later));

        Assert.NotEqual(first.ImportId, Given.Prepared(Text + "\n").ImportId);
        Assert.NotEqual(first.ImportId, Given.Prepared(Text, Given.Options with { Issuer = "" }).ImportId);
        Assert.Equal("mine", Given.Prepared(Text, Given.Options with { ImportId = "mine" }).ImportId);
    }

    [Fact]
    public void A_refusal_is_located_in_the_file()
    {
        var prepared = Given.Prepared("序号,上级,指标,预期,预计完成情况,责任单位\n1,,甲（%）,5,6,县教委\n");
        ImportOrigin Of(CommandCase of) =>
            prepared.Commands.Single(command => command.Command.CommandCase == of).Origin;
        Assert.Equal("plan.csv, row 2, column 预期", Of(CommandCase.SetTarget).Locate("target.wording"));
        Assert.Equal("plan.csv 第2行“预期”列", Of(CommandCase.SetTarget).LocateZh("target.expression.reach.value"));
        Assert.Equal("plan.csv, row 2, column 预计完成情况", Of(CommandCase.ReportActual).Locate("actual.wording"));
        Assert.Equal(
            "plan.csv, row 2, column 责任单位", Of(CommandCase.AddPlanLine).Locate("responsibilities[0].department"));
        Assert.Equal("plan.csv, row 2, column 指标", Of(CommandCase.RegisterIndicator).Locate("unit"));
        Assert.Equal("plan.csv, row 2", Of(CommandCase.SetTarget).Locate("submission.reason"));
        Assert.Equal("plan.csv", Of(CommandCase.DraftPlan).Locate("title"));
    }

    private static List<string> Requests(ImportPreparation.Prepared prepared) =>
        [.. prepared.Commands.Select(command => Submissions.Of(command.Command)!.RequestId)];

    private static (string Day, V1.DatePrecision Precision, bool Assumed) Day(V1.EffectiveDay day) =>
        (day.Day, day.Precision, day.Assumed);
}
