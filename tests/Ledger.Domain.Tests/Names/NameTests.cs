using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.Names;

public sealed class NameTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(1_000);

    private const string Codes = """
        城口县              | 城口县
        城口县（本级）      | 城口县-本级
        GDP 增速 (%)        | GDP-增速
        --a--b--            | a-b
        （）                |
        1:2                 | 1-2
        """;

    private static readonly string[] Signs =
        ["a", "县", "9", "-", " ", "（", "%", "é", "e\u0301", "𠮷", "\uD842", "\uDFB7", "\u1112\u1161\u11AB", "Å", "ｶﾞ",
            "\uFFFD", "م", "\u0338"];

    [Fact]
    public void A_name_gives_a_code() => TextTable.Check(Codes, inputs: 1, row => ResourceId.FromDisplayName(row[0]));

    [Fact]
    public void Any_name_gives_a_valid_code_or_none() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements(Signs)).Select(string.Concat).ToArbitrary(),
        name => ResourceId.FromDisplayName(name) is var id && (id.Length == 0 || ResourceId.IsValid(id))).Check(Runs);

    [Fact]
    public void A_long_name_gives_a_valid_code() => Prop.ForAll(
        Gen.Choose(50, 90)
            .SelectMany(count => Gen.ArrayOf(Gen.Elements(Signs), count)).Select(string.Concat).ToArbitrary(),
        name => ResourceId.FromDisplayName(name) is var id && (id.Length == 0 || ResourceId.IsValid(id))).Check(Runs);

    [Fact]
    public void A_valid_code_is_its_own() => Prop.ForAll(
        Gen.ArrayOf(Gen.Elements(Signs)).Select(string.Concat).Where(ResourceId.IsValid).ToArbitrary(),
        id => id.Length <= ResourceId.LengthMax && id.IsNormalized(NormalizationForm.FormC)).Check(Runs);

    [Theory]
    [InlineData("")]
    [InlineData("-a")]
    [InlineData("a-")]
    [InlineData("a/b")]
    [InlineData("a b")]
    [InlineData("e\u0301")]
    [InlineData("\uD842")]
    public void What_is_no_code_is_told(string text) => Assert.False(ResourceId.IsValid(text));

    [Fact]
    public void A_subject_is_read_back_from_its_name() => Prop.ForAll(
        Subjects.ToArbitrary(), subject => Subject.Parse(subject.ToString()) == subject).Check(Runs);

    [Fact]
    public void Subjects_of_every_kind_are_read_back()
    {
        var kinds = typeof(Subject).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(Subject))).ToHashSet();

        kinds.ExceptWith(Subjects.Sample(1_000).Select(subject => subject.GetType()));

        Assert.Empty(kinds);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ledgers")]
    [InlineData("days/2022-02-30")]
    [InlineData("regions")]
    [InlineData("regions/")]
    [InlineData("regions/a/")]
    [InlineData("regions/a b")]
    [InlineData("regions/a/towns/b")]
    [InlineData("regions/a/plans/b/lines")]
    [InlineData("regions/a/indicators/b/periods/soon")]
    [InlineData("regions/a/indicators/b/periods/2022年")]
    [InlineData("regions/a/indicators/b/periods/2022/more")]
    public void What_names_nothing_is_no_subject(string name) => Assert.Null(Subject.Parse(name));

    private static Gen<string> Ids => Gen.Elements("chengkou", "城口县", "a-1", "2022-annual-plan-表2", "𠮷", "é");

    private static Gen<Subject> Subjects => Gen.OneOf(
        Gen.Constant((Subject)new Subject.TheLedger()),
        Gen.Choose(0, 109_000).Select(day => (Subject)new Subject.LocalDay(new DateOnly(1900, 1, 1).AddDays(day))),
        Ids.Select(id => (Subject)new Subject.Region(id)),
        from region in Ids from id in Ids select (Subject)new Subject.Department(region, id),
        from region in Ids from id in Ids select (Subject)new Subject.Indicator(region, id),
        from region in Ids from id in Ids select (Subject)new Subject.Plan(region, id),
        from region in Ids
        from plan in Ids
        from id in Ids
        select (Subject)new Subject.PlanLine(new Subject.Plan(region, plan), id),
        from region in Ids
        from id in Ids
        from period in Generated.Periods
        select (Subject)new Subject.IndicatorPeriod(region, id, period));
}
