using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.History;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Domain.Tests.History;

/// <summary>Current is by effective day, whatever the order in which decisions are recorded.</summary>
public sealed class EffectiveOrderTests
{
    private static readonly Subject.Plan Plan = new("chengkou", "2022-annual-plan");

    private static readonly Subject.IndicatorPeriod At = new("chengkou", "gdp-growth", new Period.Year(2022));

    private static readonly DateOnly Start = new(2022, 1, 1);

    [Fact]
    public void Any_order_of_recording_gives_the_same_target_on_every_day() => Prop.ForAll(
        (from count in Gen.Choose(1, 8)
         from days in Gen.Shuffle(Enumerable.Range(1, 60)).Select(days => days.Take(count).ToArray())
         from first in Gen.Shuffle(days)
         from second in Gen.Shuffle(days)
         select (first, second)).ToArbitrary(),
        orders =>
        {
            var (one, other) = (Fold(orders.first), Fold(orders.second));
            return Enumerable.Range(0, 62).All(day => Asked(one, day) == Asked(other, day));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void On_one_day_the_later_position_counts()
    {
        var state = Fold([5, 4, 4]);

        Assert.Equal(3, state.TargetOn(Plan, Start.AddDays(4))!.Position);
        Assert.Null(state.TargetOn(Plan, Start.AddDays(5)));
        Assert.Null(state.VersionOn(Plan, Start.AddDays(5))!.Target);
        Assert.Null(state.VersionOn(Plan, Start.AddDays(-1)));
        Assert.Equal([0L, 1, 2, 3], state.Positions);
    }

    private static decimal? Asked(IndicatorPeriodState state, int day) =>
        state.TargetOn(Plan, Start.AddDays(day))?.Target?.Expression is TargetExpression.Reach(var value)
            ? value.Value : null;

    /// <summary>
    /// Set on day 0; then on each day a decision that asks for the number of the day, or withdraws on every fifth.
    /// </summary>
    private static IndicatorPeriodState Fold(IReadOnlyList<int> days)
    {
        var state = IndicatorPeriodState.Initial.Evolve(Event(0, 0, new Fact.TargetSet(Plan, "1", Target(0))));
        for (var i = 0; i < days.Count; i++)
        {
            Fact fact =
                days[i] % 5 == 0 ? new Fact.TargetWithdrawn(Plan) : new Fact.TargetRevised(Plan, Target(days[i]));
            state = state.Evolve(Event(i + 1, days[i], fact));
        }

        return state;
    }

    private static Target Target(int number) =>
        new(new TargetExpression.Reach(
            new Quantity(number, Unit.None)), $"{number}", Modality.Stated, null, TargetAttribute.NotStated);

    private static RecordedEvent Event(long position, int day, Fact fact) => new(
        position,
        DateTimeOffset.UnixEpoch,
        new Envelope(
            Principal.TheLedger, "", "", "", At, new EffectiveDay(
                Start.AddDays(day), DatePrecision.Day, false), Evidence.None, ""),
        fact);
}
