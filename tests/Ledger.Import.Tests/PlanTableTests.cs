using System.Text;

namespace Ledger.Import.Tests;

public sealed class PlanTableTests
{
    private const string Header = "序号,指标,预期\n";

    [Fact]
    public void A_table_is_read_with_its_rows_numbered_as_in_a_spreadsheet()
    {
        var table = Given.Table("序号,指标,预期\n1,甲（%）,6\n,,\n\n2,\"乙\n（%）\",\"6,5\"\n3,丙（%）,7\n");
        Assert.Equal([2, 5, 6], table.Rows.Select(row => row.Number));
        Assert.Equal("乙\n（%）", table.Rows[1][PlanColumn.Indicator]);
        Assert.Equal("6,5", table.Rows[1][PlanColumn.Target]);
        Assert.Equal("", table.Rows[1][PlanColumn.Note]);
    }

    [Fact]
    public void Headers_are_read_in_English_in_any_order_and_case()
    {
        var table = Given.Table("Target, Indicator ,SERIAL,\"责任\n单位\"\n6,gdp(%),1,县教委\n");
        Assert.Equal("gdp(%)", table.Rows[0][PlanColumn.Indicator]);
        Assert.Equal("1", table.Rows[0][PlanColumn.Serial]);
        Assert.Equal("县教委", table.Rows[0][PlanColumn.Departments]);
        Assert.Equal("Target", table.HeaderOf(PlanColumn.Target));
    }

    [Fact]
    public void A_byte_order_mark_and_CRLF_as_Excel_writes_them_are_read()
    {
        var table = Given.Table("\uFEFF序号,指标,预期\r\n1,甲（%）,6\r\n2,乙（%）,7\r\n");
        Assert.Equal(["6", "7"], table.Rows.Select(row => row[PlanColumn.Target]));
    }

    [Fact]
    public void Cells_that_look_like_formulas_are_just_text()
    {
        var table = Given.Table("序号,指标,预期,备注\n1,甲（%）,6,\"=HYPERLINK(\"\"x\"\")\"\n2,+乙（%）,-6,@丙\n");
        Assert.Equal("=HYPERLINK(\"x\")", table.Rows[0][PlanColumn.Note]);
        Assert.Equal("+乙（%）", table.Rows[1][PlanColumn.Indicator]);
    }

    [Fact]
    public void Columns_at_the_end_without_header_or_cells_are_passed_over()
    {
        var table = Given.Table("序号,指标,预期,,\n1,甲（%）,6,,\n2,乙（%）,7,,,,\n");
        Assert.Equal(2, table.Rows.Count);
    }

    [Theory]
    [InlineData("", 1, "the file is empty")]
    [InlineData("\uFEFF", 1, "the file is empty")]
    [InlineData("\n\n序号,指标,预期\n1,甲（%）,6\n", 1, "the header is empty")]
    [InlineData(Header, 2, "no row under the header")]
    [InlineData(Header + ",,\n\n", 2, "no row under the header")]
    [InlineData("序号,指标,预测\n1,甲（%）,6\n", 1, "'预测' is not a known column; the nearest is 预期")]
    [InlineData("serial,indicators,target\n1,甲（%）,6\n", 1, "the nearest is indicator")]
    [InlineData("序号;指标;预期\n1;甲（%）;6\n", 1, "separate the cells by commas")]
    [InlineData("序号,预期\n1,6\n", 1, "指标 (indicator) is missing")]
    [InlineData("序号,指标\n1,甲（%）\n", 1, "neither the column 预期 (target) nor 完成情况 (actual)")]
    [InlineData("序号,指标,预期,target\n1,甲（%）,6,6\n", 1, "'预期' and 'target' hold the same")]
    [InlineData("指标,预期,完成情况,预计完成情况\n甲（%）,6,6,6\n", 1, "'完成情况' and '预计完成情况' hold the same")]
    [InlineData(Header + "1,甲（%）,6\n2,乙（%）\n", 3, "the row has 2 cells where the header has 3")]
    [InlineData(Header + "1,甲（%）,6\n2,乙,（%）,6\n", 3, "the row has 4 cells where the header has 3")]
    [InlineData("序号,,指标,预期\n1,x,甲（%）,6\n", 2, "'x' stands in a column without a header")]
    [InlineData(Header + "1,甲（%）,6\n2,\"乙（%）,6\n3,丙（%）,6\n", 3, "opened in this row and never closed")]
    [InlineData(Header + "1,甲\"（%）,6\n", 2, "stands inside a cell")]
    [InlineData(Header + "1,\"甲\"（%）,6\n", 2, "stands inside a cell")]
    [InlineData("序号,\"指标,预期\n1,甲（%）,6\n", 1, "never closed")]
    [InlineData(Header + "1,甲\u0007（%）,6\n", 2, "character 2 is the control character U+0007")]
    [InlineData(Header + "1,甲（%）,\uFFFD6\n", 2, "character 1 is U+FFFD")]
    public void A_file_that_is_no_table_says_where_and_what_would_be_right(string text, int row, string message)
    {
        var fault = Given.FaultsOf(text).Listed[0];
        Assert.Equal((Given.File, row), (fault.File, fault.Row));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.NotEqual("", fault.MessageZh);
    }

