using Ledger.Cli.Rendering;

namespace Ledger.Cli.Tests;

public sealed class TableTextTests
{
    private static readonly Column[] Columns =
    [
        new("a", "Name", "名称"), new("b", "Value", "值", Right: true), new("c", "Note", "备注"),
    ];

    [Fact]
    public void Columns_align_whatever_the_width_of_the_signs() =>
        Assert.Equal(
            """
            Name                  Value  Note
            地区生产总值增速      6左右  预期性
            GDP                       6  x
            生产安全事故（人）＞    ≤12  Ⅱ类
            """,
            TableText.Of(
                Table(["地区生产总值增速", "6左右", "预期性"], ["GDP", "6", "x"], ["生产安全事故（人）＞", "≤12", "Ⅱ类"]),
                Piped()));

    [Fact]
    public void Nothing_is_wrapped_or_cut_where_no_terminal_is()
    {
        var wide = new string('宽', 2_000);

        Assert.Contains(wide, TableText.Of(Table([wide, "1", wide]), Piped()), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_document_says_is_no_instruction_to_the_terminal()
    {
        var text = TableText.Of(Table(["[red]不是标记[/]", "\u001b[31m1", "两\n行"]), Piped());

        Assert.Contains("[red]不是标记[/]", text, StringComparison.Ordinal);
        Assert.Contains("两 行", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Theory]
    [InlineData(true, null, true)]
    [InlineData(true, "1", false)]
    [InlineData(false, null, false)]
    public void Colours_are_for_terminals_that_want_them(bool atTerminal, string? noColour, bool expected)
    {
        var terminal = Piped() with
        {
            OutIsTerminal = atTerminal,
            Variable = name => name == "NO_COLOR" ? noColour : null,
        };

        var text = TableText.Of(Table([new Cell("good", Tone.Good), "1", "x"]), terminal);
        Assert.Equal(expected, text.Contains('\u001b', StringComparison.Ordinal));
    }

    [Fact]
    public void An_upright_table_leaves_out_what_says_nothing() =>
        Assert.Equal(
            "Name  城口县\nNote  x",
            TableText.Of(Table(["城口县", null, "x"]) with { Upright = true }, Piped()));

    [Fact]
    public void A_Chinese_locale_has_Chinese_titles() =>
        Assert.StartsWith(
            "名称",
            TableText.Of(Table(["a", "1", "x"]), Piped() with { Variable = _ => "zh_CN" }),
            StringComparison.Ordinal);

    private static Terminal Piped() => new(TextWriter.Null, TextWriter.Null);

    private static Result Table(params Cell[][] rows) => new(new object(), Columns, rows);
}
