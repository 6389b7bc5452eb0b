using System.Text;
using System.Text.Json;

namespace Ledger.Cli.Tests;

public sealed class ImportTests
{
    [Fact]
    public async Task An_import_runs_again_without_recording_anything_twice()
    {
        await using var live = await LiveLedger.StartAsync();
        (await live.RunAsync("region", "add", "城口县")).Done();
        var file = live.Table("chengkou-2021.csv");
        var first = (await live.ImportAsync(file, "--register", "-o", "json")).Done().Json;
        var second = (await live.ImportAsync(file, "--register", "-o", "json")).Done().Json;

        Assert.Equal(108, first.GetProperty("eventsRecorded").GetInt64());
        Assert.Equal(0, second.GetProperty("eventsRecorded").GetInt64());
        Assert.Equal(
            second.GetProperty("commands").GetInt32(),
            second.GetProperty("repeated").GetInt32() + second.GetProperty("alreadyThere").GetInt32());
        Assert.Equal(first.GetProperty("importId").GetString(), second.GetProperty("importId").GetString());
    }

    [Fact]
    public async Task Unknown_names_are_listed_with_their_rows_and_nothing_is_sent()
    {
        await using var live = await LiveLedger.StartAsync();
        (await live.RunAsync("region", "add", "城口县")).Done();
        var run = await live.ImportAsync(live.Table("chengkou-2021.csv"), "-o", "json");

        Assert.Equal(2, run.Exit);
        Assert.Equal("FILE_FAULTY", run.ErrorJson.GetProperty("reason").GetString());
        var fault = run.ErrorJson.GetProperty("faults")[0];
        Assert.Equal((2, "指标"), (fault.GetProperty("row").GetInt32(), fault.GetProperty("column").GetString()));
        Assert.Equal(26, run.ErrorJson.GetProperty("faults").GetArrayLength());
        Assert.Empty((await live.RunAsync("plan", "list", "-o", "jsonl")).Done().Out);
    }

    [Fact]
    public async Task A_dry_run_has_the_server_check_and_records_nothing()
    {
        await using var live = await LiveLedger.StartAsync();
        (await live.RunAsync("region", "add", "城口县")).Done();
        var file = live.Table("chengkou-2021.csv");
        var run = (await live.ImportAsync(file, "--register", "--dry-run", "-o", "json")).Done();

        Assert.Equal(0, run.Json.GetProperty("eventsRecorded").GetInt64());
        Assert.Empty((await live.RunAsync("plan", "list", "-o", "jsonl")).Done().Out);
    }

    [Fact]
    public async Task What_the_ledger_refuses_is_given_by_row_and_nothing_is_recorded()
    {
        await using var live = await LiveLedger.WithTheTableOf2021Async();
        var changed = live.FileOf(
            "changed.csv",
            Encoding.UTF8.GetBytes("序号,指标,预期,预计完成情况\n1,新设的指标（%）,8,7\n2,农业增加值增速（%）,4,6\n"));
        var before = (await live.RunAsync("status", "-o", "json")).Json.GetProperty("head").GetInt64();
        // The new indicator alone would be taken; it comes before what is refused.
        var run = await live.ImportAsync(changed, "--register", "-o", "json");

        Assert.Equal(1, run.Exit);
        Assert.Equal("ROWS_REFUSED", run.ErrorJson.GetProperty("reason").GetString());
        var ofRows = run.ErrorJson.GetProperty("faults").EnumerateArray()
            .Where(fault => fault.GetProperty("row").ValueKind != JsonValueKind.Null)
            .ToList();
        Assert.NotEmpty(ofRows);
        Assert.All(ofRows, fault => Assert.NotNull(fault.GetProperty("column").GetString()));
        Assert.Equal(before, (await live.RunAsync("status", "-o", "json")).Json.GetProperty("head").GetInt64());
    }

    [Fact]
    public async Task One_fault_is_counted_as_one()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await live.ImportAsync(live.FileOf("empty.csv", []));

        Assert.Contains("The file has 1 fault; nothing was sent.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_is_not_taken_for_a_file()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await live.ImportAsync(live.Folder);

        Assert.Equal(2, run.Exit);
        Assert.Contains("is a folder, not a file", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_read()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await live.ImportAsync(live.FileOf("large.csv", new byte[Import.PlanTable.FileBytesMax + 1]));

        Assert.Equal(2, run.Exit);
        Assert.Contains("field: FILE", run.Error, StringComparison.Ordinal);
    }
}
