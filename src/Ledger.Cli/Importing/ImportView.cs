using System.Globalization;
using Ledger.Cli.Rendering;

namespace Ledger.Cli.Importing;

/// <summary>An import as a result, or as the failure that it came to.</summary>
internal static class ImportView
{
    private static readonly Column[] Columns =
    [
        new("file", "File", "文件"),
        new("plan", "Plan", "计划"),
        new("importId", "Import", "导入号"),
        new("serials", "Lines", "序号数"),
        new("parts", "Parts", "分项数"),
        new("targets", "Targets", "目标数"),
        new("actuals", "Actuals", "完成数"),
        new("registered", "Registered", "新登记"),
        new("commands", "Commands", "命令数"),
        new("eventsRecorded", "Events recorded", "记录事件"),
        new("repeated", "Repeated", "重复"),
        new("alreadyThere", "Already there", "已存在"),
        new("firstPosition", "First position", "起始位置"),
        new("lastPosition", "Last position", "末尾位置"),
    ];

    public static Result Of(ImportShape import, Terminal terminal) => new(
        import,
        Columns,
        [[
            import.File,
            import.Plan,
            import.ImportId,
            Number(import.Counts.Serials),
            Number(import.Counts.Parts),
            Number(import.Counts.Targets),
            Number(import.Counts.Actuals),
            Number(import.Counts.Registered),
            Number(import.Commands),
            Number(import.EventsRecorded),
            Number(import.Repeated),
            Number(import.AlreadyThere),
            Number(import.FirstPosition),
            Number(import.LastPosition),
        ]])
    {
        Upright = true,
        Foot =
        [
            .. import.Warnings.Select(warning => warning.Line(terminal)),
            .. import.DryRun ? new[] { terminal.Say("valid, nothing recorded (dry run)", "校验通过，未记录（试运行）") } : [],
        ],
    };

    public static Failure Of(ImportOutcome.Faulty faulty) => new(
        "USAGE",
        "FILE_FAULTY",
        $"The file has {Counted(faulty.Total, "fault")}; nothing was sent.",
        $"文件有 {faulty.Total} 处错误，未发送任何内容。",
        null,
        [])
    {
        Faults = faulty.Faults,
        Exit = ExitCode.Usage,
    };

    public static Failure Of(ImportOutcome.Refused refused) => new(
        "FAILED_PRECONDITION",
        "ROWS_REFUSED",
        $"The ledger refuses {Counted(refused.Total, "command")}; {refused.Recorded} before them are recorded. "
            + "Running it again is safe.",
        $"账本拒绝了 {refused.Total} 条命令，此前已记录 {refused.Recorded} 条；可以安全地重新运行。",
        null,
        [])
    {
        Faults = refused.Faults,
        Exit = ExitCode.Found,
    };

    private static string Counted(int number, string what) => number == 1 ? $"1 {what}" : $"{number} {what}s";

    private static string? Number(long? number) => number?.ToString(CultureInfo.InvariantCulture);
}
