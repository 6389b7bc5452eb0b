using System.Security.Cryptography;
using Ledger.Import.Reading;

namespace Ledger.Import;

/// <summary>
/// A plan as a table: a header of known columns, and rows of text, with nothing yet read into the text.
/// </summary>
public sealed class PlanTable
{
    /// <summary>Bytes of a file at most (16 MiB).</summary>
    public const int FileBytesMax = 16 * 1024 * 1024;

    /// <summary>Rows under the header at most, empty ones not counted.</summary>
    public const int RowsMax = 5_000;

    private readonly IReadOnlyDictionary<PlanColumn, string> headers;

    internal PlanTable(
        string fileName, string sha256, IReadOnlyDictionary<PlanColumn, string> headers, IReadOnlyList<PlanRow> rows)
    {
        FileName = fileName;
        Sha256 = sha256;
        this.headers = headers;
        Rows = rows;
    }

    /// <summary>The file's name, as errors give it.</summary>
    public string FileName { get; }

    /// <summary>SHA-256 of the file's bytes, 64 lower-case hex digits.</summary>
    public string Sha256 { get; }

    /// <summary>The rows that have text, in the order of the file.</summary>
    public IReadOnlyList<PlanRow> Rows { get; }

    /// <summary>Reads the bytes of a CSV file in UTF-8; never throws for what they hold.</summary>
    public static PlanTableReading Read(ReadOnlyMemory<byte> bytes, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var faults = new FaultLog(fileName);
        if (!FileBytes.Check(bytes.Span, faults))
            return new PlanTableReading.Faulty(faults.ToFaults());
        var reader = new CsvTableReader(FileBytes.WithoutMark(bytes), faults);
        var (headers, rows) = reader.Read();
        return faults.IsEmpty
            ? new PlanTableReading.Read(
                new PlanTable(fileName, Convert.ToHexStringLower(SHA256.HashData(bytes.Span)), headers, rows))
            : new PlanTableReading.Faulty(faults.ToFaults());
    }

    /// <summary>Whether the file has the column.</summary>
    public bool Has(PlanColumn column) => headers.ContainsKey(column);

    /// <summary>The column's header as the file prints it; the Chinese word where it has none.</summary>
    public string HeaderOf(PlanColumn column) => headers.GetValueOrDefault(column) ?? ColumnWords.ChineseOf(column);

    /// <summary>Whether the header says that what was reached is an estimate (预计完成情况).</summary>
    internal bool IsEstimated =>
        headers.TryGetValue(PlanColumn.Actual, out var header)
        && ColumnWords.Normalised(header) == ColumnWords.Estimated;
}
