using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Actuals;

/// <summary>
/// Reads what a report says was reached; what it does not cover is an error with its place, never a guess.
/// </summary>
public static class ActualGrammar
{
    /// <summary>The longest text that is read as one actual.</summary>
    public const int CharsMax = 200;

    /// <summary>
    /// Reads an actual. A bare number takes <paramref name="unit"/>, and a unit in the text has to be of its family;
    /// <paramref name="sense"/> decides the sign of 增长 and 下降.
    /// </summary>
    public static Parsed<ActualValue> Parse(string text, Unit unit, IndicatorSense sense = IndicatorSense.Plain)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(unit);
        var cursor = new TextCursor(text);
        if (text.Length > CharsMax)
            return cursor.Fail<ActualValue>(CharsMax, ParseFault.TooLong, "an actual of at most 200 characters");
        cursor.SkipSpaces();
        if (cursor.AtEnd)
            return cursor.Fail<ActualValue>(0, ParseFault.Empty, "a figure, 完成…, 未完成… or a state such as 已开工");

        var reading = new TargetReading(cursor, unit, sense);
        ActualValue? words = ActualProgress.Read(cursor);
        words ??= ActualDeclarations.Read(text);
        if (words is not null)
            return new Parsed<ActualValue>.Ok(words);
        if (new ActualFigures(reading).Read() is not { } figure)
            return Failure(reading);
        cursor.SkipSpaces();
        return cursor.AtEnd
            ? new Parsed<ActualValue>.Ok(figure)
            : cursor.Fail<ActualValue>(cursor.Index, ParseFault.Unexpected, "the end of the figure");
    }

    private static Parsed<ActualValue>.Failed Failure(TargetReading reading)
    {
        var failed = reading.Failure
            ?? throw new InvalidOperationException("An actual that cannot be read has a fault");
        return new(failed.Index, failed.Fault, failed.Found, failed.Expected);
    }
}
