namespace Ledger.Import.Tests;

public sealed class PlanImportFaultTests
{
    [Theory]
    [InlineData("序号,指标,预期\n1,甲（%）,大概六\n", 2, "预期", "cannot be read at character 1 ('大概六')")]
    [InlineData("序号,指标,预期\n1,甲（%）,\"6%左右,差不多\"\n", 2, "预期", "cannot be read at character 6")]
    [InlineData("序号,指标,预期,力争\n1,甲（%）,6,多多\n", 2, "力争", "cannot be read at character 1")]
    [InlineData("序号,指标,预期,完成情况\n1,甲（%）,6,还行\n", 2, "完成情况", "cannot be read at character 1")]
    [InlineData("序号,指标,预期\n1,甲（%）,6亿元\n", 2, "预期", "the unit does not fit")]
    [InlineData("序号,指标,预期\n1,甲（万人次数）,6\n", 2, "指标", "'万人次数' is not a known unit; the nearest is 万人次")]
    [InlineData("序号,指标,单位,预期\n1,甲,万人次数,6\n", 2, "单位", "'万人次数' is not a known unit; the nearest is 万人次")]
    [InlineData("序号,指标,单位,预期\n1,甲（%）,亿元,6\n", 2, "单位", "the unit is 亿元 here and % in the name")]
    [InlineData("序号,指标,预期\n1,甲（%）,6\n1,乙（%）,6\n", 3, "序号", "duplicate line: rows 2 and 3 both have the number 1")]
    [InlineData(
        "序号,指标,预期\n1,甲（%）,6\n（1）,乙（%）,6\n", 3, "序号",
        "duplicate line: the numbers of rows 2 and 3 both give the id 1")]
    [InlineData("序号,指标,预期\n1,甲（%）,6\n2,甲（%）,7\n", 3, "指标", "duplicate target: rows 2 and 3")]
    [InlineData(
        "序号,指标,预期,完成情况\n1,甲（%）,6,7\n,甲,,8\n", 3, "完成情况",
        "duplicate actual: rows 2 and 3 both report 甲 through 2022-12-31")]
    [InlineData(
        "序号,上级,指标,预期\n11,,甲（%）,6\n,12,其中：乙（%）,6\n", 3, "上级",
        "no line has the number '12'; give the 序号 (serial) of a line, the nearest are 11")]
    [InlineData("序号,上级,指标,预期\n1,,甲（%）,6\n1a,1,其中：乙（%）,6\n,1a,其中：丙（%）,6\n", 4, "上级", "1a (row 3) is a part itself")]
    [InlineData("板块,序号,上级,指标,预期\n一,1,,甲（%）,6\n二,1,,乙（%）,6\n三,,1,其中：丙（%）,6\n", 4, "上级", "2 lines have the number 1")]
    [InlineData("序号,指标,预期\n1,甲（%）,6\n,其中：乙（%）,6\n", 3, "上级", "marked as a part")]
    [InlineData("序号,指标,预期\n1,甲（%）,6\n,乙（%）,6\n", 3, "序号", "neither a number nor a line that it is a part of")]
    [InlineData("序号,指标,预期\n1,甲（%）,6\n2,乙（%）,\n", 3, "预期", "neither a target nor what was reached")]
    [InlineData("序号,指标,预期,完成情况\n1,甲（%）,6,6\n2,乙（%）,,6\n", 3, "预期", "numbered and has no target")]
    [InlineData("指标,完成情况,备注\n甲（%）,6,\n乙（%）,,注\n", 3, "完成情况", "say what was reached")]
    [InlineData("序号,指标,预期\n1,,6\n", 2, "指标", "give the indicator's name")]
    [InlineData("序号,指标,预期\n1,＊＊,6\n", 2, "指标", "no letters or digits")]
    [InlineData("序号,指标,预期\n—,甲（%）,6\n", 2, "序号", "gives no id")]
    [InlineData("序号,编码,指标,预期\n1,a b,甲（%）,6\n", 2, "编码", "'a b' is not a code")]
    [InlineData("序号,编码,指标,预期\n1,a,甲（%）,6\n2,b,甲（%）,6\n", 3, "编码", "row 2 has 甲 with the code a")]
    [InlineData("编码,指标,预期\na,甲（%）,6\nb,a（%）,6\n", 3, "编码", "row 2 has 甲 with the code a")]
    [InlineData("编码,指标,预期\nb,a（%）,6\na,甲（%）,6\n", 3, "编码", "row 2 has a with the code b")]
    [InlineData("序号,指标,预期\n1,甲 乙（%）,6\n2,甲/乙（%）,6\n", 3, "编码", "give the row a code of its own")]
    [InlineData("序号,上级,编码,指标,预期\n9,,finance,金融业,\n,9,,存款增速（%）,5\n", 2, "编码", "measures nothing")]
    [InlineData("序号,指标,方向,预期\n1,甲（%）,向上,6\n", 2, "方向", "'向上' is not a direction")]
    [InlineData("序号,指标,预期,指标属性\n1,甲（%）,6,刚性\n", 2, "指标属性", "'刚性' is not an attribute")]
    [InlineData("序号,指标,预期,完成情况,状态\n1,甲（%）,6,6,大概\n", 2, "状态", "'大概' is not a status")]
    [InlineData("序号,指标,预期,完成情况,截至\n1,甲（%）,6,6,年底\n", 2, "截至", "'年底' is not a day")]
    [InlineData("序号,指标,预期,完成情况,截至\n1,甲（%）,6,6,2021-12-31\n", 2, "截至", "lies outside the period 2022")]
    [InlineData("序号,上级,指标,预期,力争\n9,,金融业,,6\n,9,存款增速（%）,5,\n", 2, "力争", "aspired tier and no target")]
    [InlineData("序号,上级,指标,预期,指标属性\n9,,金融业,,约束性\n,9,存款增速（%）,5,\n", 2, "指标属性", "no target to have an attribute")]
    [InlineData("序号,指标,预期,责任单位\n1,甲（%）,6,县教委、县教委\n", 2, "责任单位", "县教委 is named twice")]
    [InlineData("序号,指标,预期,责任单位\n1,甲（%）,6,县教委、——\n", 2, "责任单位", "is not a name of a department")]
    public void A_row_that_cannot_be_imported_says_where_and_what_would_be_right(
        string text, int row, string column, string message)
    {
        var fault = Given.FaultOf(text);
        Assert.Equal((Given.File, row, column), (fault.File, fault.Row, fault.Column));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEqual("", fault.MessageZh);
        Assert.StartsWith($"plan.csv 第{row}行“{column}”列：", fault.ToStringZh(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("指标,预期\n地区生产总值（%）,6\n", "指标", "the indicator '地区生产总值' is not known, the nearest are 地区生产总值增速")]
    [InlineData("指标,预期,责任单位\n地区生产总值增速,6,县教育委\n", "责任单位", "the department '县教育委' is not known, the nearest are 县教委")]
    public void An_unknown_name_without_register_lists_the_nearest_known(string text, string column, string message)
    {
        var fault = Given.FaultOf(text, Given.Options with { Register = false }, Given.Known);
        Assert.Equal(column, fault.Column);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.Contains("--register", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--register", fault.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_region_without_register_lists_the_nearest_known()
    {
        var preparation = PlanImport.Prepare(
            Given.Table("指标,预期\n地区生产总值增速,6\n"), Given.Options with { Region = "城囗县", Register = false }, Given.Known);
        var fault = Assert.IsType<ImportPreparation.Faulty>(preparation).Faults.Listed[0];
        Assert.Contains("the region '城囗县' is not known, the nearest are 城口县", fault.Message, StringComparison.Ordinal);
        Assert.Contains("--register", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("编码,指标,预期\ninvestment,地区生产总值增速,6\n", "编码", "the code investment means 招商引资到位资金")]
    [InlineData("编码,指标,预期\ngdp,地区生产总值增速,6\n", "编码", "地区生产总值增速 is known with the code gdp-growth")]
    [InlineData("指标,预期\n地区生产总值增速（亿元）,6\n", "指标", "the unit 亿元 does not fit: 地区生产总值增速 is in %")]
    [InlineData("指标,方向,预期\n地区生产总值增速,越低越好,6\n", "方向", "has the direction higher already")]
    [InlineData("指标,单位,预期\n招商引资到位资金,万元,力争120000\n", "预期", "write the unit behind the number")]
    public void A_row_that_contradicts_what_is_known_is_a_fault(string text, string column, string message)
    {
        var fault = Given.FaultOf(text, Given.Options, Given.Known);
        Assert.Equal(column, fault.Column);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_the_ledger_would_refuse_are_faults_of_the_first_row()
    {
        var options = Given.Options with
        {
            Kind = "年度 计划",
            Title = "",
            List = new string('表', 201),
            ImportId = "a b",
            Region = "城口\n县",
        };
        var preparation = PlanImport.Prepare(Given.Table("指标,预期\n甲（%）,6\n"), options, KnownNames.None);
        var faults = Assert.IsType<ImportPreparation.Faulty>(preparation).Faults;
        Assert.Equal(5, faults.Total);
        Assert.All(faults.Listed, fault => Assert.Equal(1, fault.Row));
    }

    [Fact]
    public void All_faults_of_a_table_are_reported_by_row()
    {
        var preparation = PlanImport.Prepare(
            Given.Table("序号,上级,指标,预期,完成情况\n1,,甲（%）,大概,6\n1,,乙（个个）,6,6\n,7,其中：丙（%）,6,还行\n"),
            Given.Options,
            KnownNames.None);
        var faults = Assert.IsType<ImportPreparation.Faulty>(preparation).Faults;
        Assert.Equal(
            ["2 预期", "3 序号", "3 指标", "4 上级", "4 完成情况"], faults.Listed.Select(fault => $"{fault.Row} {fault.Column}"));
    }
}
