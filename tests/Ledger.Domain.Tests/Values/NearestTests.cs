using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Values;

public sealed class NearestTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("", "公顷", 2)]
    [InlineData("公倾", "公顷", 1)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("招商引资实际到位资金", "全口径招商引资到位资金", 5)]
    public void The_distance_counts_what_is_put_in_taken_out_and_replaced(string left, string right, int distance)
    {
        Assert.Equal(distance, Nearest.Distance(left, right));
        Assert.Equal(distance, Nearest.Distance(right, left));
    }

    [Fact]
    public void The_nearest_names_come_first_and_strangers_not_at_all()
    {
        string[] known = ["地区生产总值增速", "全口径招商引资到位资金", "农业增加值增速", "xyz"];

        Assert.Equal(["全口径招商引资到位资金"], Nearest.Of("招商引资实际到位资金", known, 1));
        Assert.Equal(["农业增加值增速", "地区生产总值增速"], Nearest.Of("农业增加值", known, 3).Take(2));
        Assert.DoesNotContain("xyz", Nearest.Of("农业增加值", known, 4));
    }

    [Fact]
    public void Endless_names_are_compared_by_their_beginning() =>
        Assert.Equal(["甲"], Nearest.Of(new string('甲', 100_000), ["甲", "乙"], 1));
}
