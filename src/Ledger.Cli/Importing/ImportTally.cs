using Ledger.Cli.Words;
using Ledger.Import;
using Ledger.V1;

namespace Ledger.Cli.Importing;

/// <summary>Counts what the receipts of an import say.</summary>
internal sealed class ImportTally(PlanTable table, ImportPreparation.Prepared prepared, bool dryRun)
{
    private readonly List<ImportWarningShape> _warnings = [];
    private long _events;
    private int _repeated;
    private int _alreadyThere;
    private long? _first;
    private long? _last;
    private long? _minPosition;

    public void Add(ImportCommand command, Receipt receipt)
    {
        _warnings.AddRange(receipt.Warnings.Select(warning => new ImportWarningShape(
            command.Origin.Row == 0 ? null : command.Origin.Row,
            warning.Code,
            warning.Message,
            Shown.OrNull(warning.MessageZh))));
        _minPosition = Math.Max(_minPosition ?? 0, receipt.MinPosition);
        if (receipt.Repeated)
        {
            _repeated++;
        }
        else if (receipt.HasFirstPosition)
        {
            _events += receipt.LastPosition - receipt.FirstPosition + 1;
            _first ??= receipt.FirstPosition;
            _last = receipt.LastPosition;
        }
        else if (!dryRun)
        {
            _alreadyThere++;
        }
    }

    public ImportShape ToShape() => new(
        prepared.ImportId,
        Shown.OrNull(prepared.Plan),
        table.FileName,
        table.Sha256,
        dryRun,
        new ImportCountsShape(
            prepared.Counts.Serials,
            prepared.Counts.Parts,
            prepared.Counts.Targets,
            prepared.Counts.Actuals,
            prepared.Counts.FurtherActuals,
            prepared.Counts.Registered),
        prepared.Commands.Count,
        dryRun ? 0 : _events,
        _repeated,
        _alreadyThere,
        dryRun ? null : _first,
        dryRun ? null : _last,
        dryRun ? null : _minPosition,
        _warnings);
}
