using Ledger.Domain.Deciding;
using Ledger.Domain.Values;

namespace Ledger.Server.Internal;

/// <summary>Refusals and warnings in words: what is wrong, and what would be right.</summary>
internal static class RefusalTexts
{
    public static Sentence Of(Refusal refusal) => refusal switch
    {
        Refusal.Missing(var field, var expected) => new(
            $"{field} is missing: {expected}", $"缺少 {field}：应为 {expected}"),
        Refusal.Malformed(var field, var found, var expected) => new(
            $"{field} cannot be '{Clip.Text(found)}': {expected} would be right",
            $"{field} 不能是“{Clip.Text(found)}”：应为 {expected}"),
        Refusal.RequestReused(var id, var position) => new(
            $"the request id {id} was used for another command, recorded at position {position}",
            $"请求编号 {id} 已用于另一条命令（位置 {position}），内容不同"),
        Refusal.Unknown(_, var kind, var reference, var nearest) => new(
            $"no {kind} is known by '{Clip.Text(reference)}'{English(nearest)}",
            $"没有名为“{Clip.Text(reference)}”的{Kind(kind)}{Chinese(nearest)}"),
        Refusal.Ambiguous(_, var kind, var reference, var candidates) => new(
            $"'{Clip.Text(reference)}' could be more than one {kind}: {Clip.List(candidates, ", ")}",
            $"“{Clip.Text(reference)}”对应不止一个{Kind(kind)}：{Clip.List(candidates, "、")}"),
        Refusal.Unreadable(var field, var fault, var index, var found, var expected) => new(
            $"{field} cannot be read at character {index + 1} ('{Clip.Text(found)}', {English(fault)}): "
                + $"{expected} would be right",
            $"{field} 第 {index + 1} 个字符处（“{Clip.Text(found)}”）无法识别，{Chinese(fault)}：应为 {expected}"),
        Refusal.Stale(var subject, var seen, var between) => new(
            $"{subject} has changed since position {seen}: see positions {Clip.Positions(between)}",
            $"{subject} 自位置 {seen} 之后已有变化：见位置 {Clip.Positions(between)}"),
        Refusal.Exists(_, var name, var position) => new(
            $"{Clip.Text(name)} is there already with other content, recorded at position {position}",
            $"{Clip.Text(name)} 已存在且内容不同（位置 {position}）"),
        Refusal.WrongState(var fault, var subject, var detail) => State(fault, subject, Clip.Detail(detail)),
    };

    public static Sentence Of(DecisionWarning warning) => warning switch
    {
        DecisionWarning.DirectionContradicted => new(
            "the target's sign says the other direction than the indicator has", "目标的符号与指标方向相反"),
        DecisionWarning.ReferenceUnknown => new(
            "what the target is relative to is not in the ledger", "目标所参照的对象不在台账中"),
        DecisionWarning.UnitLabelDiffers => new(
            "the unit is another label of the indicator's own", "单位名称与指标单位不同，但可比"),
        DecisionWarning.LaterStands => new(
            "recorded, but something with a later effective day stands", "已记录，但已有生效日期更晚的记录，现行内容不变"),
    };

    private static Sentence State(StateFault fault, string subject, string detail) => fault switch
    {
        StateFault.PlanIsAdopted => new(
            $"{subject} is adopted with {detail} lines and takes no more", $"{subject} 已下达（{detail} 行），不能再改动行"),
        StateFault.PlanIncomplete => new(
            $"{subject} does not have the lines that it is adopted with: {detail}", $"{subject} 的行数不符：{detail}"),
        StateFault.LineDoesNotFit => new(
            $"the plan has no line about {detail} that {subject} could stand for", $"计划中没有与 {subject} 对应的“{detail}”行"),
        StateFault.LineNotUnique => new(
            $"more than one line would fit {subject}: {detail}", $"{subject} 对应不止一行：{detail}"),
        StateFault.ParentDoesNotFit => new(
            $"{subject} is a part of line {detail}, which is not in the draft or is a part itself",
            $"{subject} 的上级 {detail} 不在草案中，或本身就是分项"),
        StateFault.TargetNotSet => new(
            $"no target is set for {subject} {detail}".TrimEnd(), $"{subject} 没有目标 {detail}".TrimEnd()),
        StateFault.TargetNotUnique => new(
            $"more than one plan sets a target for {subject}; name one: {detail}",
            $"{subject} 在多个计划中有目标，请指明：{detail}"),
        StateFault.TargetAlreadySet => new(
            $"a target is set for {subject} ({detail}); revise or correct it", $"{subject} 已有目标（{detail}），请调整或更正"),
        StateFault.RecordNotFound => new(
            $"{subject} has no record at position {detail}", $"{subject} 没有位置为 {detail} 的记录"),
        StateFault.RecordSuperseded => new(
            $"a later vintage stands for {subject}, at position {detail}", $"{subject} 已有更新的版本（位置 {detail}）"),
        StateFault.ActualAlreadyReported => new(
            $"a figure through that day stands for {subject} ({detail}); revise or correct it",
            $"{subject} 截至该日已有数据（{detail}），请调整或更正"),
        StateFault.ActualNotReported => new(
            $"nothing has been reported for {subject}", $"{subject} 尚未填报完成情况"),
        StateFault.ActualRetracted => new(
            $"the figure of {subject} at position {detail} was retracted", $"{subject} 位置 {detail} 的数据已撤回"),
        StateFault.NotMoreSettled => new(
            $"the figure of {subject} is {detail} already", $"{subject} 的数据状态已是 {detail}"),
    };

    private static string English(ValueList<string> nearest) =>
        nearest.Count == 0 ? "" : $"; nearest known: {Clip.List(nearest, ", ")}";

    private static string Chinese(ValueList<string> nearest) =>
        nearest.Count == 0 ? "" : $"；相近的有：{Clip.List(nearest, "、")}";

    private static string Kind(string kind) => kind switch
    {
        "region" => "地区",
        "department" => "责任单位",
        "indicator" => "指标",
        "plan" => "计划",
        "line" => "计划行",
        "day" => "日期",
        _ => kind,
    };

    private static string English(ParseFault fault) => fault switch
    {
        ParseFault.Empty => "nothing to read",
        ParseFault.Unexpected => "not understood",
        ParseFault.NumberExpected => "a number is expected",
        ParseFault.NumberTooLarge => "too many digits",
        ParseFault.UnknownUnit => "unknown unit",
        ParseFault.UnitDoesNotFit => "the unit does not fit the indicator's",
        ParseFault.BoundsReversed => "the bounds are reversed",
        ParseFault.OutOfRange => "out of range",
        ParseFault.TooLong => "too long",
    };

    private static string Chinese(ParseFault fault) => fault switch
    {
        ParseFault.Empty => "内容为空",
        ParseFault.Unexpected => "不认识的写法",
        ParseFault.NumberExpected => "此处应为数字",
        ParseFault.NumberTooLarge => "数字位数过多",
        ParseFault.UnknownUnit => "未知单位",
        ParseFault.UnitDoesNotFit => "单位与指标单位不符",
        ParseFault.BoundsReversed => "上下限颠倒",
        ParseFault.OutOfRange => "超出范围",
        ParseFault.TooLong => "内容过长",
    };
}
