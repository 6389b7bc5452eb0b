using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>Reads the targets that are figures, with the verbs in front of them.</summary>
internal sealed class TargetFigures(TargetReading reading)
{
    private const string Expected = "a number, or words such as 以上, 不低于, 增长, 与上年持平, 完成市级下达任务, 建成";
    private const int VerbsMax = 4;
    private readonly TargetAmounts amounts = new(reading);
    private readonly TargetChanges changes = new(reading);

    private TextCursor Cursor => reading.Cursor;

    /// <summary>The expression, or null with a fault.</summary>
    public TargetExpression? Read()
    {
        var side = TargetSide.Plain;
        for (var verbs = 0; verbs < VerbsMax; verbs++)
        {
            Cursor.SkipSpaces();
            if (TakeChange() is { } expression)
                return expression;
            if (reading.Failure is not null)
                return null;
            if (!TryTakeVerb(ref side))
                break;
        }

        Cursor.SkipSpaces();
        if (!StandsAmount())
        {
            var fault = Cursor.AtEnd ? ParseFault.NumberExpected : ParseFault.Unexpected;
            return reading.Fail(Cursor.Index, fault, Expected);
        }

        return amounts.Read(side) is { } amount ? amounts.Resolve(amount) : null;
    }

    private bool StandsAmount() =>
        QuantityReader.StandsAt(Cursor) || amounts.StandsPrefix();

    // 增长 is a change, 增长到 leads to a level.
    private TargetExpression? TakeChange()
    {
        var start = Cursor.Index;
        if (Cursor.TryTakeAny(TargetWords.RaisingTo) || Cursor.TryTakeAny(TargetWords.LoweringTo))
        {
            Cursor.Index = start;
            return null;
        }

        return changes.Read(null, isBaseWritten: false);
    }

    private bool TryTakeVerb(ref TargetSide side)
    {
        if (Cursor.TryTakeAny(TargetWords.LoweringTo))
        {
            side = TargetSide.AtMost;
            return true;
        }

        if (Cursor.TryTakeAny(TargetWords.RaisingTo))
        {
            side = TargetSide.AtLeast;
            return true;
        }

        return Cursor.TryTakeAny(TargetWords.Reaching);
    }
}
