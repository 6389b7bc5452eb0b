using Ledger.Domain.Judging;

namespace Ledger.Domain.Tests.Judging;

public sealed class PartsVerdictTests
{
    [Fact]
    public void The_parts_decide_for_their_line() => TextTable.Check(
        """
        Met/Computed                            | Met           | Computed
        Met/Computed Met/Derived                | Met           | Derived
        Met/Computed Met/Declared               | Met           | Declared
        Met/Computed Missed/Computed            | PartlyMet     | Computed
        Met/Computed Pending/Computed           | Pending       | Computed
        Missed/Computed Pending/                | Pending       | Computed
        Met/Declared NoActual/                  | PartlyMet     | Declared
        Met/Computed NotComparable/             | PartlyMet     | Computed
        PartlyMet/Computed Missed/Computed      | PartlyMet     | Computed
        NoActual/ NoActual/                     | NoActual      |
        NoActual/ Missed/Computed               | Missed        | Computed
        NotComparable/ Missed/Declared          | Missed        | Declared
        NotComparable/ NoActual/                | NotComparable |
        NotComparable/                          | NotComparable |
        """,
        inputs: 1,
        row =>
        {
            var verdict = PartsVerdict.Of([.. row[0].Split(' ').Select(Part)]);
            Assert.Equal(VerdictReason.ByParts, verdict.Reason);
            return $"{verdict.Outcome} | {verdict.Basis}";
        });

    [Fact]
    public void A_line_without_parts_is_not_asked_for() =>
        Assert.Throws<ArgumentException>(() => PartsVerdict.Of([]));

    private static Verdict Part(string text)
    {
        var words = text.Split('/');
        return new Verdict(
            Enum.Parse<Outcome>(words[0]),
            words[1].Length == 0 ? null : Enum.Parse<VerdictBasis>(words[1]),
            VerdictReason.Compared);
    }
}
