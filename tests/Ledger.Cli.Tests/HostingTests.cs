namespace Ledger.Cli.Tests;

/// <summary>The verbs that host a ledger themselves.</summary>
public sealed class HostingTests
{
    [Fact]
    public async Task The_demonstration_tells_its_story()
    {
        var run = (await Run.Of("demo")).Done();

        Assert.Contains("23 lines: 22 met (19 computed, 3 declared), 1 missed", run.Out, StringComparison.Ordinal);
        Assert.Matches(@"规上工业增加值增速 .* missed .* -1\.0 pp", run.Out);
        Assert.Contains("» ", run.Out, StringComparison.Ordinal);
        Assert.Contains("6左右 → 4左右", run.Out, StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task A_demonstration_that_is_kept_says_how_to_serve_it()
    {
        var run = (await Run.Of("demo", "--keep")).Done();
        var folder = run.Lines[^1].Split("--data ")[1];
        try
        {
            Assert.True(File.Exists(Path.Combine(folder, "log.db")));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_directory_takes_one_server()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await Run.Of("serve", "--data", Path.Combine(live.Folder, "data"), "--listen", "http://127.0.0.1:0");

        Assert.Equal(73, run.Exit);
        Assert.Contains("DIRECTORY_IN_USE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory_whose_log_is_gone_is_not_given_a_new_ledger()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-cli-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ledger.key"), "a key");
            var run = await Run.Of("serve", "--data", folder.FullName, "--listen", "http://127.0.0.1:0");

            Assert.Equal(79, run.Exit);
            Assert.Contains("log.db is missing", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
            Assert.DoesNotContain(folder.EnumerateFiles(), file => file.Name == "log.db");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task An_address_in_use_is_one_line_and_no_trace()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await Run.Of("serve", "--data", Path.Combine(live.Folder, "other"), "--listen", live.Address);

        Assert.Equal(78, run.Exit);
        Assert.Contains("address already in use", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_beyond_loopback_is_refused_in_words_of_the_option()
    {
        await using var live = await LiveLedger.StartAsync();
        var run = await Run.Of(
            "serve", "--data", Path.Combine(live.Folder, "other"), "--listen", "http://0.0.0.0:0");

        Assert.Equal(2, run.Exit);
        Assert.Contains("field: --listen", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Parameter", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_interrupted_server_ends_well_and_its_ledger_opens_again()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-cli-tests-");
        try
        {
            for (var i = 0; i < 2; i++)
            {
                var run = await Run.UntilAsync(
                    "serving ", "serve", "--data", folder.FullName, "--listen", "http://127.0.0.1:0");
                Assert.Equal((0, 1), (run.Exit, run.Lines.Count));
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_start_that_fails_leaves_no_file_open()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-cli-tests-");
        try
        {
            // An empty file is a log with nothing in it yet; the key behind it cannot be read.
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "log.db"), "");
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "ledger.key"), "no key");

            var run = await Run.Of("serve", "--data", folder.FullName, "--listen", "http://127.0.0.1:0");

            Assert.NotEqual(ExitCode.Done, run.Exit);
            Assert.True(File.Exists(Path.Combine(folder.FullName, "state.db")));
            var open = Directory.GetFiles("/proc/self/fd")
                .Select(TargetOf);
            Assert.DoesNotContain(open, file => file.StartsWith(folder.FullName, StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_key_that_a_crash_left_half_written_does_not_keep_a_ledger_from_starting()
    {
        var folder = Directory.CreateTempSubdirectory("ledger-cli-tests-");
        try
        {
            var unfinished = Path.Combine(folder.FullName, "ledger.key.new");
            await File.WriteAllTextAsync(unfinished, "-----BEGIN");

            var run = await Run.UntilAsync(
                "serving ", "serve", "--data", folder.FullName, "--listen", "http://127.0.0.1:0");

            Assert.Equal(0, run.Exit);
            Assert.False(File.Exists(unfinished));
            var key = await File.ReadAllTextAsync(Path.Combine(folder.FullName, "ledger.key"));
            Assert.Contains("-----END PRIVATE KEY-----", key, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>What an open file is; nothing where whoever had it open has closed it meanwhile.</summary>
    private static string TargetOf(string link)
    {
        try
        {
            return File.ResolveLinkTarget(link, returnFinalTarget: false)?.FullName ?? "";
        }
        catch (FileNotFoundException)
        {
            return "";
        }
    }
}
