using System.Text.Json.Serialization;
using Grpc.Core;
using Ledger.Cli.Importing;
using Ledger.Cli.Rendering;
using Ledger.Cli.Words;
using Ledger.Client;
using Ledger.Storage;
using Ledger.Storage.Sqlite;

namespace Ledger.Cli;

/// <summary>Why a command failed, as it is printed: an object of JSON, or lines for people.</summary>
internal sealed record Failure(
    string Code,
    string? Reason,
    string Message,
    string? MessageZh,
    string? Field,
    IReadOnlyList<string> Nearest)
{
    /// <summary>Row by row, where a file was at fault; the other failures do not have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FaultShape>? Faults { get; init; }

    [JsonIgnore]
    public int Exit { get; init; }

    /// <summary>The failure that an exception means; null for one that nobody expects.</summary>
    public static Failure? Of(Exception exception) => exception switch
    {
        RpcException call => Of(LedgerError.From(call)),
        UsageException usage => Usage(usage.Message, usage.MessageZh, usage.Field),
        FeedBrokenException broken => Local(StatusCode.DataLoss, "FEED_BROKEN", broken.Message, "更新流中断或错乱。"),
        DirectoryInUseException inUse =>
            Local(StatusCode.FailedPrecondition, "DIRECTORY_IN_USE", inUse.Message, "该目录已由另一进程服务。"),
        InvalidDataException unreadable =>
            Local(StatusCode.DataLoss, "LEDGER_UNREADABLE", unreadable.Message, "账本无法读取。"),
        LogFailedException failed => Local(StatusCode.Unavailable, "LOG_FAILED", failed.Message, "日志存储失败。"),
        IOException io => Local(StatusCode.Unavailable, "IO_FAILED", io.Message, "读写失败。"),
        UnauthorizedAccessException denied =>
            Local(StatusCode.PermissionDenied, "IO_DENIED", denied.Message, "没有读写权限。"),
        _ => null,
    };

    public static Failure Usage(
        string message, string? messageZh, string? field = null, IReadOnlyList<string>? nearest = null) =>
        new("USAGE", "USAGE", message, messageZh, field, nearest ?? []) { Exit = ExitCode.Usage };

    /// <summary>A fault of this program.</summary>
    public static Failure Internal(Exception unexpected) => Local(
        StatusCode.Internal, "UNEXPECTED", $"{unexpected.GetType().Name}: {unexpected.Message}", "程序内部错误。");

    /// <summary>Prints to standard error and answers the exit code.</summary>
    public int Print(Terminal terminal, OutputFormat format)
    {
        if (format is OutputFormat.Json or OutputFormat.Jsonl)
            terminal.Error.WriteLine(JsonText.Of(this, indented: format is OutputFormat.Json));
        else
            PrintLines(terminal);
        return Exit;
    }

    private static Failure Of(LedgerError error) => new(
        WireWord.OfStatus(error.Code),
        Shown.OrNull(error.Reason),
        error.Message,
        Shown.OrNull(error.MessageZh),
        Shown.OrNull(error.Field),
        error.Nearest)
    {
        Exit = ExitCode.Of(error.Code),
    };

    private static Failure Local(StatusCode code, string reason, string message, string messageZh) =>
        new(WireWord.OfStatus(code), reason, message, messageZh, null, []) { Exit = ExitCode.Of(code) };

    private void PrintLines(Terminal terminal)
    {
        foreach (var fault in Faults ?? [])
            terminal.Error.WriteLine(Shown.Safe(fault.Line(terminal)));
        var code = Reason is null || Reason == Code ? Code : $"{Code}, {Reason}";
        var (first, second) = terminal.Chinese && MessageZh is not null ? (MessageZh, Message) : (Message, null);
        terminal.Error.WriteLine(Shown.Safe($"{terminal.Say("error: ", "错误：")}{first} ({code})"));
        if (second is not null)
            terminal.Error.WriteLine(Shown.Safe($"  {second}"));
        if (Field is not null)
            terminal.Error.WriteLine(Shown.Safe($"  {terminal.Say("field: ", "字段：")}{Field}"));
        if (Nearest.Count > 0)
        {
            var nearest = string.Join(terminal.Say(", ", "、"), Nearest);
            terminal.Error.WriteLine(Shown.Safe($"  {terminal.Say("did you mean: ", "是否指：")}{nearest}"));
        }
    }
}
