using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Actuals;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests;

/// <summary>Any text is read or refused with a place inside it: no exception, no endless loop.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Cells =
    [
        "6左右", "≧18.5", "<5.5", "＞350", "力争实现正增长", "与经济增长同步", "高于全市平均水平", "完成市级下达指标任务", "确保15，力争20", "7%—8%",
        "控制在5.5%以内", "较2020年降低0.5个百分点", "达到2020年的2倍", "增长7%左右、争取实现更好的结果", "470万人次以上", "逐年降低", "1,234,567.89亿元",
        "2022年三季度", "2021—2025年", "~2021-01-31", "形象进度85%", "已建成投用", "1500余个", "下降43%", "万吨标准煤",
    ];

    [Fact]
    public void Texts_of_any_signs() => Check(
        from signs in Gen.ArrayOf(Gen.Frequency(
            (3, Gen.Choose(0, char.MaxValue).Select(sign => (char)sign)),
            (2, Gen.Elements(string.Concat(Cells).ToCharArray()))))
        select new string(signs));

    [Fact]
    public void Real_cells_with_slips() => Check(Generated.Mutations(Cells));

    [Theory]
    [InlineData('9')]
    [InlineData('—')]
    [InlineData('，')]
    [InlineData(' ')]
    [InlineData('达')]
    [InlineData('万')]
    [InlineData('\uD800')]
    public void Texts_of_one_sign_at_every_length(char sign)
    {
        for (var length = 0; length <= 250; length += length < 12 ? 1 : 17)
            Assert.True(IsReadOrRefusedInPlace(new string(sign, length)));
    }

    private static void Check(Gen<string> texts) =>
        Prop.ForAll(texts.ToArbitrary(), IsReadOrRefusedInPlace).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));

    private static bool IsReadOrRefusedInPlace(string text)
    {
        var percent = Read.Unit("%");
        var people = Read.Unit("万人");
        return IsInPlace(Period.Parse(text), text)
            && IsInPlace(EffectiveDay.Parse(text), text)
            && IsInPlace(Units.Parse(text), text)
            && Enum.GetValues<IndicatorSense>().All(sense =>
                IsInPlace(TargetGrammar.Parse(text, percent, sense), text)
                && IsInPlace(TargetGrammar.Parse(text, people, sense), text)
                && IsInPlace(ActualGrammar.Parse(text, percent, sense), text)
                && IsInPlace(ActualGrammar.Parse(text, people, sense), text));
    }

    private static bool IsInPlace<T>(Parsed<T> parsed, string text) => parsed switch
    {
        Parsed<T>.Ok => true,
        Parsed<T>.Failed failed =>
            failed.Index >= 0 && failed.Index <= text.Length && failed.Expected.Length > 0
            && text.AsSpan(failed.Index).StartsWith(failed.Found, StringComparison.Ordinal),
        _ => false,
    };
}
