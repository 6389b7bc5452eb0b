using System.Buffers;
using Ledger.Domain.Values;

namespace Ledger.Domain.Actuals;

/// <summary>Reads the words that say how a target came out, without a figure.</summary>
internal static class ActualDeclarations
{
    private static readonly string[] Openings =
        ["目前已", "均已", "已经", "已", "均", "全部", "全面", "超额", "提前", "圆满", "按期", "如期", "顺利", "总体"];

    private static readonly string[] Missed =
    [
        "未完成", "未能完成", "没有完成", "尚未完成", "未全部完成", "未按期完成", "未如期完成", "未达", "未能达", "没有达到", "尚未达", "未实现",
        "未能实现", "不达标",
    ];

    private static readonly string[] PartlyMet = ["基本完成", "部分完成", "大部分完成", "基本达标", "基本达到", "基本实现", "基本建成", "基本完工"];

    private static readonly string[] Standards = ["标准", "要求", "目标", "任务"];

    // Words that take back part of 完成; a text with one of them says neither met nor missed.
    private static readonly string[] Doubts =
    [
        "部分", "半", "前期", "初步", "阶段", "未", "仍", "尚", "待", "其余", "正在", "将", "预计", "力争", "争取", "基本", "计划投资", "分之", "成以上",
        "多数", "除", "但",
    ];

    private static readonly SearchValues<char> Numerals = SearchValues.Create("0123456789一二三四五六七八九十百千两");

    /// <summary>The declaration, in its own words; null when the text is none.</summary>
    public static ActualValue.Declaration? Read(string text)
    {
        var words = TextCursor.Fold(text).Trim();
        return OutcomeOf(words) is { } outcome ? new ActualValue.Declaration(text, outcome) : null;
    }

    private static DeclaredOutcome? OutcomeOf(string words)
    {
        if (words.AsSpan().ContainsAny(Numerals))
            return null;
        var said = WithoutOpening(words);
        if (StartsWithAny(said, Missed))
            return DeclaredOutcome.Missed;
        if (StartsWithAny(said, PartlyMet))
            return DeclaredOutcome.PartlyMet;
        var met = said.StartsWith("完成", StringComparison.Ordinal) || said == "达标" || IsStandard(said);
        return met && !Doubts.Any(doubt => said.Contains(doubt, StringComparison.Ordinal)) ? DeclaredOutcome.Met : null;
    }

    private static bool IsStandard(string said) =>
        StartsWithAny(said, ["达到", "符合", "稳定在", "保持在", "保持", "实现"])
        && Standards.Any(end => said.EndsWith(end, StringComparison.Ordinal));

    private static string WithoutOpening(string words)
    {
        while (Openings.FirstOrDefault(opening => words.StartsWith(opening, StringComparison.Ordinal)) is { } opening)
            words = words[opening.Length..];
        return words;
    }

    private static bool StartsWithAny(string text, string[] words) =>
        words.Any(word => text.StartsWith(word, StringComparison.Ordinal));
}
