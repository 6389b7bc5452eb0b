using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Values;

public sealed class QuantityTests
{
    [Fact]
    public void Quantities_convert_within_a_family_and_nowhere_else() => TextTable.Check(
        """
        3.4    | 亿元     | 万元     | 34000万元
        34000  | 万元     | 亿元     | 3.4亿元
        25     | 平方公里 | 公顷     | 2500公顷
        15     | 亩       | 公顷     | 1公顷
        1      | 公顷     | 亩       | 15亩
        3      | 万亩     | 平方公里 | 20平方公里
        20     | 平方公里 | 万亩     | 3万亩
        1.5    | 万亩     | 亩       | 15000亩
        60     | 万千瓦   | 兆瓦     | 600兆瓦
        5      | 家       | 户       | 5户
        428    | 皮长公里 | 公里     | 428公里
        2      | 公斤     | 吨       | 0.002吨
        6      | %        | 个百分点 | FamiliesDiffer
        6      | 人       | 人次     | FamiliesDiffer
        6      | 个       | 公顷     | FamiliesDiffer
        6      | 天       | %        | FamiliesDiffer
        6      | 万吨     | 万吨标准煤 | FamiliesDiffer
        9999999999999999999999999999 | 亿元 | 元 | TooManyDigits
        0.0000000000000000000000000001 | 元 | 亿元 | TooManyDigits
        1.234567890123456789012345678 | 元 | 万元 | TooManyDigits
        """,
        inputs: 3,
        row => Read.Number(row[0]) is var value
            ? new Quantity(value, Read.Unit(row[1])).TryConvertTo(Read.Unit(row[2])) switch
            {
                Conversion.Converted converted => converted.Quantity.ToString(),
                var failed => failed.GetType().Name,
            }
            : "");

    [Theory]
    [InlineData("-1", "个百分点", "-1.0个百分点")]
    [InlineData("0.07", "个百分点", "0.07个百分点")]
    [InlineData("7", "%", "7.0%")]
    [InlineData("8.70", "万吨", "8.7万吨")]
    [InlineData("0.0000001", "元", "0.0000001元")]
    [InlineData("6", "", "6")]
    public void Rates_are_written_with_a_decimal_and_levels_without(string value, string unit, string text) =>
        Assert.Equal(text, new Quantity(Read.Number(value), Read.Unit(unit)).ToString());
}
