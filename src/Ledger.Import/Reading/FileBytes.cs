using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Unicode;

namespace Ledger.Import.Reading;

/// <summary>Checks that a file's bytes can be a table at all: not too many, and text in UTF-8.</summary>
internal static class FileBytes
{
    private const byte Nul = 0;
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    private static readonly (byte[] Mark, string Name)[] OtherMarks =
        [([0xFF, 0xFE], "UTF-16"), ([0xFE, 0xFF], "UTF-16"), ([0x50, 0x4B, 0x03, 0x04], "XLSX")];

    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

    /// <summary>Whether the bytes are UTF-8 text of a size that is read; notes the fault otherwise.</summary>
    public static bool Check(ReadOnlySpan<byte> bytes, FaultLog faults)
    {
        if (bytes.Length > PlanTable.FileBytesMax)
        {
            var size = bytes.Length.ToString("N0", CultureInfo.InvariantCulture);
            faults.Add(
                1, "",
                $"the file has {size} bytes; a table may have up to 16 MiB (16,777,216 bytes), so split it",
                $"文件有 {size} 字节，表格最大 16 MiB（16,777,216 字节），请拆分");
            return false;
        }

        foreach (var (mark, name) in OtherMarks)
        {
            if (!bytes.StartsWith(mark))
                continue;
            faults.Add(
                1, "",
                $"the file is {name}, found by its first bytes; save it as \"CSV UTF-8 (comma delimited)\"",
                $"文件开头表明它是 {name} 格式，请另存为“CSV UTF-8（逗号分隔）”");
            return false;
        }

        return CheckEncoding(bytes, faults) && CheckNul(bytes, faults);
    }

    private static bool CheckEncoding(ReadOnlySpan<byte> bytes, FaultLog faults)
    {
        if (Utf8.IsValid(bytes))
            return true;
        for (var offset = 0; offset < bytes.Length;)
        {
            var status = Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed);
            if (status == OperationStatus.Done)
            {
                offset += consumed;
                continue;
            }

            var row = CsvTableReader.RowAt(bytes, offset);
            if (status == OperationStatus.NeedMoreData)
            {
                faults.Add(
                    row, "",
                    $"the file ends in the middle of a character, at byte {offset}; it was cut off, take the whole "
                        + "file",
                    $"文件在第 {offset} 字节处的字符中间结束，可能被截断，请使用完整的文件");
            }
            else
            {
                faults.Add(
                    row, "",
                    $"byte {offset} (0x{bytes[offset]:X2}) is not UTF-8, the file may be in GB18030 or GBK; save it as "
                        + "\"CSV UTF-8 (comma delimited)\"",
                    $"第 {offset} 字节（0x{bytes[offset]:X2}）不是 UTF-8，文件可能是 GB18030 或 GBK 编码，请另存为“CSV UTF-8（逗号分隔）”");
            }

            return false;
        }

        return true;
    }

    private static bool CheckNul(ReadOnlySpan<byte> bytes, FaultLog faults)
    {
        var offset = bytes.IndexOf(Nul);
        if (offset < 0)
            return true;
        faults.Add(
            CsvTableReader.RowAt(bytes, offset), "",
            $"byte {offset} is NUL, which no text has; save the file as \"CSV UTF-8 (comma delimited)\"",
            $"第 {offset} 字节是 NUL，文本中不应出现，请另存为“CSV UTF-8（逗号分隔）”");
        return false;
    }
}
