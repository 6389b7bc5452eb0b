using FsCheck;
using FsCheck.Fluent;
using Ledger.Domain.Actuals;
using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Plans;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Codec.Tests;

/// <summary>Generators of everything that an event can hold.</summary>
internal static class Generated
{
    private static Gen<string> Texts => Gen.Elements("", "城口县", "a b", "完成率≥98%", "𠮷野家", "\"引号\"", "行/列");

    private static Gen<string> Names => Gen.Elements("地区生产总值增速", "GDP", "表2", "𠮷");

    private static Gen<string> Ids => Gen.Elements("chengkou", "城口县", "i-1", "2022", "a");

    private static Gen<bool> Bools => Gen.Elements(false, true);

    private static Gen<long> Positions => Gen.Choose(0, int.MaxValue).Select(n => (long)n);

    private static Gen<string> Hashes =>
        Gen.ArrayOf(Gen.Elements("0123456789abcdef".ToCharArray()), 64).Select(hex => new string(hex));

    private static Gen<ValueList<string>> Lists =>
        Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Names, count)).Select(items => (ValueList<string>)[.. items]);

    private static Gen<decimal> Numbers =>
        from low in Gen.Choose(int.MinValue, int.MaxValue)
        from mid in Gen.Choose(int.MinValue, int.MaxValue)
        from high in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(int.MinValue, int.MaxValue)))
        from isSmall in Bools
        from isNegative in Bools
        from decimals in Gen.Choose(0, 28)
        select new decimal(low, isSmall ? 0 : mid, isSmall ? 0 : high, isNegative, (byte)decimals);

    private static Gen<Unit> Units => Gen.Elements("", "%", "个百分点", "亿元", "万人次", "家", "Ⅱ类").Where(symbol =>
        Domain.Values.Units.Parse(symbol) is Parsed<Unit>.Ok).Select(Samples.UnitOf);

    private static Gen<Quantity> Quantities =>
        from value in Numbers from unit in Units select new Quantity(value, unit);

    private static Gen<DateOnly> Days => Gen.Choose(0, 109_000).Select(day => new DateOnly(1900, 1, 1).AddDays(day));

    private static Gen<Period> Periods => Gen.OneOf(
        Gen.Choose(1900, 2199).Select(year => (Period)new Period.Year(year)),
        Gen.Choose(1, 2).Select(half => (Period)new Period.HalfYear(2022, half)),
        Gen.Choose(1, 4).Select(quarter => (Period)new Period.Quarter(2022, quarter)),
        Gen.Choose(1, 12).Select(month => (Period)new Period.Month(2022, month)),
        Gen.Choose(2022, 2030).Select(last => (Period)new Period.Span(2021, last)));

    private static Gen<EffectiveDay> EffectiveDays =>
        from day in Days
        from precision in AnyOf<DatePrecision>()
        from assumed in Bools
        select new EffectiveDay(day, precision, assumed);

    private static Gen<TargetReference> References =>
        from wording in Names
        from region in OrNothing(Ids)
        from indicator in OrNothing(Ids)
        select new TargetReference(wording, region, indicator);

    private static Gen<TargetExpression> AgainstBase =>
        from period in OrNull(Periods)
        from @operator in AnyOf<BaseOperator>()
        from difference in OrNull(Quantities)
        from factor in OrNull(Numbers.Select(number => new Quantity(number, Unit.None)))
        select (TargetExpression)new TargetExpression.AgainstBase(period, @operator, difference, factor?.Value);

    public static Gen<TargetExpression> Expressions => Gen.OneOf(
        Quantities.Select(value => (TargetExpression)new TargetExpression.Reach(value)),
        Quantities.Select(value => (TargetExpression)new TargetExpression.AtLeast(value)),
        Quantities.Select(value => (TargetExpression)new TargetExpression.MoreThan(value)),
        Quantities.Select(value => (TargetExpression)new TargetExpression.AtMost(value)),
        Quantities.Select(value => (TargetExpression)new TargetExpression.LessThan(value)),
        Quantities.Select(value => (TargetExpression)new TargetExpression.About(value)),
        from low in Quantities from high in Quantities select (TargetExpression)new TargetExpression.Between(low, high),
        Gen.Constant((TargetExpression)new TargetExpression.Positive()),
        AgainstBase,
        References.Select(reference => (TargetExpression)new TargetExpression.InStepWith(reference)),
        References.Select(reference => (TargetExpression)new TargetExpression.AboveReference(reference)),
        References.Select(reference => (TargetExpression)new TargetExpression.Assigned(reference)),
        AnyOf<MilestoneState>().Select(state => (TargetExpression)new TargetExpression.Milestone(state)));

    private static Gen<Target> Targets =>
        from expression in Expressions
        from wording in Texts
        from modality in AnyOf<Modality>()
        from aspired in OrNull(from e in Expressions from w in Texts select new AspiredTier(e, w))
        from attribute in AnyOf<TargetAttribute>()
        select new Target(expression, wording, modality, aspired, attribute);

    public static Gen<ActualValue> ActualValues => Gen.OneOf(
        from value in Quantities
        from bound in AnyOf<FigureBound>()
        select (
            ActualValue)new ActualValue.Figure(value, bound),
        from words in Texts
        from outcome in AnyOf<DeclaredOutcome>()
        select (
            ActualValue)new ActualValue.Declaration(words, outcome),
        from state in AnyOf<MilestoneState>()
        from percent in OrNull(Quantities)
        select (ActualValue)new ActualValue.Progress(state, percent?.Value));

    private static Gen<Actual> Actuals =>
        from value in ActualValues
        from through in Days
        from status in AnyOf<ActualStatus>()
        from note in Texts
        select new Actual(value, through, status, note);

    private static Gen<Subject.Plan> Plans => from region in Ids from id in Ids select new Subject.Plan(region, id);

    public static Gen<Subject> Subjects => Gen.OneOf(
        Gen.Constant((Subject)new Subject.TheLedger()),
        Days.Select(day => (Subject)new Subject.LocalDay(day)),
        Ids.Select(id => (Subject)new Subject.Region(id)),
        from region in Ids from id in Ids select (Subject)new Subject.Department(region, id),
        from region in Ids from id in Ids select (Subject)new Subject.Indicator(region, id),
        Plans.Select(plan => (Subject)plan),
        from plan in Plans from id in Ids select (Subject)new Subject.PlanLine(plan, id),
        from region in Ids
        from id in Ids
        from period in Periods
        select (
            Subject)new Subject.IndicatorPeriod(region, id, period));

    private static Gen<PlanLine> Lines =>
        from order in Gen.Choose(1, 100_000)
        from kind in AnyOf<PlanLineKind>()
        from texts in Gen.ArrayOf(Texts, 4)
        from parent in OrNothing(Ids)
        from indicator in OrNull(from region in Ids from id in Ids select new Subject.Indicator(region, id))
        from role in AnyOf<ResponsibilityRole>()
        from departments in Gen.Choose(0, 3).SelectMany(count => Gen.ArrayOf(Ids, count))
        select new PlanLine(
            order, kind, texts[0], parent, texts[1], texts[2], indicator,
            [.. departments.Select(id => new Responsibility(new Subject.Department("chengkou", id), role))], texts[3]);

    public static Gen<Fact> Facts => Gen.OneOf(
        from texts in Gen.ArrayOf(Names, 3)
        from format in Gen.Choose(1, 9)
        from key in Hashes
        select (Fact)new Fact.LedgerOpened(texts[0], texts[1], texts[2], format, key),
        Days.Select(day => (Fact)new Fact.DayOpened(day)),
        from name in Names
        from rate in Numbers
        from level in Numbers
        select (Fact)new Fact.RuleSetAdopted(new RuleSet(name, rate, level)),
        from name in Names
        from parent in OrNothing(Ids)
        from aliases in Lists
        select (Fact)new Fact.RegionRegistered(name, parent, aliases),
        from name in Names from aliases in Lists select (Fact)new Fact.DepartmentRegistered(name, aliases),
        from name in Names
        from aliases in Lists
        from unit in Units
        from direction in AnyOf<Direction>()
        from assumed in Bools
        from aggregation in AnyOf<Aggregation>()
        select (Fact)new Fact.IndicatorRegistered(name, aliases, unit, direction, assumed, aggregation),
        from period in Periods
        from texts in Gen.ArrayOf(Texts, 3)
        select (Fact)new Fact.PlanDrafted(period, texts[0], texts[1], texts[2]),
        Lines.Select(line => (Fact)new Fact.PlanLineAdded(line)),
        Gen.Choose(0, int.MaxValue).Select(lines => (Fact)new Fact.PlanAdopted(lines)),
        from plan in Plans from line in Ids from target in Targets select (Fact)new Fact.TargetSet(plan, line, target),
        from plan in Plans from target in Targets select (Fact)new Fact.TargetRevised(plan, target),
        from plan in Plans
        from at in Positions
        from target in Targets
        select (
            Fact)new Fact.TargetCorrected(plan, at, target),
        Plans.Select(plan => (Fact)new Fact.TargetWithdrawn(plan)),
        Actuals.Select(actual => (Fact)new Fact.ActualReported(actual)),
        from at in Positions from actual in Actuals select (Fact)new Fact.ActualRevised(at, actual),
        from at in Positions from actual in Actuals select (Fact)new Fact.ActualCorrected(at, actual),
        from at in Positions from status in AnyOf<ActualStatus>() select (Fact)new Fact.ActualConfirmed(at, status),
        Positions.Select(at => (Fact)new Fact.ActualRetracted(at)));

    private static Gen<SourceDocument> Documents =>
        from texts in Gen.ArrayOf(Texts, 4)
        from dated in OrNull(EffectiveDays)
        from hash in OrNothing(Hashes)
        select new SourceDocument(texts[0], texts[1], texts[2], dated, hash, texts[3]);

    public static Gen<RecordedEvent> Events =>
        from position in Positions
        from microseconds in Gen.Choose(0, int.MaxValue)
        from authentication in AnyOf<Authentication>()
        from texts in Gen.ArrayOf(Texts, 5)
        from hash in OrNothing(Hashes)
        from subject in Subjects
        from effective in OrNull(EffectiveDays)
        from document in OrNull(Documents)
        from fact in Facts
        select new RecordedEvent(
            position,
            new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero).AddMicroseconds(microseconds * 7L),
            new Envelope(
                new Principal(texts[0], authentication), texts[1], hash, texts[2], subject, effective,
                new Evidence(document, texts[3]), texts[4]),
            fact);

    private static Gen<T> AnyOf<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    private static Gen<string> OrNothing(Gen<string> texts) => Gen.Frequency((1, Gen.Constant("")), (2, texts));

    private static Gen<T?> OrNull<T>(Gen<T> values)
        where T : class => Gen.Frequency((1, Gen.Constant((T?)null)), (2, values.Select(value => (T?)value)));
}
