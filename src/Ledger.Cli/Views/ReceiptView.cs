using System.Globalization;
using Ledger.Cli.Rendering;
using Ledger.Cli.Shapes;
using Ledger.V1;

namespace Ledger.Cli.Views;

/// <summary>What became of a command, as a result.</summary>
internal static class ReceiptView
{
    private static readonly Column[] Columns =
    [
        new("subject", "Subject", "对象"),
        new("outcome", "Outcome", "结果"),
        new("firstPosition", "First position", "起始位置"),
        new("lastPosition", "Last position", "末尾位置"),
        new("etag", "Etag", "etag"),
        new("requestId", "Request", "请求号"),
    ];

    public static Result Of(Receipt receipt, Submission submission, Terminal terminal)
    {
        var shape = ReceiptShape.Of(receipt, submission);
        return new Result(
            shape,
            Columns,
            [[
                shape.Subject,
                Outcome(shape, terminal),
                Number(shape.FirstPosition),
                Number(shape.LastPosition),
                shape.Etag,
                shape.RequestId,
            ]])
        {
            Upright = true,
            Foot = [.. shape.Warnings.Select(warning => warning.Line(terminal))],
        };
    }

    private static Cell Outcome(ReceiptShape shape, Terminal terminal) => shape switch
    {
        { DryRun: true } => new Cell(terminal.Say("valid, nothing recorded (dry run)", "校验通过，未记录（试运行）"), Tone.Doubtful),
        { Repeated: true } => terminal.Say("recorded before under this request id", "此请求号先前已记录"),
        { Recorded: true } => new Cell(terminal.Say("recorded", "已记录"), Tone.Good),
        _ => terminal.Say("nothing to record: the same content is there", "无需记录：内容相同"),
    };

    private static string? Number(long? position) => position?.ToString(CultureInfo.InvariantCulture);
}
