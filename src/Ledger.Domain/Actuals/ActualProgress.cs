using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Actuals;

/// <summary>Reads how far a project has come: its state, the share of the works done, or both.</summary>
internal static class ActualProgress
{
    private static readonly string[] Openings = ["目前已", "已经", "已正式", "已", "均已", "现已", "正式", "全面", "全部"];

    private static readonly string[] NotStarted = ["未启动", "未开工", "尚未启动", "尚未开工", "没有启动", "没有开工", "未动工"];

    private static readonly string[] UnderWay =
        ["在建", "建设中", "施工中", "正在建设", "正在施工", "加快建设", "启动施工", "序时推进建设"];

    private static readonly string[] ShareBefore =
    [
        "形象进度达到", "形象进度达", "形象进度完成", "形象进度为", "形象进度", "工程进度达到", "工程进度达", "工程进度", "完成总工程量的", "完成工程量的",
        "完成总投资的", "完成总工程量", "完成总投资", "完成工程总量的",
    ];

    private static readonly string[] ShareBehind = ["的形象进度", "的工程量", "的总工程量", "的总投资", "的工程进度"];

    /// <summary>The progress when the whole text is one; null, and the cursor unmoved, when it is not.</summary>
    public static ActualValue.Progress? Read(TextCursor cursor)
    {
        var start = cursor.Index;
        var state = TakeState(cursor);
        if (state is not null && IsAtEnd(cursor))
            return new ActualValue.Progress(state.Value, null);
        if (state is not null && !cursor.TryTakeAny([",", "、", ";"]))
            cursor.Index = start;
        if (TakeShare(cursor) is { } percent && IsAtEnd(cursor))
            return new ActualValue.Progress(state ?? StateOf(percent), percent);
        cursor.Index = start;
        return null;
    }

    private static MilestoneState StateOf(decimal percent) =>
        percent == 0m ? MilestoneState.NotStarted : MilestoneState.Started;

    private static MilestoneState? TakeState(TextCursor cursor)
    {
        if (cursor.TryTakeAny(NotStarted))
            return MilestoneState.NotStarted;
        cursor.TryTakeAny(Openings);
        if (cursor.TryTakeAny(UnderWay))
            return MilestoneState.Started;
        return cursor.TryTakeAny(MilestoneWords, out var word)
            ? TargetWords.Milestones.First(milestone => milestone.Word == word).State
            : null;
    }

    private static readonly string[] MilestoneWords = [.. TargetWords.Milestones.Select(milestone => milestone.Word)];

    private static decimal? TakeShare(TextCursor cursor)
    {
        cursor.TryTake("已");
        if (cursor.TryTakeAny(ShareBefore))
            return TakePercent(cursor);
        return cursor.TryTake("完成") && TakePercent(cursor) is { } percent && cursor.TryTakeAny(ShareBehind)
            ? percent
            : null;
    }

    private static decimal? TakePercent(TextCursor cursor) =>
        QuantityReader.ReadNumber(cursor) is Parsed<decimal>.Ok { Value: >= 0m and <= 100m } number
        && cursor.TryTake("%")
            ? number.Value
            : null;

    private static bool IsAtEnd(TextCursor cursor)
    {
        cursor.SkipSpaces();
        return cursor.AtEnd;
    }
}
