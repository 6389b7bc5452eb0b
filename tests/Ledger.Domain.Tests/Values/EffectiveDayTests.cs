using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Values;

public sealed class EffectiveDayTests
{
    [Theory]
    [InlineData("2022-03-31", "2022-03-31", DatePrecision.Day, false)]
    [InlineData("2022-03", "2022-03-01", DatePrecision.Month, false)]
    [InlineData("2022", "2022-01-01", DatePrecision.Year, false)]
    [InlineData("~2021-01", "2021-01-01", DatePrecision.Month, true)]
    [InlineData("~2024-02-29", "2024-02-29", DatePrecision.Day, true)]
    public void The_text_says_day_precision_and_whether_it_is_assumed(
        string text, string day, DatePrecision precision, bool assumed)
    {
        var read = Read.Ok(EffectiveDay.Parse(text));

        Assert.Equal(new EffectiveDay(DateOnly.ParseExact(day, "yyyy-MM-dd", null), precision, assumed), read);
        Assert.Equal(text, read.ToString());
    }

    [Fact]
    public void Full_width_signs_are_read() =>
        Assert.Equal("~2022-03", Read.Ok(EffectiveDay.Parse("～２０２２－０３")).ToString());

    [Theory]
    [InlineData("", ParseFault.Empty, 0, "2022-03-31")]
    [InlineData("2021-02-30", ParseFault.OutOfRange, 8, "01 to 28")]
    [InlineData("2024-02-30", ParseFault.OutOfRange, 8, "01 to 29")]
    [InlineData("2021-13", ParseFault.OutOfRange, 5, "01 to 12")]
    [InlineData("2021-00-01", ParseFault.OutOfRange, 5, "01 to 12")]
    [InlineData("2021-01-00", ParseFault.OutOfRange, 8, "01 to 31")]
    [InlineData("1899-01-01", ParseFault.OutOfRange, 0, "1900 to 2199")]
    [InlineData("21-01-01", ParseFault.NumberExpected, 2, "four digits")]
    [InlineData("2021/01", ParseFault.Unexpected, 4, "-MM")]
    [InlineData("2021-1", ParseFault.Unexpected, 6, "-MM")]
    [InlineData("2021-01-1", ParseFault.Unexpected, 9, "-DD")]
    [InlineData("2021-01-01x", ParseFault.Unexpected, 10, "end of the date")]
    [InlineData("2021-01-01T00:00", ParseFault.TooLong, 11, "2022-03-31")]
    public void What_is_no_day_fails_and_says_what_would_be_right(
        string text, ParseFault fault, int index, string expected)
    {
        var failed = Assert.IsType<Parsed<EffectiveDay>.Failed>(EffectiveDay.Parse(text));

        Assert.Equal((fault, index), (failed.Fault, failed.Index));
        Assert.Contains(expected, failed.Expected, StringComparison.Ordinal);
    }
}
