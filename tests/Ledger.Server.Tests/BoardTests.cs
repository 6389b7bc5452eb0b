using System.Globalization;
using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>The boards of the county's own two tables, over the wire.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task Of_23_serials_22_are_met_19_by_figures_and_3_by_declaration_and_one_misses_by_a_point()
    {
        await using var ledger = await TestLedger.StartAsync();
        var board = await ledger.BoardAsync("城口县/2021", await ledger.LoadTablesAsync());

        Assert.Equal((23, 22, 1), (board.Serials.Total, board.Serials.Met, board.Serials.Missed));
        Assert.Equal((19, 0, 3), (board.Serials.MetComputed, board.Serials.MetDerived, board.Serials.MetDeclared));
        Assert.Equal((4, 4, 4), (board.Parts.Total, board.Parts.Met, board.Parts.MetDeclared));
        var missed = Assert.Single(board.Lines, line => line.Verdict.Outcome == Outcome.Missed);
        Assert.Equal(("3", "规上工业增加值增速"), (missed.Serial, missed.DisplayName));
        Assert.Equal(-1m, decimal.Parse(missed.Verdict.Margin.Value, CultureInfo.InvariantCulture));
        Assert.Equal("个百分点", missed.Verdict.Margin.Unit);
        Assert.Equal(VerdictBasis.Computed, missed.Verdict.Basis);
    }

    [Fact]
    public async Task Lines_come_in_the_order_of_the_document_with_their_parts_below_them()
    {
        await using var ledger = await TestLedger.StartAsync();
        var board = await ledger.BoardAsync(PlanTables.Plan2022, await ledger.LoadTablesAsync());

        Assert.Equal(Enumerable.Range(1, 37).Select(i => $"{i}"), board.Lines.Select(line => line.Line));
        Assert.Equal(["9-1", "9-2"], Line("9").Parts.Select(part => part.Line));
        Assert.Equal([PlanLineKind.OfWhich], Line("11").Parts.Select(part => part.Kind));
        Assert.Equal(["15-1", "15-2"], Line("15").Parts.Select(part => part.Line));
        Assert.Equal((37, 5), (board.Serials.Total, board.Parts.Total));
        Assert.Equal((42, true, "2022-01-20"), (board.Plan.Lines, board.Plan.Adopted, board.Plan.AdoptedOn.Day));
        Assert.Equal("城口县", board.Plan.RegionDisplayName);

        BoardLine Line(string id) => board.Lines.Single(line => line.Line == id);
    }

    [Fact]
    public async Task A_heading_is_judged_by_its_parts_and_a_line_with_its_own_target_is_not()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.LoadTablesAsync();
        ledger.Time.MoveTo(new DateTimeOffset(2023, 1, 10, 2, 0, 0, TimeSpan.Zero));
        await ledger.ReportAsync("城口县/存款余额增速/2022", "6");
        await ledger.ReportAsync("城口县/贷款余额增速/2022", "9");
        await ledger.ReportAsync("城口县/一般公共预算收入增速/2022", "4");
        var board = await ledger.BoardAsync("城口县/2022", await ledger.ReportAsync("城口县/税收增速/2022", "1"));

        var finance = board.Lines.Single(line => line.Line == "9");
        Assert.Equal([Outcome.Met, Outcome.Missed], finance.Parts.Select(part => part.Verdict.Outcome));
        Assert.Equal(
            (Outcome.PartlyMet, VerdictReason.ByParts), (finance.Verdict.Outcome, finance.Verdict.Reason));
        var revenue = board.Lines.Single(line => line.Line == "11");
        Assert.Equal((Outcome.Met, Outcome.Missed), (revenue.Verdict.Outcome, revenue.Parts[0].Verdict.Outcome));
        Assert.Equal(Outcome.NoActual, board.Lines.Single(line => line.Line == "15").Verdict.Outcome);
    }

    [Fact]
    public async Task Every_target_of_table_2_is_pending_while_the_year_runs_and_keeps_its_words_and_attribute()
    {
        await using var ledger = await TestLedger.StartAsync();
        var board = await ledger.BoardAsync("城口县/2022/表2", await ledger.LoadTablesAsync());

        Assert.All(board.Lines, line => Assert.Equal(Outcome.Pending, line.Verdict.Outcome));
        Assert.Equal((37, 1), (board.Serials.Pending, board.Serials.Aspirational));
        var industry = board.Lines.Single(line => line.Line == "3").Target.Target;
        Assert.Equal(
            ("力争实现正增长", Modality.Aspirational, TargetExpression.ExpressionOneofCase.Positive),
            (industry.Wording, industry.Modality, industry.Expression.ExpressionCase));
        Assert.Equal(TargetAttribute.Binding, board.Lines.Single(line => line.Line == "20").Target.Target.Attribute);
        var gdp = board.Lines.Single(line => line.Line == "1").Target;
        Assert.Equal(("6", "%"), (gdp.Target.Expression.About.Value, gdp.Target.Expression.About.Unit));
        Assert.Equal(
            ("2022-01-20", DatePrecision.Day, false),
            (gdp.EffectiveOn.Day, gdp.EffectiveOn.Precision, gdp.EffectiveOn.Assumed));
    }

    [Fact]
    public async Task The_actual_of_the_year_before_stands_beside_each_target()
    {
        await using var ledger = await TestLedger.StartAsync();
        var board = await ledger.BoardAsync("城口县/2022", await ledger.LoadTablesAsync());

        Assert.Equal("7", board.Lines.Single(line => line.Line == "1").Previous.Actual.Value.Figure.Value.Value);
        Assert.Equal("430",
            board.Lines.Single(line => line.Line == "15").Parts[0].Previous.Actual.Value.Figure.Value.Value);
        Assert.Null(board.Lines.Single(line => line.Line == "4").Previous);
    }

    [Fact]
    public async Task A_draft_is_on_no_board_and_its_targets_are_judged_by_nobody()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chengkou", "城口县");
        await ledger.IndicatorAsync("chengkou", "gdp", "地区生产总值增速", "%");
        var plan = (await ledger.DraftAsync("chengkou", "2021", "", "草案")).Subject;
        await ledger.LineAsync(plan, 1, "1", "地区生产总值增速", "gdp");
        await ledger.SetAsync("城口县/gdp/2021", "6");
        var reported = await ledger.ReportAsync("城口县/gdp/2021", "7");

        var draft = await ledger.BoardAsync(plan, reported);
        Assert.Empty(draft.Lines);
        Assert.False(draft.Plan.Adopted);
        var target = Assert.Single((await ledger.PeriodAsync("城口县/gdp/2021")).Targets);
        Assert.Equal((false, null), (target.Adopted, target.Verdict));

        var adopted = await ledger.BoardAsync(plan, await ledger.AdoptAsync(plan, 1));
        Assert.Equal(Outcome.Met, Assert.Single(adopted.Lines).Verdict.Outcome);
    }

    [Theory]
    [InlineData("79228162514264337593543950335", "-79228162514264337593543950335")]
    [InlineData("-79228162514264337593543950335", "79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001", "79228162514264337593543950335")]
    [InlineData("0", "-0.0000000000000000000000000001")]
    public async Task Numbers_at_the_edge_of_what_can_be_kept_are_judged(string asked, string reached)
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("chengkou", "城口县");
        await ledger.IndicatorAsync("chengkou", "money", "招商引资实际到位资金", "亿元");
        var plan = (await ledger.DraftAsync("chengkou", "2021", "", "计划")).Subject;
        await ledger.LineAsync(plan, 1, "1", "招商引资实际到位资金", "money");
        await ledger.Targets.SetTargetAsync(new SetTargetRequest
        {
            Name = "chengkou/money/2021",
            Target = new TargetInput { Wording = "很多", Expression = new TargetExpression { About = Amount(asked) } },
        });
        await ledger.AdoptAsync(plan, 1);
        var receipt = (await ledger.Actuals.ReportActualAsync(new ReportActualRequest
        {
            Name = "chengkou/money/2021",
            Actual = new ActualInput
            {
                Value = new ActualValue { Figure = new ActualValue.Types.Figure { Value = Amount(reached) } },
            },
        })).Receipt;

        var line = Assert.Single((await ledger.BoardAsync(plan, receipt)).Lines);
        Assert.NotEqual(Outcome.Unspecified, line.Verdict.Outcome);
        Assert.Equal(reached, line.Actual.Actual.Value.Figure.Value.Value);

        static Quantity Amount(string value) => new() { Value = value, Unit = "亿元" };
    }
}
