using Ledger.Domain.Values;

namespace Ledger.Import.Preparing;

/// <summary>Why words cannot be read, as a sentence's beginning.</summary>
internal static class ParseFaultText
{
    public static (string English, string Chinese) Of(ParseFault fault) => fault switch
    {
        ParseFault.Empty => ("there is nothing to read", "没有内容"),
        ParseFault.Unexpected => ("this does not belong here", "此处的文字无法理解"),
        ParseFault.NumberExpected => ("a number is missing", "此处缺少数字"),
        ParseFault.NumberTooLarge => ("the number has too many digits", "数字位数过多"),
        ParseFault.UnknownUnit => ("the unit is not known", "单位不认识"),
        ParseFault.UnitDoesNotFit => ("the unit does not fit the indicator's", "单位与指标的单位不符"),
        ParseFault.BoundsReversed => ("the bounds stand in the wrong order", "上下限的次序颠倒"),
        ParseFault.OutOfRange => ("the number is out of range", "数字超出范围"),
        ParseFault.TooLong => ("the text is too long", "文字过长"),
    };
}
