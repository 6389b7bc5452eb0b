using Ledger.Cli.Hosting;
using Ledger.Engine;
using Microsoft.Extensions.Logging.Abstractions;

namespace Ledger.Cli.Tests;

/// <summary>A real ledger in a folder of its own, served on a free port of 127.0.0.1.</summary>
internal sealed class LiveLedger : IAsyncDisposable
{
    private const string Report = "城口县2021年国民经济和社会发展计划执行情况与2022年计划草案的报告";

    private readonly DirectoryInfo _directory;
    private readonly EmbeddedLedger _ledger;

    private LiveLedger(DirectoryInfo directory, EmbeddedLedger ledger) => (_directory, _ledger) = (directory, ledger);

    public string Address => _ledger.Address.ToString();

    public string Folder => _directory.FullName;

    public static async Task<LiveLedger> StartAsync()
    {
        var directory = Directory.CreateTempSubdirectory("ledger-cli-tests-");
        var ledger = await EmbeddedLedger.StartAsync(
            Path.Combine(directory.FullName, "data"),
            new Uri("http://127.0.0.1:0"),
            new EngineOptions(),
            TimeProvider.System,
            NullLoggerProvider.Instance,
            CancellationToken.None);
        return new LiveLedger(directory, ledger);
    }

    /// <summary>With 城口县 and the table of 2021 in it.</summary>
    public static async Task<LiveLedger> WithTheTableOf2021Async()
    {
        var live = await StartAsync();
        (await live.RunAsync("region", "add", "城口县")).Done();
        (await live.ImportAsync(live.Table("chengkou-2021.csv"), "--register")).Done();
        return live;
    }

    public Task<Run> RunAsync(params string[] arguments) => Run.Of([.. arguments, "--server", Address]);

    public Task<Run> ImportAsync(string file, params string[] more) => RunAsync(
    [
        "plan", "import", file, "--region", "城口县", "--period", "2021", "--kind", "annual-plan", "--list", "表1",
        "--title", Report, "--issuer", "城口县发展和改革委员会", "--adopted-on", "~2021-01", .. more,
    ]);

    /// <summary>A table of the demonstration as a file.</summary>
    public string Table(string name) => FileOf(name, Demo.DemoTables.Read(name));

    public string FileOf(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public async ValueTask DisposeAsync()
    {
        await _ledger.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
