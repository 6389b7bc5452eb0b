using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Values;

public sealed class PeriodTests
{
    [Fact]
    public void Canonical_and_Chinese_texts_are_read() => TextTable.Check(
        """
        2022            | 2022      | 2022-01-01 | 2022-12-31 | 2021
        2022年          | 2022      | 2022-01-01 | 2022-12-31 | 2021
        ２０２２年      | 2022      | 2022-01-01 | 2022-12-31 | 2021
        2022-h1         | 2022-h1   | 2022-01-01 | 2022-06-30 | 2021-h2
        2022年上半年    | 2022-h1   | 2022-01-01 | 2022-06-30 | 2021-h2
        2022年下半年    | 2022-h2   | 2022-07-01 | 2022-12-31 | 2022-h1
        2022-q3         | 2022-q3   | 2022-07-01 | 2022-09-30 | 2022-q2
        2022年三季度    | 2022-q3   | 2022-07-01 | 2022-09-30 | 2022-q2
        2022年第三季度  | 2022-q3   | 2022-07-01 | 2022-09-30 | 2022-q2
        2022年1季度     | 2022-q1   | 2022-01-01 | 2022-03-31 | 2021-q4
        2022-05         | 2022-05   | 2022-05-01 | 2022-05-31 | 2022-04
        2022年5月       | 2022-05   | 2022-05-01 | 2022-05-31 | 2022-04
        2022年１２月    | 2022-12   | 2022-12-01 | 2022-12-31 | 2022-11
        2022-01         | 2022-01   | 2022-01-01 | 2022-01-31 | 2021-12
        2024-02         | 2024-02   | 2024-02-01 | 2024-02-29 | 2024-01
        2021-2025       | 2021-2025 | 2021-01-01 | 2025-12-31 | 2016-2020
        2021—2025年     | 2021-2025 | 2021-01-01 | 2025-12-31 | 2016-2020
        2021-2025年     | 2021-2025 | 2021-01-01 | 2025-12-31 | 2016-2020
        2021年至2025年  | 2021-2025 | 2021-01-01 | 2025-12-31 | 2016-2020
        1900            | 1900      | 1900-01-01 | 1900-12-31 |
        1900-h1         | 1900-h1   | 1900-01-01 | 1900-06-30 |
        1900-2000       | 1900-2000 | 1900-01-01 | 2000-12-31 |
        2199            | 2199      | 2199-01-01 | 2199-12-31 | 2198
        """,
        inputs: 1,
        row => Read.Period(row[0]) is var period
            ? $"{period} | {period.FirstDay:yyyy-MM-dd} | {period.LastDay:yyyy-MM-dd} | {period.Previous()}"
            : "");

    [Fact]
    public void What_is_no_period_fails_where_it_stands() => TextTable.Check(
        """
                      | Empty at 0
        22            | NumberExpected at 0
        二〇二二年    | NumberExpected at 0
        1899          | OutOfRange at 0
        2200          | OutOfRange at 0
        2022-h3       | OutOfRange at 6
        2022-h        | NumberExpected at 6
        2022-q0       | OutOfRange at 6
        2022-13       | OutOfRange at 5
        2022-00       | OutOfRange at 5
        2022-5        | Unexpected at 5
        2022-051      | Unexpected at 5
        2022-05-01    | Unexpected at 7
        2022年13月    | OutOfRange at 5
        2022年5季度   | OutOfRange at 5
        2022年春      | Unexpected at 5
        2022以来      | Unexpected at 4
        2025-2021     | BoundsReversed at 5
        2021-2021     | BoundsReversed at 5
        2021-2300     | OutOfRange at 5
        2021—25年     | NumberExpected at 5
        2022-q3x      | Unexpected at 7
        """,
        inputs: 1,
        row => Read.Describe(Period.Parse(row[0]), period => period.ToString()));

    [Fact]
    public void A_text_of_endless_length_is_too_long() =>
        Assert.Equal(
            ParseFault.TooLong,
            Assert.IsType<Parsed<Period>.Failed>(Period.Parse("2022" + new string(' ', 100))).Fault);

    [Theory]
    [InlineData("2022-q3", "2022-07-01", true)]
    [InlineData("2022-q3", "2022-09-30", true)]
    [InlineData("2022-q3", "2022-06-30", false)]
    [InlineData("2022-q3", "2022-10-01", false)]
    [InlineData("2021-2025", "2025-12-31", true)]
    public void A_period_contains_its_first_and_last_day_and_none_outside(string period, string day, bool contains) =>
        Assert.Equal(contains, Read.Period(period).Contains(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));
}
