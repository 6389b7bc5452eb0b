using Ledger.Codec;
using Ledger.Domain.Names;
using Ledger.Domain.Targets;
using Ledger.Domain.Values;

namespace Ledger.Import.Preparing;

/// <summary>Writes the commands of an import, each with its submission and its origin.</summary>
internal sealed class CommandWriter(PlanTable table, PlanImportOptions options, string importId, string region)
{
    private const int RequestIdChars = 32;
    private readonly Origins origins = new(table);
    private readonly List<ImportCommand> commands = [];

    public IReadOnlyList<ImportCommand> Commands => commands;

    /// <summary>The plan's resource name, as the ledger makes it of period, kind and list.</summary>
    public string Plan { get; } =
        $"{region}/plans/{ResourceId.FromDisplayName($"{options.Period}-{options.Kind}-{options.List}")}";

    public void RegisterRegion(string displayName) => Add(
        new V1.Command
        {
            RegisterRegion = new V1.RegisterRegionRequest
            {
                Submission = Deciding(null),
                Code = KnownNames.LastOf(region),
                DisplayName = displayName,
            },
        },
        origins.OfFile);

    public void RegisterDepartment(DepartmentEntry department) => Add(
        new V1.Command
        {
            RegisterDepartment = new V1.RegisterDepartmentRequest
            {
                Submission = Deciding(department.FirstRow),
                Region = region,
                Code = KnownNames.LastOf(department.ResourceName),
                DisplayName = department.DisplayName,
            },
        },
        origins.OfDepartment(department.FirstRow));

    public void RegisterIndicator(IndicatorEntry indicator)
    {
        var direction = indicator.Direction ?? Directions.Assume(indicator.AssumeFrom, indicator.Expression);
        var request = new V1.RegisterIndicatorRequest
        {
            Submission = Deciding(indicator.FirstRow),
            Region = region,
            Code = indicator.Id,
            DisplayName = indicator.DisplayName,
            Unit = (indicator.Unit ?? Unit.None).Symbol,
            Direction = TargetCodec.ToWire(direction),
            DirectionAssumed = indicator.Direction is null,
        };
        Add(new V1.Command { RegisterIndicator = request }, origins.OfIndicator(indicator.FirstRow));
    }

    public void DraftPlan()
    {
        var request = new V1.DraftPlanRequest
        {
            Submission = Deciding(null),
            Region = region,
            Period = options.Period.ToString(),
            Kind = options.Kind,
            List = options.List,
            Title = options.Title,
        };
        Add(new V1.Command { DraftPlan = request }, origins.OfFile);
    }

    public void AddPlanLine(PlanEntry line, string displayName)
    {
        var request = new V1.AddPlanLineRequest
        {
            Submission = Deciding(line.Row),
            Plan = Plan,
            Line = line.LineId,
            Order = line.Order,
            Kind = line.Parent switch
            {
                null => V1.PlanLineKind.Serial,
                { HasTarget: true } => V1.PlanLineKind.OfWhich,
                { HasTarget: false } => V1.PlanLineKind.Part,
            },
            Serial = line.Serial,
            Parent = line.Parent?.LineId ?? "",
            Section = line.Section,
            DisplayName = displayName,
            Indicator = line.Indicator?.ResourceName ?? "",
            Note = line.Row.OneLine(PlanColumn.Note),
        };
        request.Responsibilities.AddRange(line.Departments.Select((department, i) => new V1.Responsibility
        {
            Department = department.ResourceName,
            Role = i == 0 ? V1.ResponsibilityRole.Lead : V1.ResponsibilityRole.Supporting,
        }));
        Add(new V1.Command { AddPlanLine = request }, origins.OfLine(line.Row));
    }

    public void SetTarget(PlanEntry line, IndicatorEntry indicator, V1.TargetInput target)
    {
        var request = new V1.SetTargetRequest
        {
            Submission = Deciding(line.Row),
            Name = NameOf(indicator),
            Plan = Plan,
            Line = line.LineId,
            Target = target,
        };
        Add(new V1.Command { SetTarget = request }, origins.OfTarget(line.Row));
    }

    public void AdoptPlan(int lines) => Add(
        new V1.Command
        {
            AdoptPlan = new V1.AdoptPlanRequest { Submission = Deciding(null), Plan = Plan, Lines = lines },
        },
        origins.OfFile);

    public void ReportActual(PlanRow row, IndicatorEntry indicator, V1.ActualInput actual)
    {
        var request = new V1.ReportActualRequest
        {
            Submission = Reporting(row),
            Name = NameOf(indicator),
            Actual = actual,
        };
        Add(new V1.Command { ReportActual = request }, origins.OfActual(row));
    }

    // The figures are the region's own, wherever the indicator is defined.
    private string NameOf(IndicatorEntry indicator) => $"{region}/indicators/{indicator.Id}/periods/{options.Period}";

    private V1.Submission Deciding(PlanRow? row) => Submission(
        row,
        options.AdoptedOn,
        new V1.SourceDocument
        {
            Title = options.Title,
            Issuer = options.Issuer,
            Number = options.DocumentNumber,
            Dated = ValueCodec.ToWire(options.AdoptedOn),
        });

    private V1.Submission Reporting(PlanRow row)
    {
        var day = options.ReportedOn ?? options.AdoptedOn;
        if (options.ReportedInTitle.Length > 0)
        {
            var document = new V1.SourceDocument { Title = options.ReportedInTitle, Dated = ValueCodec.ToWire(day) };
            return Submission(row, day, document);
        }

        var submission = Deciding(row);
        submission.EffectiveOn = ValueCodec.ToWire(day);
        return submission;
    }

    private V1.Submission Submission(PlanRow? row, EffectiveDay day, V1.SourceDocument document) => new()
    {
        ImportId = importId,
        EffectiveOn = ValueCodec.ToWire(day),
        Evidence = new V1.Evidence { Document = document, Place = row is null ? options.List : PlaceOf(row) },
    };

    private static string PlaceOf(PlanRow row) =>
        row.Has(PlanColumn.Place) ? row.OneLine(PlanColumn.Place) : $"第{row.Number}行";

    private void Add(V1.Command command, ImportOrigin origin)
    {
        Submissions.Of(command)!.RequestId = CanonicalForm.Sha256(command)[..RequestIdChars];
        commands.Add(new ImportCommand(command, origin));
    }
}
