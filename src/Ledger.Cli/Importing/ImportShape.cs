using Ledger.Cli.Shapes;

namespace Ledger.Cli.Importing;

/// <summary>What became of an import.</summary>
internal sealed record ImportShape(
    string ImportId,
    string? Plan,
    string File,
    string Sha256,
    bool DryRun,
    ImportCountsShape Counts,
    int Commands,
    long EventsRecorded,
    int Repeated,
    int AlreadyThere,
    long? FirstPosition,
    long? LastPosition,
    long? MinPosition,
    IReadOnlyList<ImportWarningShape> Warnings);

/// <summary>How much the file brings.</summary>
internal sealed record ImportCountsShape(
    int Serials, int Parts, int Targets, int Actuals, int FurtherActuals, int Registered);

/// <summary>Something in a row that was recorded as told and deserves a second look.</summary>
internal sealed record ImportWarningShape(int? Row, string Code, string Message, string? MessageZh)
{
    public string Line(Terminal terminal) =>
        (Row is null ? "" : terminal.Say($"row {Row}: ", $"第{Row}行："))
            + new WarningShape(Code, Message, MessageZh).Line(terminal);
}
