using Ledger.Domain.Names;
using Ledger.Import.Preparing;
using Ledger.Import.Reading;

namespace Ledger.Import;

/// <summary>
/// Makes the commands that record a plan table: a pure function of the table, the options and what the ledger knows.
/// </summary>
public static class PlanImport
{
    /// <summary>
    /// The commands in the order in which they have to be sent (what becomes known, the draft, its lines, their
    /// targets, the adoption, the actuals), so that a plan is on no board until all of it is in; or all faults, and
    /// then nothing is to be sent.
    /// </summary>
    public static ImportPreparation Prepare(PlanTable table, PlanImportOptions options, KnownNames known)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(known);
        var faults = new FaultLog(table.FileName);
        options.Check(faults);
        var (region, isNewRegion) = FindRegion(options, known, faults);
        var entries = new EntryReader(table, faults).Read();
        var indicatorReader = new IndicatorReader(table, region, known.IndicatorsAt(region), options.Register, faults);
        var indicators = indicatorReader.Resolve(entries);
        var departmentReader =
            new DepartmentReader(table, region, known.DepartmentsOf(region), options.Register, faults);
        var valueReader = new ValueReader(table, options.Period, indicatorReader, faults);
        foreach (var entry in entries)
        {
            departmentReader.Read(entry);
            valueReader.Read(entry);
        }

        if (!faults.IsEmpty)
            return new ImportPreparation.Faulty(faults.ToFaults());

        var importId = ImportIds.Of(table, options);
        var writer = new CommandWriter(table, options, importId, region);
        if (isNewRegion)
            writer.RegisterRegion(options.Region);
        foreach (var department in departmentReader.All.Where(department => department.IsNew))
            writer.RegisterDepartment(department);
        foreach (var indicator in indicators.Where(indicator => indicator.IsNew))
            writer.RegisterIndicator(indicator);
        var registered = writer.Commands.Count;
        var lines = entries.Where(entry => entry.IsLine).ToList();
        WritePlan(writer, lines, indicatorReader);
        foreach (var entry in entries)
        {
            if (entry is { Indicator: { } indicator, Actual: { } actual })
                writer.ReportActual(entry.Row, indicator, actual);
        }

        var counts = new ImportCounts(
            lines.Count(line => line.Parent is null), lines.Count(line => line.Parent is not null),
            lines.Count(line => line.Target is not null), entries.Count(entry => entry.Actual is not null),
            entries.Count(entry => entry is { IsLine: false, Actual: not null }), registered);
        return new ImportPreparation.Prepared(importId, lines.Count == 0 ? "" : writer.Plan, counts, writer.Commands);
    }

    private static void WritePlan(CommandWriter writer, List<PlanEntry> lines, IndicatorReader indicators)
    {
        if (lines.Count == 0)
            return;
        writer.DraftPlan();
        // A part needs its line to be there, wherever the file has it.
        foreach (var line in lines.OrderBy(line => line.Parent is not null))
            writer.AddPlanLine(line, indicators.DisplayNameOf(line));
        foreach (var line in lines)
        {
            if (line is { Indicator: { } indicator, Target: { } target })
                writer.SetTarget(line, indicator, target);
        }

        writer.AdoptPlan(lines.Count);
    }

    private static (string ResourceName, bool IsNew) FindRegion(
        PlanImportOptions options, KnownNames known, FaultLog faults)
    {
        var regions = known.Regions();
        if (regions.Find(options.Region) is { } region)
            return (region.Name, false);
        var id = ResourceId.FromDisplayName(options.Region);
        if (options.Register && ResourceId.IsValid(id) && !options.Region.Contains('/', StringComparison.Ordinal))
            return ($"regions/{id}", true);
        faults.AddUnknown(1, "", ("region", "地区"), options.Region, regions.NearestTo);
        return ($"regions/{(ResourceId.IsValid(id) ? id : "-")}", false);
    }
}
