using Ledger.Import;
using Ledger.V1;

namespace Ledger.Cli.Importing;

/// <summary>What is wrong in a file and where; code and reason are the server's, where the server refused.</summary>
internal sealed record FaultShape(
    string File,
    int? Row,
    string? Column,
    string? Code,
    string? Reason,
    string Message,
    string? MessageZh,
    IReadOnlyList<string> Nearest)
{
    public static FaultShape Of(ImportFault fault) => new(
        fault.File, fault.Row, Words.Shown.OrNull(fault.Column), null, null, fault.Message, fault.MessageZh, []);

    public static FaultShape Of(CommandRefusal refusal, ImportOrigin origin) => new(
        origin.File,
        origin.Row == 0 ? null : origin.Row,
        Words.Shown.OrNull(origin.ColumnOf(refusal.Field)),
        Words.WireWord.OfStatus((Grpc.Core.StatusCode)refusal.Code),
        Words.Shown.OrNull(refusal.Reason),
        refusal.Message,
        Words.Shown.OrNull(refusal.MessageZh),
        [.. refusal.Nearest]);

    public string Line(Terminal terminal) => terminal.Chinese && MessageZh is not null
        ? $"{File}{(Row is null ? "" : $" 第{Row}行")}{(Column is null ? "" : $"“{Column}”列")}：{MessageZh}"
            + NearestLine(terminal)
        : $"{File}{(Row is null ? "" : $", row {Row}")}{(Column is null ? "" : $", column {Column}")}: {Message}"
            + NearestLine(terminal);

    private string NearestLine(Terminal terminal) => Nearest.Count == 0
        ? ""
        : terminal.Say($" (did you mean {string.Join(", ", Nearest)}?)", $"（是否指 {string.Join("、", Nearest)}？）");
}
