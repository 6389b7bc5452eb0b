namespace Ledger.Domain.Values;

/// <summary>
/// A span of calendar time that targets are set for. Text, which is also its identity: <c>2022</c>, <c>2022-h1</c>,
/// <c>2022-q3</c>,
/// <c>2022-05</c>, <c>2021-2025</c>. Years lie in 1900–2199.
/// </summary>
public abstract record Period
{
    /// <summary>The first year that a period can lie in.</summary>
    public const int YearMin = 1900;

    /// <summary>The last year that a period can lie in.</summary>
    public const int YearMax = 2199;

    private Period() { }

    /// <summary>A calendar year.</summary>
    public sealed record Year(int Number) : Period;

    /// <summary>The first or second half of a year.</summary>
    public sealed record HalfYear(int Number, int Half) : Period;

    /// <summary>A quarter, 1 to 4, of a year.</summary>
    public sealed record Quarter(int Number, int Part) : Period;

    /// <summary>A month, 1 to 12, of a year.</summary>
    public sealed record Month(int Number, int Part) : Period;

    /// <summary>Several whole years, both ends included.</summary>
    public sealed record Span(int First, int Last) : Period;

    /// <summary>The first day of the period.</summary>
    public DateOnly FirstDay => this switch
    {
        Year year => new DateOnly(year.Number, 1, 1),
        HalfYear half => new DateOnly(half.Number, (6 * half.Half) - 5, 1),
        Quarter quarter => new DateOnly(quarter.Number, (3 * quarter.Part) - 2, 1),
        Month month => new DateOnly(month.Number, month.Part, 1),
        Span span => new DateOnly(span.First, 1, 1),
    };

    /// <summary>The last day of the period, which belongs to it.</summary>
    public DateOnly LastDay => this switch
    {
        Year => FirstDay.AddYears(1).AddDays(-1),
        HalfYear => FirstDay.AddMonths(6).AddDays(-1),
        Quarter => FirstDay.AddMonths(3).AddDays(-1),
        Month => FirstDay.AddMonths(1).AddDays(-1),
        Span span => new DateOnly(span.Last, 12, 31),
    };

    /// <summary>Whether the day belongs to the period.</summary>
    public bool Contains(DateOnly day) => FirstDay <= day && day <= LastDay;

    /// <summary>
    /// The period of the same kind and length that ends the day before; null where it would begin before 1900.
    /// </summary>
    public Period? Previous()
    {
        Period previous = this switch
        {
            Year year => new Year(year.Number - 1),
            HalfYear half => half.Half == 1 ? new HalfYear(half.Number - 1, 2) : new HalfYear(half.Number, 1),
            Quarter { Part: 1 } quarter => new Quarter(quarter.Number - 1, 4),
            Quarter quarter => new Quarter(quarter.Number, quarter.Part - 1),
            Month { Part: 1 } month => new Month(month.Number - 1, 12),
            Month month => new Month(month.Number, month.Part - 1),
            Span span => new Span((2 * span.First) - span.Last - 1, span.First - 1),
        };
        return previous.FirstYear < YearMin ? null : previous;
    }

    /// <summary>Reads the canonical text and the Chinese forms (2022年上半年, 2022年三季度, 2022年5月, 2021—2025年).</summary>
    public static Parsed<Period> Parse(string text) => PeriodText.Parse(text);

    /// <summary>The canonical text.</summary>
    public sealed override string ToString() => PeriodText.Canonical(this);

    private int FirstYear => this switch
    {
        Year year => year.Number,
        HalfYear half => half.Number,
        Quarter quarter => quarter.Number,
        Month month => month.Number,
        Span span => span.First,
    };
}
