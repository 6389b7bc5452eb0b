using Ledger.Domain.Values;

namespace Ledger.Domain.Targets;

/// <summary>
/// Reads the targets that are whole phrases: relative to a base or a reference, assigned, or a state of a project.
/// </summary>
internal sealed class TargetPhrases(TargetReading reading)
{
    private static readonly string[] ReferenceEnds = ["平均水平", "平均", "平均值", "平均增速", "平均线", "水平"];
    private static readonly string[] Keeping = ["保持在", "稳定在", "维持在", "保持", "稳定", "维持"];
    private static readonly string[] Reached = ["达到", "是", "为"];
    private readonly TargetChanges changes = new(reading);

    private TextCursor Cursor => reading.Cursor;

    /// <summary>
    /// The expression; null with a fault when it is broken, null without one when no phrase begins here.
    /// </summary>
    public TargetExpression? Read()
    {
        if (Cursor.TryTakeAny(TargetWords.Positive))
            return new TargetExpression.Positive();
        if (!Cursor.StartsWith("同比") && Cursor.TryTakeAny(["与", "同", "和"]))
            return ReadBeside();
        if (Cursor.TryTakeAny(["较", "比"]))
            return ReadAgainst();
        if (Cursor.TryTake("逐年"))
            return ReadYearly();
        return TakeMultiple() is { } factor
            ? new TargetExpression.AgainstBase(null, BaseOperator.Multiplied, null, factor)
            : Attempt(ReadMultipleOfBase)
                ?? Attempt(ReadLevel)
                ?? Attempt(ReadAbove)
                ?? Attempt(ReadAssigned)
                ?? Attempt(ReadMilestone);
    }

    // 与上年持平, 与经济增长同步.
    private TargetExpression? ReadBeside()
    {
        var start = Cursor.Index;
        if (TryReadBase(out var @base) && Cursor.TryTake("持平"))
            return Level(@base);

        Cursor.Index = start;
        var words = reading.TierWords();
        var end = words.LastIndexOf("同步", StringComparison.Ordinal);
        var tail = end < 0 ? "" : words[(end + 2)..];
        var reference = end < 0 ? "" : words[..end].TrimEnd();
        if (reference.EndsWith("保持", StringComparison.Ordinal))
            reference = reference[..^2].TrimEnd();
        var isExact = reference.Length > 0 && !reference.EndsWith("基本", StringComparison.Ordinal);
        if (!isExact || tail is not ("" or "增长" or "提高"))
            return reading.Fail(start, ParseFault.Unexpected, "上年持平 or …同步, as in 与经济增长同步");
        Cursor.Index += words.Length;
        return new TargetExpression.InStepWith(new TargetReference(reference));
    }

    private TargetExpression? ReadAgainst()
    {
        var start = Cursor.Index;
        if (!TryReadBase(out var @base))
            return reading.Fail(start, ParseFault.Unexpected, "上年 or a period, as in 较2020年");
        if (Cursor.TryTake("持平"))
            return Level(@base);
        if (TakeMultiple() is { } factor)
            return new TargetExpression.AgainstBase(@base, BaseOperator.Multiplied, null, factor);
        return changes.Read(@base, isBaseWritten: true)
            ?? reading.Fail(Cursor.Index, ParseFault.Unexpected, "提高, 降低, 持平 or 翻番");
    }

    private TargetExpression? ReadYearly() =>
        changes.ReadDirection()
        ?? reading.Fail(Cursor.Index, ParseFault.Unexpected, "提高 or 降低, as in 逐年降低");

    // 达到2020年的2倍.
    private TargetExpression? ReadMultipleOfBase()
    {
        if (!Cursor.TryTakeAny(Reached) || !TryReadBase(out var @base) || !Cursor.TryTake("的"))
            return null;
        return QuantityReader.ReadNumber(Cursor) is Parsed<decimal>.Ok { Value: > 0m } factor && Cursor.TryTake("倍")
            ? new TargetExpression.AgainstBase(@base, BaseOperator.Multiplied, null, factor.Value)
            : null;
    }

    // 持平, 保持上年水平.
    private TargetExpression? ReadLevel()
    {
        if (Cursor.TryTake("持平"))
            return Level(null);
        return Cursor.TryTakeAny(Keeping) && TryReadBase(out var @base) && Cursor.TryTake("水平") ? Level(@base) : null;
    }

    private TargetExpression? ReadAbove()
    {
        if (!Cursor.TryTakeAny(TargetWords.Better) || QuantityReader.StandsAt(Cursor))
            return null;
        var words = reading.TierWords();
        if (!ReferenceEnds.Any(end => words.Length > end.Length && words.EndsWith(end, StringComparison.Ordinal)))
            return null;
        Cursor.Index += words.Length;
        return new TargetExpression.AboveReference(new TargetReference(words));
    }

    private TargetExpression? ReadAssigned()
    {
        if (!Cursor.TryTakeAny(["完成", "达到", "实现", "控制在"], out var verb))
            return null;
        var words = reading.TierWords();
        var limit = verb == "控制在" ? TargetWords.SuffixAtMost.Where(IsEnd).MaxBy(end => end.Length) ?? "" : "";
        var wording = words[..^limit.Length];
        if (!TargetWords.Authorities.Any(word => wording.StartsWith(word, StringComparison.Ordinal))
            || !TargetWords.Assignments.Any(word => wording.EndsWith(word, StringComparison.Ordinal)))
        {
            return null;
        }

        Cursor.Index += words.Length;
        return new TargetExpression.Assigned(new TargetReference(wording));

        bool IsEnd(string end) => words.EndsWith(end, StringComparison.Ordinal);
    }

    private TargetExpression? ReadMilestone()
    {
        Cursor.TryTakeAny(["实现", "全面", "全部", "如期", "按期"]);
        var words = reading.TierWords();
        foreach (var (word, state) in TargetWords.Milestones)
        {
            if (words != word)
                continue;
            Cursor.Index += words.Length;
            return new TargetExpression.Milestone(state);
        }

        return null;
    }

    private decimal? TakeMultiple()
    {
        if (Cursor.TryTakeAny(["翻两番", "翻二番"]))
            return 4m;
        return Cursor.TryTakeAny(["实现翻番", "翻一番", "翻番"]) ? 2m : null;
    }

    private bool TryReadBase(out Period? @base)
    {
        @base = null;
        if (Cursor.TryTakeAny(TargetWords.BaseBefore))
            return true;
        if (!char.IsAsciiDigit(Cursor.Current) || PeriodText.Read(Cursor) is not Parsed<Period>.Ok period)
            return false;
        Cursor.TryTakeAny(["底", "末"]);
        @base = period.Value;
        return true;
    }

    private TargetExpression? Attempt(Func<TargetExpression?> read)
    {
        var start = Cursor.Index;
        if (read() is { } expression)
            return expression;
        Cursor.Index = start;
        return null;
    }

    private static TargetExpression.AgainstBase Level(Period? @base) => new(@base, BaseOperator.Level, null, null);
}
