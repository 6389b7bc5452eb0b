namespace Ledger.Domain.Values;

/// <summary>
/// A span of calendar time that targets are set for. Text, which is also its identity: <c>2022</c>, <c>2022-h1</c>, <c>2022-q3</c>,
/// <c>2022-05</c>, <c>2021-2025</c>. Years lie in 1900–2199.
/// </summary>
public abstract record Period
{
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
}
