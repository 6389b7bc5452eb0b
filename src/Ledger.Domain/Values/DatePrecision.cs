namespace Ledger.Domain.Values;

/// <summary>How exactly a document dates a decision or a figure.</summary>
public enum DatePrecision
{
    /// <summary>To the day.</summary>
    Day,

    /// <summary>To the month; the first of the month stands for it.</summary>
    Month,

    /// <summary>To the year; the first of January stands for it.</summary>
    Year,
}
