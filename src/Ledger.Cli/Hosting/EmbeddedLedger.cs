using System.Security.Cryptography;
using Ledger.Engine;
using Ledger.Engine.Projecting;
using Ledger.Engine.Tailing;
using Ledger.Server;
using Ledger.Storage;
using Ledger.Storage.Sqlite;
using Microsoft.Extensions.Logging;

namespace Ledger.Cli.Hosting;

/// <summary>
/// A ledger in a directory, served: <c>log.db</c> is the ledger, <c>ledger.key</c> signs for it; <c>state.db</c> and
/// <c>views.db</c> are folded from the log and may be deleted at any time. One per directory.
/// </summary>
internal sealed class EmbeddedLedger : IAsyncDisposable
{
    private readonly DirectoryLock directoryLock;
    private readonly LedgerEngine engine;
    private readonly LedgerServer server;

    private EmbeddedLedger(DirectoryLock directoryLock, LedgerEngine engine, LedgerServer server) =>
        (this.directoryLock, this.engine, this.server) = (directoryLock, engine, server);

    /// <summary>Where it listens.</summary>
    public Uri Address => server.Address;

    /// <summary>Opens the ledger of a directory, a new one if there is none, and serves it.</summary>
    /// <exception cref="DirectoryInUseException">Another process serves the directory.</exception>
    public static async Task<EmbeddedLedger> StartAsync(
        string directory,
        Uri listen,
        EngineOptions options,
        TimeProvider time,
        ILoggerProvider logs,
        CancellationToken cancellationToken)
    {
        var serverOptions = new LedgerServerOptions { Listen = listen, StoreBytes = () => BytesOf(directory) };
        serverOptions.Validate();
        Directory.CreateDirectory(directory);
        var directoryLock = DirectoryLock.Take(directory);
        LedgerStores? stores = null;
        LedgerEngine? engine = null;
        try
        {
            var logger = logs.CreateLogger("Ledger.Engine");
            stores = await OpenStoresAsync(directory, logger, cancellationToken);
            var publicKey = KeyOf(directory);
            engine = await LedgerEngine.OpenAsync(
                stores, options with { PublicKey = publicKey }, time, logger, cancellationToken);
            if (engine.Ledger.PublicKey != Convert.ToHexStringLower(publicKey))
                Log.OtherKey(logger, directory, engine.Ledger.LedgerId);
            var server = await LedgerServer.StartAsync(engine, serverOptions, logs, cancellationToken);
            return new EmbeddedLedger(directoryLock, engine, server);
        }
        catch
        {
            if (engine is not null)
                await engine.DisposeAsync();
            else if (stores is not null)
                await stores.DisposeAsync();
            directoryLock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await engine.DisposeAsync();
        directoryLock.Dispose();
    }

    private static async Task<LedgerStores> OpenStoresAsync(
        string directory, ILogger logger, CancellationToken cancellationToken)
    {
        var log = new ReopeningLog(
            async token => await SqliteEventLog.OpenAsync(Path.Combine(directory, "log.db"), token));
        IDocumentStore? state = null;
        try
        {
            await log.HeadAsync(cancellationToken);
            state = await OpenDocumentsAsync(
                Path.Combine(directory, "state.db"), LedgerDocuments.State, logger, cancellationToken);
            var views = await OpenDocumentsAsync(
                Path.Combine(directory, "views.db"), LedgerDocuments.Views, logger, cancellationToken);
            return new LedgerStores(log, state, views);
        }
        catch
        {
            if (state is not null)
                await state.DisposeAsync();
            await log.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Opens a file of documents; one that cannot be read is folded anew, for it holds nothing that the log does not.
    /// </summary>
    private static async Task<IDocumentStore> OpenDocumentsAsync(
        string path, DocumentSet set, ILogger logger, CancellationToken cancellationToken)
    {
        try
        {
            return await SqliteDocumentStore.OpenAsync(path, set, cancellationToken);
        }
        catch (DocumentStoreUnreadableException unreadable)
        {
            Log.DocumentsUnreadable(logger, unreadable, path);
            foreach (var file in new[] { path, path + "-wal", path + "-shm" })
                File.Delete(file);
            return await SqliteDocumentStore.OpenAsync(path, set, cancellationToken);
        }
    }

    /// <summary>
    /// The public half of the directory's signing key, which is made with the ledger and readable by its owner only.
    /// </summary>
    private static byte[] KeyOf(string directory)
    {
        var path = Path.Combine(directory, "ledger.key");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        if (File.Exists(path))
        {
            key.ImportFromPem(File.ReadAllText(path));
            return key.ExportSubjectPublicKeyInfo();
        }

        // Under its own name only when it is whole: half a key would keep the ledger from ever starting.
        var unfinished = path + ".new";
        File.Delete(unfinished);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var file = new FileStream(unfinished, options))
        using (var writer = new StreamWriter(file))
        {
            writer.WriteLine(key.ExportPkcs8PrivateKeyPem());
            writer.Flush();
            file.Flush(true);
        }

        File.Move(unfinished, path);
        return key.ExportSubjectPublicKeyInfo();
    }

    private static long BytesOf(string directory) =>
        new DirectoryInfo(directory).EnumerateFiles().Sum(file => file.Length);
}
