using System.Globalization;
using Ledger.Codec;
using Ledger.Domain.Boards;
using Ledger.Domain.History;
using Ledger.Domain.Registry;
using Ledger.Engine.Reading;

namespace Ledger.Server.Internal;

/// <summary>Readings as messages.</summary>
internal static class Answers
{
    public static V1.Basis ToWire(Basis basis) => new()
    {
        LedgerId = basis.LedgerId,
        Position = basis.Position,
        JudgedOn = ValueCodec.ToWire(basis.JudgedOn),
        RuleSet = basis.RuleSet,
    };

    public static V1.Region ToWire(Region region) => new()
    {
        Name = region.Subject.ToString(),
        DisplayName = region.DisplayName,
        Parent = region.Parent.Length == 0 ? "" : $"regions/{region.Parent}",
        Aliases = { region.Aliases },
    };

    public static V1.Department ToWire(Department department) => new()
    {
        Name = department.Subject.ToString(),
        DisplayName = department.DisplayName,
        Aliases = { department.Aliases },
    };

    public static V1.Indicator ToWire(Indicator indicator) => new()
    {
        Name = indicator.Subject.ToString(),
        DisplayName = indicator.DisplayName,
        Aliases = { indicator.Aliases },
        Unit = indicator.Unit.Symbol,
        Direction = TargetCodec.ToWire(indicator.Direction),
        DirectionAssumed = indicator.DirectionAssumed,
        Aggregation = RegistryCodec.ToWire(indicator.Aggregation),
    };

    public static V1.Plan ToWire(PlanHeader plan, string regionDisplayName) => new()
    {
        Name = plan.Subject.ToString(),
        RegionDisplayName = regionDisplayName,
        Period = plan.Period.ToString(),
        Kind = plan.Kind,
        List = plan.List,
        Title = plan.Title,
        Adopted = plan.IsAdopted,
        AdoptedOn = ValueCodec.ToWire(plan.AdoptedOn),
        Lines = plan.Lines,
    };

    public static V1.TargetVersion? ToWire(TargetVersion? version)
    {
        if (version is null)
            return null;
        var wire = new V1.TargetVersion
        {
            Position = version.Position,
            EffectiveOn = ValueCodec.ToWire(version.Envelope.EffectiveOn),
            Target = version.Target is null ? null : TargetCodec.ToWire(version.Target),
            Reason = version.Envelope.Reason,
            Evidence = EvidenceCodec.ToWire(version.Envelope.Evidence),
        };
        if (version.Corrects is { } corrects)
            wire.Corrects = corrects;
        return wire;
    }

    public static V1.ActualVersion? ToWire(ActualVersion? version, bool isCurrent)
    {
        if (version is null)
            return null;
        var wire = new V1.ActualVersion
        {
            Position = version.Position,
            EffectiveOn = ValueCodec.ToWire(version.Envelope.EffectiveOn),
            Actual = ActualCodec.ToWire(version.Actual),
            Retracted = version.IsRetracted,
            Current = isCurrent,
            Reason = version.Envelope.Reason,
            Evidence = EvidenceCodec.ToWire(version.Envelope.Evidence),
        };
        if (version.Revises is { } revises)
            wire.Revises = revises;
        if (version.Corrects is { } corrects)
            wire.Corrects = corrects;
        return wire;
    }

    public static V1.IndicatorPeriod ToWire(IndicatorPeriodReading reading) => new()
    {
        Name = reading.At.Subject.ToString(),
        RegionDisplayName = reading.At.Region.DisplayName,
        Indicator = ToWire(reading.At.Indicator),
        Period = reading.At.Subject.Period.ToString(),
        Targets = { reading.Targets.Select(ToWire) },
        Actuals =
        {
            reading.State.Actuals.Select(version => ToWire(version, reading.Standing.Contains(version.Position))),
        },
        Etag = reading.State.LastPosition < 0
            ? ""
            : reading.State.LastPosition.ToString(CultureInfo.InvariantCulture),
    };

    public static V1.BoardLine ToWire(BoardLine line)
    {
        var (printed, at) = (line.Line.Line, line.At);
        var wire = new V1.BoardLine
        {
            Line = line.Line.Subject.Id,
            Kind = RegistryCodec.ToWire(printed.Kind),
            Serial = printed.Serial,
            Section = printed.Section,
            DisplayName = printed.DisplayName,
            IndicatorPeriod = at?.Subject.ToString() ?? "",
            Unit = at?.Indicator.Unit.Symbol ?? "",
            Target = ToWire(line.Target),
            TargetVersions = line.TargetVersions,
            Previous = ToWire(line.Previous, true),
            Actual = ToWire(line.Measured, true),
            Declaration = ToWire(line.Declared, true),
            Verdict = VerdictCodec.ToWire(line.Verdict),
            Parts = { line.Parts.Select(ToWire) },
            Responsibilities = { printed.Responsibilities.Select(RegistryCodec.ToWire) },
            Place = line.Line.Evidence.Place,
            Note = printed.Note,
        };
        if (at is not null)
        {
            wire.Direction = TargetCodec.ToWire(at.Indicator.Direction);
            wire.DirectionAssumed = at.Indicator.DirectionAssumed;
        }

        return wire;
    }

    public static V1.BoardCounts ToWire(BoardCounts counts) => new()
    {
        Total = counts.Total,
        Met = counts.Met,
        PartlyMet = counts.PartlyMet,
        Missed = counts.Missed,
        Pending = counts.Pending,
        NoActual = counts.NoActual,
        NotComparable = counts.NotComparable,
        MetComputed = counts.Computed,
        MetDerived = counts.Derived,
        MetDeclared = counts.Declared,
        Aspirational = counts.Aspirational,
        Withdrawn = counts.Withdrawn,
    };

    public static V1.HistoryEntry ToWire(HistoryEntry entry) => new()
    {
        Event = EventCodec.ToWire(entry.Event),
        RegionDisplayName = entry.RegionDisplayName,
        SubjectDisplayName = entry.SubjectDisplayName,
        Before = entry.Before,
        After = entry.After,
    };

    private static V1.PlanTarget ToWire(PlanTargetReading reading) => new()
    {
        Plan = reading.Plan.Subject.ToString(),
        Line = reading.Line,
        Adopted = reading.Plan.IsAdopted,
        Current = ToWire(reading.Current),
        Versions = { reading.Versions.Select(ToWire) },
        Verdict = VerdictCodec.ToWire(reading.Verdict),
    };
}
