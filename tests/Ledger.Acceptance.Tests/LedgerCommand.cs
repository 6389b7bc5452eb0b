using System.Diagnostics;
using System.Text;

namespace Ledger.Acceptance.Tests;

/// <summary>One run of the <c>ledger</c> command in a process of its own.</summary>
internal sealed class LedgerCommand : IAsyncDisposable
{
    private static readonly TimeSpan RunMax = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly Task reading;
    private readonly Task<string> errors;
    private readonly SemaphoreSlim lineRead = new(0);

    private LedgerCommand(Process process)
    {
        this.process = process;
        errors = process.StandardError.ReadToEndAsync();
        reading = ReadAsync();
    }

    /// <summary>What it has printed so far.</summary>
    public string Output
    {
        get
        {
            lock (output)
                return output.ToString();
        }
    }

    public static LedgerCommand Start(Uri? server, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.ArgumentList.Add(Repository.LedgerDll);
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        start.Environment["LANG"] = "C.UTF-8";
        if (server is not null)
            start.Environment["LEDGER_SERVER"] = server.ToString();
        return new LedgerCommand(Process.Start(start)!);
    }

    /// <summary>Runs to the end: the exit code, standard output, standard error.</summary>
    public static async Task<(int Code, string Output, string Errors)> RunAsync(Uri? server, params string[] arguments)
    {
        await using var command = Start(server, arguments);
        return await command.EndAsync();
    }

    public async Task<(int Code, string Output, string Errors)> EndAsync()
    {
        using var limit = new CancellationTokenSource(RunMax);
        await process.WaitForExitAsync(limit.Token);
        await reading.WaitAsync(limit.Token);
        return (process.ExitCode, Output, await errors.WaitAsync(limit.Token));
    }

    /// <summary>Waits for a line that holds a text, and returns it.</summary>
    public async Task<string> WaitForAsync(string text)
    {
        using var limit = new CancellationTokenSource(RunMax);
        while (true)
        {
            if (Output.Split('\n').FirstOrDefault(line => line.Contains(text, StringComparison.Ordinal)) is { } found)
                return found;
            if (reading.IsCompleted)
                throw new InvalidOperationException($"it ended without '{text}': {Output}{await errors}");
            await lineRead.WaitAsync(limit.Token);
        }
    }

    /// <summary>SIGKILL.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        await reading;
        process.Dispose();
        lineRead.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            lock (output)
                output.Append(line).Append('\n');
            lineRead.Release();
        }

        lineRead.Release();
    }
}
