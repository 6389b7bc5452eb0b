using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Ledger.Storage.Sqlite.Tests;

/// <summary>This program as another process, so that a test can kill it.</summary>
internal sealed class Child : IDisposable
{
    public const string Flag = "--child";

    private readonly Process _process;

    private Child(Process process) => _process = process;

    public int Id => _process.Id;

    /// <summary>
    /// Starts a child that appends to a log, three events at a time, and writes each head that it is acknowledged.
    /// </summary>
    public static Child Appending(string log) => Start("append", log);

    /// <summary>Starts a child that takes a directory's lock and writes "held".</summary>
    public static Child Holding(string directory) => Start("hold", directory);

    /// <summary>The child's next line; null at its end.</summary>
    public async Task<string?> LineAsync(CancellationToken cancellationToken) =>
        await _process.StandardOutput.ReadLineAsync(cancellationToken);

    /// <summary>SIGKILL: the child gets to do nothing more.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        _process.Kill();
        await _process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    /// <summary>What the child does.</summary>
    public static async Task<int> RunAsync(string role, string path)
    {
        using var orphaned = new CancellationTokenSource();
        // The parent's end of the pipe closes with the parent. Console.In reads on the thread that asks it.
        var parent = Task.Run(() =>
        {
            Console.In.ReadLine();
            orphaned.Cancel();
        });
        switch (role)
        {
            case "append":
                await using (var log = await SqliteEventLog.OpenAsync(path, orphaned.Token))
                {
                    var head = await log.HeadAsync(orphaned.Token);
                    while (!orphaned.IsCancellationRequested)
                    {
                        ReadOnlyMemory<byte>[] events = [Event(head), Event(head + 1), Event(head + 2)];
                        head = ((AppendResult.Written)await log.AppendAsync(head, events, orphaned.Token)).Head;
                        Console.WriteLine(head);
                    }
                }
                return 0;
            case "hold":
                using (DirectoryLock.Take(path))
                {
                    Console.WriteLine("held");
                    await parent;
                }
                return 0;
            default:
                return 1;
        }
    }

    /// <summary>The event that an appending child puts at a position.</summary>
    public static byte[] Event(long position) =>
        Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"event {position}"));

    private static Child Start(string role, string path)
    {
        var program = Path.ChangeExtension(typeof(Child).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null);
        var start = new ProcessStartInfo(program, [Flag, role, path])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        return new Child(Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start"));
    }
}
