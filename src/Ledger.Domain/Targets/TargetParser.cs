using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>Reads the tiers of a target: one, or a firm one beside an aspired one.</summary>
internal sealed class TargetParser(TargetReading reading)
{
    private const string Tiers = "one firm target and one with 力争, as in 确保15，力争20";
    private readonly TargetPhrases phrases = new(reading);
    private readonly TargetFigures figures = new(reading);

    private TextCursor Cursor => reading.Cursor;

    public Parsed<ParsedTarget> Parse()
    {
        var modality = TakeModality();
        if (ReadExpression() is not { } first)
            return Failure();
        if (Cursor.AtEnd)
            return new Parsed<ParsedTarget>.Ok(new ParsedTarget(first, modality, null));

        Cursor.Index++;
        Cursor.SkipSpaces();
        var start = Cursor.Index;
        var second = TakeModality();
        if (second == Modality.Stated || (second == Modality.Aspirational) == (modality == Modality.Aspirational))
            return Cursor.Fail<ParsedTarget>(start, ParseFault.Unexpected, Tiers);
        if (second == Modality.Aspirational && Cursor.TryTakeAny(TargetWords.Flourishes))
            return EndOr(new ParsedTarget(first, modality, null));
        if (ReadExpression() is not { } other)
            return Failure();
        return EndOr(
            second == Modality.Aspirational
                ? new ParsedTarget(first, modality, other)
                : new ParsedTarget(other, second, first));
    }

    private Modality TakeModality()
    {
        if (Cursor.TryTakeAny(TargetWords.Striving))
            return Modality.Aspirational;
        return Cursor.TryTakeAny(TargetWords.Ensuring) ? Modality.Ensured : Modality.Stated;
    }

    private Parsed<ParsedTarget> EndOr(ParsedTarget target)
    {
        Cursor.SkipSpaces();
        return Cursor.AtEnd
            ? new Parsed<ParsedTarget>.Ok(target)
            : Cursor.Fail<ParsedTarget>(Cursor.Index, ParseFault.Unexpected, "the end of the target");
    }

    // Whole phrases come first: they begin with the verbs of figures, and say more.
    private TargetExpression? ReadExpression()
    {
        var expression = phrases.Read() ?? (reading.Failure is null ? figures.Read() : null);
        return expression is null || reading.AtTierEnd()
            ? expression
            : reading.Fail(Cursor.Index, ParseFault.Unexpected, "the end of the target, or ，力争… behind it");
    }

    private Parsed<ParsedTarget> Failure() =>
        reading.Failure ?? throw new InvalidOperationException("A target that cannot be read has a fault");
}
