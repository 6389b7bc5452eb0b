namespace Ledger.Import;

/// <summary>
/// What is wrong in a file and what would be right, in English and Chinese. <paramref name="Row"/> counts as a
/// spreadsheet does, the header being row 1; <paramref name="Column"/> is the header as the file prints it, empty
/// where the fault is the row's or the file's.
/// </summary>
public sealed record ImportFault(string File, int Row, string Column, string Message, string MessageZh)
{
    /// <summary>The place and the English sentence, as one line.</summary>
    public override string ToString() => Column.Length == 0
        ? $"{File}, row {Row}: {Message}"
        : $"{File}, row {Row}, column {Column}: {Message}";

    /// <summary>The place and the Chinese sentence, as one line.</summary>
    public string ToStringZh() => Column.Length == 0
        ? $"{File} 第{Row}行：{MessageZh}"
        : $"{File} 第{Row}行“{Column}”列：{MessageZh}";
}
