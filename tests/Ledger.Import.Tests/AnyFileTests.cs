using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Ledger.Import.Tests;

public sealed class AnyFileTests
{
    private static readonly PlanColumn[] Columns = Enum.GetValues<PlanColumn>();

    private static readonly string[] Pieces =
    [
        "\"", ",", "\n", "\r\n", "，", "其中：", "#", "（%）", "（亿元）", "(", ")",
        "左右", "力争", "与上年持平", "完成市级下达任务", "预期性", "1", "21", "9", "-",
        "gdp-growth", "６", "\t", "\0", "\uFEFF", "\uFFFD", "—", "万",
        "999999999999999999999999999999", "以上", "🙂", "e\u0301", "",
    ];

    [Fact]
    public void Any_bytes_are_read_or_refused_with_a_place() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll<byte[]>(bytes => Holds(bytes)));

    [Fact]
    public void The_real_tables_with_bytes_changed_are_read_or_refused_with_a_place()
    {
        var edit =
            from at in Gen.Choose(0, 4_000)
            from take in Gen.Choose(0, 3)
            from put in Gen.OneOf(
                Gen.Elements(Pieces).Select(Encoding.UTF8.GetBytes),
                Gen.Choose(0, 255).Select(value => new[] { (byte)value }))
            select (at, take, put);
        var files =
            from year in Gen.Elements(2021, 2022)
            from edits in edit.ListOf(8)
            select edits.Aggregate(Given.DemoTable(year), (bytes, change) =>
            {
                var at = Math.Min(change.at, bytes.Length);
                return [.. bytes[..at], .. change.put, .. bytes[Math.Min(bytes.Length, at + change.take)..]];
            });
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(files.ToArbitrary(), Holds));
    }

    [Fact]
    public void The_real_tables_with_cells_changed_are_taken_by_a_ledger_or_refused_with_a_place()
    {
        var edit =
            from row in Gen.Choose(0, 45)
            from column in Gen.Choose(0, 8)
            from text in Gen.Elements(Pieces)
            from keeps in Gen.Elements(true, false)
            select (row, column, text, keeps);
        var files =
            from year in Gen.Elements(2021, 2022)
            from count in Gen.Choose(1, 3)
            from edits in edit.ListOf(count)
            select Changed(Encoding.UTF8.GetString(Given.DemoTable(year)), edits);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(1_000), Prop.ForAll(files.ToArbitrary(), Holds));
    }

    [Fact]
    public void Tables_of_any_cells_are_taken_by_a_ledger_or_refused_with_a_place()
    {
        var files =
            from cells in Cell.ArrayOf(Columns.Length).ListOf()
            select Written(Columns, cells);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(files.ToArbitrary(), Holds));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        var tables =
            from others in Gen.SubListOf(Columns.Except([PlanColumn.Indicator, PlanColumn.Target]))
            from columns in Gen.Shuffle(others.Append(PlanColumn.Indicator).Append(PlanColumn.Target))
            from rows in Cell.ArrayOf(columns.Length).ListOf()
            where rows.Any(row => row.Any(cell => cell.Length > 0))
            select (columns, rows);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(tables.ToArbitrary(), table =>
        {
            var read = Given.Table(Written(table.columns, table.rows));
            var written = table.rows
                .Select((row, i) => (row, Number: i + 2))
                .Where(row => row.row.Any(cell => cell.Length > 0))
                .ToList();
            Assert.Equal(written.Select(row => row.Number), read.Rows.Select(row => row.Number));
            Assert.Equal(
                written.SelectMany(row => row.row),
                read.Rows.SelectMany(row => table.columns.Select(column => row[column])));
        }));
    }

    private static Gen<string> Cell =>
        Gen.Elements([.. Pieces, "甲（%）", "乙", "6", "7%", "2022-11", " x ", "一\n二", "=1+1", "县教委、县残联"])
            .ListOf().Select(pieces => string.Concat(pieces.Take(3)))
            .Select(text => string.Concat(text.Where(sign => sign is not ('\0' or '\uFFFD'))).Trim());

    private static byte[] Written(IEnumerable<PlanColumn> columns, IEnumerable<string[]> rows)
    {
        var header = columns.Select(column => column.ToString().ToLowerInvariant());
        var lines = rows.Select(row => row.Select(Quoted)).Prepend(header);
        return Given.Utf8(string.Concat(lines.Select(line => string.Join(',', line) + "\n")));
    }

    private static string Quoted(string cell) =>
        cell.IndexOfAny(['"', ',', '\n', '\r']) < 0
            ? cell
            : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static byte[] Changed(string table, IEnumerable<(int Row, int Column, string Text, bool Keeps)> edits)
    {
        var rows = table.TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToArray();
        foreach (var (row, column, text, keeps) in edits)
        {
            var cells = rows[row % rows.Length];
            var cell = column % cells.Length;
            cells[cell] = Quoted(keeps ? text + cells[cell].Trim('"') : text);
        }

        return Given.Utf8(string.Concat(rows.Select(row => string.Join(',', row) + "\n")));
    }

    /// <summary>
    /// What is read and prepared is taken by a ledger whole; what is not has faults that say where, in both languages.
    /// </summary>
    private static void Holds(byte[] bytes)
    {
        switch (PlanTable.Read(bytes, Given.File))
        {
            case PlanTableReading.Faulty(var faults):
                AssertSpeaks(faults);
                break;
            case PlanTableReading.Read(var table):
                Holds(table, Given.Options, KnownNames.None);
                Holds(table, Given.Options with { Register = false }, Given.Known);
                break;
        }
    }

    private static void Holds(PlanTable table, PlanImportOptions options, KnownNames known)
    {
        switch (PlanImport.Prepare(table, options, known))
        {
            case ImportPreparation.Faulty(var faults):
                AssertSpeaks(faults);
                break;
            case ImportPreparation.Prepared prepared when options.Register:
                var ledger = new RecordingLedger();
                Assert.Equal(prepared.Commands.Count, prepared.Commands.Sum(ledger.Submit));
                Assert.Equal(0, prepared.Commands.Sum(ledger.Submit));
                break;
        }
    }

    private static void AssertSpeaks(ImportFaults faults)
    {
        Assert.InRange(faults.Listed.Count, 1, ImportFaults.ListedMax);
        Assert.True(faults.Total >= faults.Listed.Count);
        foreach (var fault in faults.Listed)
        {
            Assert.Equal(Given.File, fault.File);
            Assert.True(fault.Row >= 1);
            Assert.NotEqual("", fault.Message);
            Assert.NotEqual("", fault.MessageZh);
        }
    }
}
