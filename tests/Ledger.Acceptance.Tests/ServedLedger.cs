using Ledger.Client;
using Ledger.V1;

namespace Ledger.Acceptance.Tests;

/// <summary>
/// A ledger in a temporary directory, served by <c>ledger serve</c> in a process that tests may kill and start again.
/// </summary>
internal sealed class ServedLedger : IAsyncDisposable
{
    private LedgerCommand? server;

    public string Folder { get; } = Directory.CreateTempSubdirectory("ledger-acceptance-").FullName;

    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    public static async Task<ServedLedger> StartAsync()
    {
        var ledger = new ServedLedger();
        await ledger.ServeAsync();
        return ledger;
    }

    public string PathOf(string file) => Path.Combine(Folder, file);

    public async Task ServeAsync()
    {
        server = LedgerCommand.Start(null, "serve", "--data", Folder, "--listen", "http://127.0.0.1:0");
        var line = await server.WaitForAsync("http://127.0.0.1:");
        Address = new Uri(line[line.IndexOf("http://", StringComparison.Ordinal)..].Split(' ')[0]);
    }

    public async Task KillAsync()
    {
        await server!.DisposeAsync();
        server = null;
    }

    public LedgerClient Connect() => LedgerClient.Connect(Address);

    public Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) =>
        LedgerCommand.RunAsync(Address, arguments);

    public LedgerCommand StartCommand(params string[] arguments) => LedgerCommand.Start(Address, arguments);

    /// <summary>Every event of the log, in order, as a subscriber reads it.</summary>
    public async Task<List<StoredEvent>> EventsAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var client = Connect();
        using var call = client.Feed.Watch(new WatchRequest { From = 0 }, cancellationToken: limit.Token);
        var events = new List<StoredEvent>();
        while (await call.ResponseStream.MoveNext(limit.Token))
        {
            var message = call.ResponseStream.Current;
            if (message.Update is { } update)
                events.Add(update.Entry.Event);
            if (message.CaughtUp is not null)
                return events;
        }

        throw new InvalidOperationException("the feed ended before it caught up");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
            await server.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