    [Fact]
    public void GB18030_is_found_at_its_first_byte_that_is_not_UTF_8()
    {
        // 指标 in GB18030, in the third row; the first two bytes happen to be UTF-8 too.
        byte[] bytes = [.. Given.Utf8("序号,指标,预期\n1,\"甲\n（%）\",6\n2,"), 0xD6, 0xB8, 0xB1, 0xEA, .. Given.Utf8(",7\n")];
        var fault = Assert.Single(Given.FaultsOf(bytes).Listed);
        Assert.Equal(3, fault.Row);
        var place = Array.LastIndexOf(bytes, (byte)0xB8) + 1;
        Assert.Contains($"byte {place} (0xB1) is not UTF-8", fault.Message, StringComparison.Ordinal);
        Assert.Contains("GB18030", fault.Message, StringComparison.Ordinal);
        Assert.Contains("CSV UTF-8", fault.MessageZh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_cut_off_inside_a_character_says_so()
    {
        var bytes = Given.Utf8("序号,指标,预期\n1,甲");
        var fault = Assert.Single(Given.FaultsOf(bytes[..^1]).Listed);
        Assert.Equal(2, fault.Row);
        Assert.Contains(
            $"in the middle of a character, at byte {bytes.Length - 3}", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE }, "UTF-16")]
    [InlineData(new byte[] { 0xFE, 0xFF }, "UTF-16")]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04 }, "XLSX")]
    public void Another_format_is_named_by_its_first_bytes(byte[] mark, string name)
    {
        var fault = Assert.Single(Given.FaultsOf([.. mark, .. Encoding.Unicode.GetBytes(Header)]).Listed);
        Assert.Contains($"the file is {name}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_NUL_byte_is_named_with_its_row()
    {
        var fault = Assert.Single(Given.FaultsOf(Header + "1,甲（%）,6\n2,乙\0（%）,7\n").Listed);
        Assert.Equal(3, fault.Row);
        Assert.Contains("is NUL", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_50_MB_is_refused_at_once_with_the_limit()
    {
        var fault = Assert.Single(Given.FaultsOf(new byte[50 * 1024 * 1024]).Listed);
        Assert.Contains("52,428,800 bytes", fault.Message, StringComparison.Ordinal);
        Assert.Contains("16 MiB", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_of_one_unclosed_quote_ends()
    {
        var bytes = new byte[PlanTable.FileBytesMax];
        Array.Fill(bytes, (byte)'\n');
        Given.Utf8(Header + "1,\"").CopyTo(bytes, 0);
        Assert.Contains("never closed", Given.FaultsOf(bytes).Listed[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_are_taken_up_to_5000()
    {
        var numbers = Enumerable.Range(1, PlanTable.RowsMax);
        var rows = Header + string.Concat(numbers.Select(number => $"{number},指标{number}（%）,6\n"));
        Assert.Equal(PlanTable.RowsMax, Given.Table(rows + "\n,,\n").Rows.Count);
        var fault = Assert.Single(Given.FaultsOf(rows + "x,甲（%）,6\n").Listed);
        Assert.Equal(PlanTable.RowsMax + 2, fault.Row);
        Assert.Contains("up to 5,000 rows", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_of_a_thousand_columns_is_one_fault()
    {
        var header = string.Join(',', Enumerable.Range(1, 1_000).Select(number => $"列{number}"));
        var fault = Assert.Single(Given.FaultsOf(header + "\n1\n").Listed);
        Assert.Contains("1000 columns", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("指标", 200)]
    [InlineData("备注", 2_000)]
    public void A_cell_that_is_too_long_is_a_fault_with_its_column(string column, int max)
    {
        var header = "指标,预期,备注\n";
        string Row(int length) => column == "指标"
            ? $"{new string('甲', length)},6,\n"
            : $"甲,6,{new string('乙', length)}\n";
        Assert.Single(Given.Table(header + Row(max)).Rows);
        var fault = Assert.Single(Given.FaultsOf(header + Row(max + 1)).Listed);
        Assert.Equal((2, column), (fault.Row, fault.Column));
        Assert.Contains($"at most {max}", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_faults_are_counted_and_the_first_hundred_listed()
    {
        var faults = Given.FaultsOf(Header + string.Concat(Enumerable.Repeat("1,甲（%）\n", 250)));
        Assert.Equal(250, faults.Total);
        Assert.Equal(ImportFaults.ListedMax, faults.Listed.Count);
        Assert.Equal(150, faults.Unlisted);
        Assert.Equal("plan.csv, row 2: the row has 2 cells", faults.Listed[0].ToString()[..36]);
    }
}
