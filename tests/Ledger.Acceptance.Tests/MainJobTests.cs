using System.Text.Json;

namespace Ledger.Acceptance.Tests;

/// <summary>The three jobs, submit, audit and subscribe, as their users run them.</summary>
public sealed class MainJobTests
{
    [Fact]
    public async Task The_demo_shows_the_two_years_of_a_real_county()
    {
        var (code, output, errors) = await LedgerCommand.RunAsync(null, "demo");
        Assert.True(code == 0, errors);
        Assert.Contains(
            "23 lines: 22 met (19 computed, 3 declared), 1 missed", output, StringComparison.Ordinal);
        Assert.Contains("4 parts: 4 met", output, StringComparison.Ordinal);
        var missed = Assert.Single(output.Split('\n'), line => line.Contains(" missed ", StringComparison.Ordinal));
        Assert.Contains("规上工业增加值增速", missed, StringComparison.Ordinal);
        Assert.Contains("-1.0 pp", missed, StringComparison.Ordinal);
        Assert.Contains("37 lines: 0 met", output, StringComparison.Ordinal);
        Assert.Contains("6左右 → 4左右", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_department_submits_an_auditor_reads_and_a_subscriber_sees_it_happen()
    {
        await using var ledger = await ServedLedger.StartAsync();
        await ExpectDoneAsync(ledger, "region", "add", "城口县");
        await ExpectDoneAsync(
            ledger,
            [.. PlanTables.Import(Repository.DemoTable("chengkou-2022.csv"))
                .Select(argument => argument == "2021" ? "2022" : argument)]);

        await using var watch = ledger.StartCommand(
            "watch", "--region", "城口县", "--from", "0", "--count", "1000", "-o", "jsonl");
        await watch.WaitForAsync("plan-adopted");
        await ExpectDoneAsync(
            ledger, "target", "revise", "城口县/地区生产总值增速/2022", "4左右", "--reason", "受疫情影响", "--document", "调整通知",
            "--effective-on", "2022-09-30");
        await ExpectDoneAsync(
            ledger, "actual", "report", "城口县/地区生产总值增速/2022", "3.9", "--status", "final", "--document", "政府工作报告");
        var revised = await watch.WaitForAsync("target-revised");
        Assert.Contains("受疫情影响", revised, StringComparison.Ordinal);
        var reported = await watch.WaitForAsync("actual-reported");
        Assert.Contains("3.9", reported, StringComparison.Ordinal);

        var history = await ExpectDoneAsync(ledger, "history", "城口县/地区生产总值增速/2022", "-o", "json");
        using var told = JsonDocument.Parse(history);
        var kinds = told.RootElement.GetProperty("events").EnumerateArray()
            .Select(entry => entry.GetProperty("kind").GetString());
        Assert.Equal(["target-set", "target-revised", "actual-reported"], kinds);

        var board = await ExpectDoneAsync(ledger, "plan", "show", "城口县", "2022", "-o", "json");
        using var shown = JsonDocument.Parse(board);
        var first = shown.RootElement.GetProperty("lines")[0];
        Assert.Equal("4左右", first.GetProperty("target").GetString());
        Assert.Equal("anticipatory", first.GetProperty("attribute").GetString());
        Assert.Equal("met", first.GetProperty("verdict").GetString());
        Assert.Equal("computed", first.GetProperty("basis").GetString());
    }

    [Fact]
    public async Task A_directory_is_served_by_one_process()
    {
        await using var ledger = await ServedLedger.StartAsync();
        var (code, _, errors) = await LedgerCommand.RunAsync(
            null, "serve", "--data", ledger.Folder, "--listen", "http://127.0.0.1:0");
        Assert.NotEqual(0, code);
        Assert.Contains(ledger.Folder, errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_listens_beyond_loopback_does_not_start()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-acceptance-");
        var (code, _, errors) = await LedgerCommand.RunAsync(
            null, "serve", "--data", folder.FullName, "--listen", "http://0.0.0.0:0");
        Assert.NotEqual(0, code);
        Assert.Contains("loopback", errors, StringComparison.Ordinal);
        Assert.Empty(folder.EnumerateFiles());
        folder.Delete();
    }

    private static async Task<string> ExpectDoneAsync(ServedLedger ledger, params string[] arguments)
    {
        var (code, output, errors) = await ledger.RunAsync(arguments);
        Assert.True(code == 0, $"{string.Join(' ', arguments)}: {errors}");
        return output;
    }
}
