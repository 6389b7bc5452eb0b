using System.Diagnostics;

namespace Ledger.Bench;

/// <summary>A server as a process of its own, as users run it. Ended by its own pid when disposed.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(params string[] command)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!)
        {
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in command)
            start.ArgumentList.Add(argument);
        if (Path.GetExtension(command[0]) == ".dll")
            start.FileName = "dotnet";
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{command[0]} does not start");
        var errors = process.StandardError.ReadToEndAsync();
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            var at = line.IndexOf("http://", StringComparison.Ordinal);
            if (at >= 0)
                return new ServerProcess(process, new Uri(line[at..].Split(' ', ',')[0].TrimEnd('.')));
        }

        throw new InvalidOperationException($"{string.Join(' ', command)} ended without an address: {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }
}
