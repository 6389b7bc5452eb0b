using Google.Protobuf;
using Ledger.Domain.Judging;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;
using static Ledger.Codec.ValueCodec;
using FactCase = Ledger.V1.StoredEvent.FactOneofCase;

namespace Ledger.Codec;

/// <summary>
/// Facts in their stored form. The stored names are those of the protocol, never those of types here.
/// </summary>
internal static class FactCodec
{
    public static void Put(V1.StoredEvent stored, Fact fact)
    {
        switch (fact)
        {
            case Fact.LedgerOpened opened:
                stored.LedgerOpened = ToWire(opened);
                break;
            case Fact.DayOpened(var day):
                stored.DayOpened = new V1.DayOpened { Day = ValueCodec.ToWire(day) };
                break;
            case Fact.RuleSetAdopted(var rules):
                stored.RuleSetAdopted = ToWire(rules);
                break;
            case Fact.RegionRegistered(var name, var parent, var aliases):
                stored.RegionRegistered = new V1.RegionRegistered
                {
                    DisplayName = name,
                    Parent = parent.Length == 0 ? "" : new Subject.Region(parent).ToString(),
                    Aliases = { aliases },
                };
                break;
            case Fact.DepartmentRegistered(var name, var aliases):
                stored.DepartmentRegistered = new V1.DepartmentRegistered { DisplayName = name, Aliases = { aliases } };
                break;
            case Fact.IndicatorRegistered registered:
                stored.IndicatorRegistered = RegistryCodec.ToWire(registered);
                break;
            case Fact.PlanDrafted(var period, var kind, var list, var title):
                stored.PlanDrafted = new V1.PlanDrafted
                {
                    Period = period.ToString(),
                    Kind = kind,
                    List = list,
                    Title = title,
                };
                break;
            case Fact.PlanLineAdded(var line):
                stored.PlanLineAdded = RegistryCodec.ToWire(line);
                break;
            case Fact.PlanAdopted(var lines):
                stored.PlanAdopted = new V1.PlanAdopted { Lines = lines };
                break;
            case Fact.TargetSet(var plan, var line, var target):
                stored.TargetSet = new V1.TargetSet
                {
                    Plan = plan.ToString(),
                    Line = line,
                    Target = TargetCodec.ToWire(target),
                };
                break;
            case Fact.TargetRevised(var plan, var target):
                stored.TargetRevised = new V1.TargetRevised
                {
                    Plan = plan.ToString(),
                    Target = TargetCodec.ToWire(target),
                };
                break;
            case Fact.TargetCorrected(var plan, var corrects, var target):
                stored.TargetCorrected = new V1.TargetCorrected
                {
                    Plan = plan.ToString(),
                    Corrects = corrects,
                    Target = TargetCodec.ToWire(target),
                };
                break;
            case Fact.TargetWithdrawn(var plan):
                stored.TargetWithdrawn = new V1.TargetWithdrawn { Plan = plan.ToString() };
                break;
            case Fact.ActualReported(var actual):
                stored.ActualReported = new V1.ActualReported { Actual = ActualCodec.ToWire(actual) };
                break;
            case Fact.ActualRevised(var revises, var actual):
                stored.ActualRevised = new V1.ActualRevised
                {
                    Revises = revises,
                    Actual = ActualCodec.ToWire(actual),
                };
                break;
            case Fact.ActualCorrected(var corrects, var actual):
                stored.ActualCorrected = new V1.ActualCorrected
                {
                    Corrects = corrects,
                    Actual = ActualCodec.ToWire(actual),
                };
                break;
            case Fact.ActualConfirmed(var confirms, var status):
                stored.ActualConfirmed = new V1.ActualConfirmed
                {
                    Confirms = confirms,
                    Status = ActualCodec.ToWire(status),
                };
                break;
            case Fact.ActualRetracted(var retracts):
                stored.ActualRetracted = new V1.ActualRetracted { Retracts = retracts };
                break;
        }
    }

