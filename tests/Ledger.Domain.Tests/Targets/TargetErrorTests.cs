using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Targets;

/// <summary>What the grammar does not cover is an error with its place, never a guess.</summary>
public sealed class TargetErrorTests
{
    [Fact]
    public void What_is_not_covered_fails_where_it_stands() => TextTable.Check(
        """
        增长5%左右 | 亿元 |  | Unexpected at 2
        完成年度投资1.5亿元以上 | 亿元 |  | Unexpected at 2
        400 场（次） | 场 |  | Unexpected at 5
        严控 | % |  | Unexpected at 0
        序时推进 | 个 |  | Unexpected at 0
        实现“零”的突破 | 万元 |  | Unexpected at 2
        保持国家Ⅱ类标准 |  |  | Unexpected at 2
        保持Ⅱ类标准以上 |  |  | Unexpected at 2
        11个乡镇 | 个 |  | Unexpected at 3
        2.1:1 |  |  | Unexpected at 3
        每天1小时 | 天 |  | Unexpected at 0
        基本建成 | 座 |  | Unexpected at 0
        5月底前通车 | 公里 |  | UnknownUnit at 1
        60亿 | % |  | UnitDoesNotFit at 2
        6人 | % |  | UnitDoesNotFit at 1
        下降6% | % |  | UnitDoesNotFit at 2
        增长500 | 人 |  | UnitDoesNotFit at 5
        较2020年降低0.5% | % |  | UnitDoesNotFit at 11
        较2020年降低0.5 | % |  | UnitDoesNotFit at 11
        较2020年降低18% | % | reduction | UnitDoesNotFit at 10
        确保15，确保20 | 家 |  | Unexpected at 5
        力争15，力争20 | 家 |  | Unexpected at 5
        15，20 | 家 |  | Unexpected at 3
        3亿元—5 | 元 |  | UnknownUnit at 5
        8%—7% | % |  | BoundsReversed at 3
        1,23 | 人 |  | Unexpected at 2
        与经济增长基本同步 | % |  | Unexpected at 1
        高于预期 | % |  | NumberExpected at 2
        低于全国平均 | % |  | NumberExpected at 2
        未启动 | 个 |  | Unexpected at 0
        99999999999999999999999999999 | 个 |  | NumberTooLarge at 0
        0.00000000000000000000000000001 | 个 |  | NumberTooLarge at 0
        6%以上左右 | % |  | Unexpected at 4
        超过6%以内 | % |  | Unexpected at 4
        不低于超过6% | % |  | NumberExpected at 3
        6..5 | % |  | NumberExpected at 2
        6. | % |  | NumberExpected at 2
        6公倾 | 公顷 |  | UnknownUnit at 1
         | % |  | Empty at 0
        力争 | % |  | NumberExpected at 2
        力争， | % |  | Unexpected at 2
        ， | % |  | Unexpected at 0
        6， | % |  | Unexpected at 2
        """,
        inputs: 3,
        row => Read.Describe(TargetGrammar.Parse(row[0], Read.Unit(row[1]), Read.Sense(row[2])), Read.Describe));

    [Theory]
    [InlineData("6公倾", "公顷", 1, "公倾", "公顷")]
    [InlineData("下降6%", "%", 2, "6%", "个百分点")]
    [InlineData("2.1:1", "", 3, ":1", "a line of its own")]
    [InlineData("确保15，确保20", "家", 5, "确保20", "确保15，力争20")]
    [InlineData("与经济增长基本同步", "%", 1, "经济增长基本同步", "与经济增长同步")]
    [InlineData("６人", "%", 1, "人", "%")]
    public void An_error_shows_what_stands_there_and_what_would_be_right(
        string text, string unit, int index, string found, string expected)
    {
        var failed = Assert.IsType<Parsed<ParsedTarget>.Failed>(TargetGrammar.Parse(text, Read.Unit(unit)));

        Assert.Equal(index, failed.Index);
        Assert.Equal(found, failed.Found);
        Assert.Contains(expected, failed.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_of_200_characters_is_read_and_one_more_is_too_long()
    {
        var longest = "6%" + new string(' ', TargetGrammar.CharsMax - 2);

        Assert.IsType<Parsed<ParsedTarget>.Ok>(TargetGrammar.Parse(longest, Read.Unit("%")));
        var failed = Assert.IsType<Parsed<ParsedTarget>.Failed>(TargetGrammar.Parse(longest + " ", Read.Unit("%")));
        Assert.Equal(ParseFault.TooLong, failed.Fault);
    }

    [Fact]
    public void What_is_found_is_never_cut_inside_a_character()
    {
        var failed = Assert.IsType<Parsed<ParsedTarget>.Failed>(
            TargetGrammar.Parse("x" + string.Concat(Enumerable.Repeat("𠮷", 40)), Read.Unit("%")));

        Assert.False(char.IsHighSurrogate(failed.Found[^1]));
    }
}
