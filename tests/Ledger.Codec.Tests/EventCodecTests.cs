using FsCheck;
using FsCheck.Fluent;
using Google.Protobuf;
using Ledger.Domain.Records;

namespace Ledger.Codec.Tests;

public sealed class EventCodecTests
{
    private static readonly Config Runs = Config.QuickThrowOnFailure.WithMaxTest(2_000);

    [Fact]
    public void Any_event_is_read_back_as_it_was() => Prop.ForAll(
        Generated.Events.ToArbitrary(), recorded => EventCodec.Decode(EventCodec.Encode(recorded)) == recorded)
            .Check(Runs);

    [Fact]
    public void The_same_event_is_the_same_bytes() => Prop.ForAll(
        Generated.Events.ToArbitrary(),
        recorded => EventCodec.Encode(recorded).AsSpan()
            .SequenceEqual(EventCodec.Encode(EventCodec.Decode(EventCodec.Encode(recorded))))).Check(Runs);

    [Fact]
    public void Generated_facts_are_of_every_kind()
    {
        var kinds = typeof(Fact).GetNestedTypes().Where(type => type.IsAssignableTo(typeof(Fact))).ToHashSet();

        kinds.ExceptWith(Generated.Facts.Sample(2_000).Select(fact => fact.GetType()));

        Assert.Empty(kinds);
    }

    [Fact]
    public void A_fact_of_a_later_version_is_told_with_its_position()
    {
        var stored = EventCodec.ToWire(Samples.ByStoredName["plan_adopted"]);
        stored.ClearFact();

        var unknown = Assert.Throws<UnknownFactException>(() => EventCodec.Decode(stored.ToByteArray()));

        Assert.Equal(8, unknown.Position);
        Assert.Equal(Samples.ByStoredName["plan_adopted"].RecordedAt, EventCodec.RecordedAtOf(stored.ToByteArray()));
    }

    [Fact]
    public void A_known_fact_with_more_than_this_version_reads_is_not_read_by_half()
    {
        var recorded = Samples.ByStoredName["day_opened"];
        var stored = EventCodec.ToWire(recorded);
        var fact = stored.DayOpened.ToByteArray().Concat(new byte[] { 0x9A, 0x06, 0x01, (byte)'x' }).ToArray();
        stored.DayOpened = V1.DayOpened.Parser.ParseFrom(fact);

        var unknown = Assert.Throws<UnknownFactException>(() => EventCodec.Decode(stored.ToByteArray()));

        Assert.Equal(recorded.Position, unknown.Position);
    }

    [Fact]
    public void Bytes_that_are_no_event_are_told_as_such() =>
        Assert.Throws<InvalidProtocolBufferException>(() => EventCodec.Decode([0xff, 0xff, 0xff]));

    [Theory]
    [MemberData(nameof(Damages))]
    public void A_damaged_field_is_named(string kind, string field, Action<V1.StoredEvent> damage)
    {
        var stored = EventCodec.ToWire(Samples.ByStoredName[kind]);
        damage(stored);

        Assert.Equal(field, Assert.Throws<WireFieldException>(() => EventCodec.ToDomain(stored)).Field);
    }

    public static TheoryData<string, string, Action<V1.StoredEvent>> Damages => new()
    {
        { "day_opened", "principal", stored => stored.Principal = null },
        { "day_opened", "recorded_at", stored => stored.RecordedAt = null },
        { "day_opened", "principal.authentication", stored => stored.Principal.Authentication = 0 },
        { "day_opened", "subject", stored => stored.Subject = "somewhere" },
        { "day_opened", "day_opened.day", stored => stored.DayOpened.Day = "2026-02-30" },
        { "plan_adopted", "effective_on.day", stored => stored.EffectiveOn.Day = "" },
        { "plan_adopted", "effective_on.precision", stored => stored.EffectiveOn.Precision = (V1.DatePrecision)9 },
        { "plan_adopted", "evidence.document.dated.day", stored => stored.Evidence.Document.Dated.Day = "1822-01-01" },
        { "rule_set_adopted", "rule_set_adopted.about_rate_tolerance", stored =>
            stored.RuleSetAdopted.AboutRateTolerance = "1e3" },
        { "rule_set_adopted", "rule_set_adopted.about_level_tolerance", stored =>
            stored.RuleSetAdopted.AboutLevelTolerance = "" },
        { "region_registered", "region_registered.parent", stored => stored.RegionRegistered.Parent = "chongqing" },
        { "indicator_registered", "indicator_registered.unit", stored => stored.IndicatorRegistered.Unit = "光年" },
        { "indicator_registered", "indicator_registered.direction", stored =>
            stored.IndicatorRegistered.Direction = 0 },
        { "plan_drafted", "plan_drafted.period", stored => stored.PlanDrafted.Period = "soon" },
        { "plan_line_added", "plan_line_added.kind", stored => stored.PlanLineAdded.Kind = 0 },
        { "plan_line_added", "plan_line_added.indicator", stored => stored.PlanLineAdded.Indicator = "regions/a" },
        { "target_set", "target_set.plan", stored => stored.TargetSet.Plan = "2022" },
        { "target_set", "target_set.target", stored => stored.TargetSet.Target = null },
        { "target_set", "target_set.target.expression", stored => stored.TargetSet.Target.Expression = new() },
        {
            "target_set", "target_set.target.expression.between.high",
            stored => stored.TargetSet.Target.Expression.Between.High = null
        },
        {
            "target_set", "target_set.target.aspired.expression.reach.value",
            stored => stored.TargetSet.Target.Aspired.Expression.Reach.Value = "+7"
        },
        {
            "target_set", "target_set.target.expression.between.low.value",
            stored => stored.TargetSet.Target.Expression.Between.Low.Value = "0.12345678901234567890123456789012345"
        },
        { "target_revised", "target_revised.plan", stored => stored.TargetRevised.Plan = "" },
        {
            "target_revised", "target_revised.target.expression.above_reference.region",
            stored => stored.TargetRevised.Target.Expression.AboveReference.Region = "chongqing"
        },
        {
            "target_corrected", "target_corrected.target.expression.against_base.operator",
            stored => stored.TargetCorrected.Target.Expression.AgainstBase.Operator = 0
        },
        { "target_withdrawn", "target_withdrawn.plan", stored => stored.TargetWithdrawn.Plan = "ledger" },
        { "actual_reported", "actual_reported.actual", stored => stored.ActualReported.Actual = null },
        { "actual_reported", "actual_reported.actual.value", stored => stored.ActualReported.Actual.Value = null },
        { "actual_reported", "actual_reported.actual.status", stored => stored.ActualReported.Actual.Status = 0 },
        { "actual_reported", "actual_reported.actual.through", stored =>
            stored.ActualReported.Actual.Through = "2022-11" },
        {
            "actual_revised", "actual_revised.actual.value.progress.state",
            stored => stored.ActualRevised.Actual.Value.Progress.State = 0
        },
        {
            "actual_corrected", "actual_corrected.actual.value.declaration.outcome",
            stored => stored.ActualCorrected.Actual.Value.Declaration.Outcome = 0
        },
        { "actual_confirmed", "actual_confirmed.status", stored => stored.ActualConfirmed.Status = 0 },
    };
}