    public static Fact Get(V1.StoredEvent stored) => stored.FactCase switch
    {
        FactCase.LedgerOpened => ToDomain(stored.LedgerOpened),
        FactCase.DayOpened => new Fact.DayOpened(ToDay(stored.DayOpened.Day, "day_opened.day")),
        FactCase.RuleSetAdopted => new Fact.RuleSetAdopted(ToDomain(stored.RuleSetAdopted)),
        FactCase.RegionRegistered => new Fact.RegionRegistered(
            stored.RegionRegistered.DisplayName,
            stored.RegionRegistered.Parent.Length == 0
                ? ""
                : Named<Subject.Region>(stored.RegionRegistered.Parent, "region_registered.parent").Id,
            [.. stored.RegionRegistered.Aliases]),
        FactCase.DepartmentRegistered => new Fact.DepartmentRegistered(
            stored.DepartmentRegistered.DisplayName, [.. stored.DepartmentRegistered.Aliases]),
        FactCase.IndicatorRegistered => RegistryCodec.ToDomain(stored.IndicatorRegistered),
        FactCase.PlanDrafted => new Fact.PlanDrafted(
            ToPeriod(
                stored.PlanDrafted.Period, "plan_drafted.period"), stored.PlanDrafted.Kind, stored.PlanDrafted.List,
            stored.PlanDrafted.Title),
        FactCase.PlanLineAdded => new Fact.PlanLineAdded(RegistryCodec.ToDomain(stored.PlanLineAdded)),
        FactCase.PlanAdopted => new Fact.PlanAdopted(stored.PlanAdopted.Lines),
        FactCase.TargetSet => new Fact.TargetSet(
            Plan(stored.TargetSet.Plan, "target_set.plan"), stored.TargetSet.Line,
            TargetCodec.ToDomain(stored.TargetSet.Target, "target_set.target")),
        FactCase.TargetRevised => new Fact.TargetRevised(
            Plan(stored.TargetRevised.Plan, "target_revised.plan"), TargetCodec.ToDomain(
                stored.TargetRevised.Target, "target_revised.target")),
        FactCase.TargetCorrected => new Fact.TargetCorrected(
            Plan(stored.TargetCorrected.Plan, "target_corrected.plan"), stored.TargetCorrected.Corrects,
            TargetCodec.ToDomain(stored.TargetCorrected.Target, "target_corrected.target")),
        FactCase.TargetWithdrawn =>
            new Fact.TargetWithdrawn(Plan(stored.TargetWithdrawn.Plan, "target_withdrawn.plan")),
        FactCase.ActualReported => new Fact.ActualReported(
            ActualCodec.ToDomain(stored.ActualReported.Actual, "actual_reported.actual")),
        FactCase.ActualRevised => new Fact.ActualRevised(
            stored.ActualRevised.Revises, ActualCodec.ToDomain(stored.ActualRevised.Actual, "actual_revised.actual")),
        FactCase.ActualCorrected => new Fact.ActualCorrected(
            stored.ActualCorrected.Corrects, ActualCodec.ToDomain(
                stored.ActualCorrected.Actual, "actual_corrected.actual")),
        FactCase.ActualConfirmed => new Fact.ActualConfirmed(
            stored.ActualConfirmed.Confirms,
            ActualCodec.ToDomain(stored.ActualConfirmed.Status, "actual_confirmed.status")
                ?? throw Unknown("actual_confirmed.status", stored.ActualConfirmed.Status)),
        FactCase.ActualRetracted => new Fact.ActualRetracted(stored.ActualRetracted.Retracts),
        FactCase.None or _ => throw new UnknownFactException(stored.Position),
    };

    internal static T Named<T>(string name, string field)
        where T : Subject =>
        Subject.Parse(name) as T ?? throw new WireFieldException(field, name, $"the name of a {typeof(T).Name}");

    private static Subject.Plan Plan(string name, string field) => Named<Subject.Plan>(name, field);

    private static V1.LedgerOpened ToWire(Fact.LedgerOpened opened) => new()
    {
        LedgerId = opened.LedgerId,
        Origin = opened.Origin,
        TimeZone = opened.TimeZone,
        Format = opened.Format,
        PublicKey = ByteString.CopyFrom(Convert.FromHexString(opened.PublicKey)),
    };

    private static Fact.LedgerOpened ToDomain(V1.LedgerOpened wire) => new(
        wire.LedgerId, wire.Origin, wire.TimeZone, wire.Format, Convert.ToHexStringLower(wire.PublicKey.Span));

    private static V1.RuleSetAdopted ToWire(RuleSet rules) => new()
    {
        Name = rules.Name,
        AboutRateTolerance = ValueCodec.ToWire(rules.AboutRateTolerance),
        AboutLevelTolerance = ValueCodec.ToWire(rules.AboutLevelTolerance),
    };

    private static RuleSet ToDomain(V1.RuleSetAdopted wire) => new(
        wire.Name,
        ToDecimal(wire.AboutRateTolerance, "rule_set_adopted.about_rate_tolerance"),
        ToDecimal(wire.AboutLevelTolerance, "rule_set_adopted.about_level_tolerance"));
}
