using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Values;

public sealed class UnitsTests
{
    [Fact]
    public void Every_unit_of_the_documents_is_known_with_its_family_and_scale() => TextTable.Check(
        """
                   | None            | 1
        万         | None            | 10000
        %          | Percent         | 1
        ％         | Percent         | 1
        ‰          | Permille        | 1
        个百分点   | PercentagePoint | 1
        元         | Money           | 1
        万元       | Money           | 10000
        亿元       | Money           | 100000000
        万亿元     | Money           | 1000000000000
        千万元     | Money           | 10000000
        人         | People          | 1
        万人       | People          | 10000
        人次       | PersonTimes     | 1
        万人次     | PersonTimes     | 10000
        户         | Count           | 1
        家         | Count           | 1
        个         | Count           | 1
        座         | Count           | 1
        所         | Count           | 1
        件         | Count           | 1
        项         | Count           | 1
        处         | Count           | 1
        条         | Count           | 1
        台         | Count           | 1
        辆         | Count           | 1
        万头       | Count           | 10000
        万只       | Count           | 10000
        株         | Count           | 1
        套         | Count           | 1
        间         | Count           | 1
        张         | Count           | 1
        份         | Count           | 1
        对         | Count           | 1
        万羽       | Count           | 10000
        万袋       | Count           | 10000
        次         | Times           | 1
        场         | Times           | 1
        场次       | Times           | 1
        吨         | Mass            | 1
        万吨       | Mass            | 10000
        公斤       | Mass            | 0.001
        公里       | Length          | 1000
        米         | Length          | 1
        皮长公里   | Length          | 1000
        平方米     | Area            | 1
        万平方米   | Area            | 10000
        平方公里   | Area            | 1000000
        公顷       | Area            | 10000
        立方米     | Volume          | 1
        万立方米   | Volume          | 10000
        天         | Days            | 1
        年         | Years           | 1
        岁         | Age             | 1
        千瓦       | Power           | 1
        万千瓦     | Power           | 10000
        兆瓦       | Power           | 1000
        千瓦时     | Energy          | 1
        万千瓦时   | Energy          | 10000
        亿度       | Energy          | 100000000
        吨标准煤   | CoalEquivalent  | 1
        万吨标准煤 | CoalEquivalent  | 10000
        """,
        inputs: 1,
        row => Read.Unit(row[0]) is var unit ? $"{unit.Family} | {unit.Scale:0.####}" : "");

    [Theory]
    [InlineData("立方未", "立方米")]
    [InlineData("平方公理", "平方公里")]
    [InlineData("人刺", "人次")]
    public void An_unknown_unit_is_refused_with_the_nearest_known_one(string text, string nearest)
    {
        var failed = Assert.IsType<Parsed<Unit>.Failed>(Units.Parse(text));

        Assert.Equal(ParseFault.UnknownUnit, failed.Fault);
        Assert.Equal(nearest, Units.NearestKnown(text));
        Assert.Contains(nearest, failed.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Units_as_near_as_the_nearest_are_named_too() =>
        Assert.Contains("公顷", Assert.IsType<Parsed<Unit>.Failed>(Units.Parse("公倾")).Expected, StringComparison.Ordinal);

    [Fact]
    public void A_text_longer_than_any_unit_is_too_long() =>
        Assert.Equal(ParseFault.TooLong, Assert.IsType<Parsed<Unit>.Failed>(Units.Parse(new string('万', 30))).Fault);

    [Theory]
    [InlineData("家", "户", true)]
    [InlineData("万家", "户", true)]
    [InlineData("家", "万家", false)]
    [InlineData("场", "次", true)]
    [InlineData("公里", "米", false)]
    [InlineData("人", "人次", false)]
    public void Counts_with_other_labels_compare_with_a_note(string left, string right, bool differ) =>
        Assert.Equal(differ, Units.LabelsDiffer(Read.Unit(left), Read.Unit(right)));
}
