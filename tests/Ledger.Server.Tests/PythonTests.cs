using System.Diagnostics;
using System.Text.RegularExpressions;
using Google.Protobuf.Reflection;
using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>Python's own gRPC, with stubs that its own tools generate, calls every method of a real server.</summary>
public sealed class PythonTests
{
    private const string Python = "/usr/bin/python3";
    private const string Packages = "apt-get install python3-grpcio python3-grpc-tools";
    private static readonly TimeSpan RunMax = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task Python_calls_every_method_and_understands_every_answer()
    {
        var stubs = Directory.CreateTempSubdirectory("ledger-python-");
        try
        {
            Assert.True(File.Exists(Python), $"{Python} is missing: {Packages}");
            await RunAsync(stubs.FullName, "-c", "import grpc, grpc_tools.protoc");
            await RunAsync(
                stubs.FullName,
                ["-m", "grpc_tools.protoc", "--proto_path=.", "--python_out=.", "--grpc_python_out=.",
                    .. CopyProtos(stubs)]);

            await using var ledger = await TestLedger.StartAsync();
            var script = Path.Combine(Root(), "tests", "interop", "python", "calls.py");
            var called = await RunAsync(stubs.FullName, script, ledger.Address.Authority);
            Assert.Equal(Methods(), called.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
        finally
        {
            stubs.Delete(recursive: true);
        }
    }

    /// <summary>
    /// The protos, with optional fields written out as the oneofs of one field that they are: Debian's protoc is older
    /// than the word.
    /// </summary>
    private static IEnumerable<string> CopyProtos(DirectoryInfo to)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Root(), "protos", "ledger", "v1"), "*.proto"))
        {
            var copy = Path.Combine(to.CreateSubdirectory("ledger/v1").FullName, Path.GetFileName(file));
            File.WriteAllText(
                copy, Regex.Replace(File.ReadAllText(file), @"optional (\w+ (\w+) = \d+;)", "oneof _$2 { $1 }"));
            yield return Path.GetRelativePath(to.FullName, copy);
        }
    }

    private static IEnumerable<string> Methods()
    {
        FileDescriptor[] files =
        [
            RegionServiceReflection.Descriptor, IndicatorServiceReflection.Descriptor, PlanServiceReflection.Descriptor,
            TargetServiceReflection.Descriptor, ActualServiceReflection.Descriptor, BatchServiceReflection.Descriptor,
            HistoryServiceReflection.Descriptor, FeedServiceReflection.Descriptor, StatusServiceReflection.Descriptor,
        ];
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(Root(), "protos", "ledger", "v1"), "*_service.proto").Count(),
                files.Length);
        return files.SelectMany(file => file.Services)
            .SelectMany(service => service.Methods.Select(method => $"{service.FullName}/{method.Name}"))
            .Order(StringComparer.Ordinal);
    }

    /// <summary>What Python writes; its errors are the test's.</summary>
    private static async Task<string> RunAsync(string stubs, params string[] arguments)
    {
        var start = new ProcessStartInfo(Python, arguments)
        {
            WorkingDirectory = stubs,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PYTHONPATH"] = stubs;
        start.Environment["PYTHONIOENCODING"] = "utf-8";
        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        foreach (var proxy in new[] { "http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "grpc_proxy" })
            start.Environment.Remove(proxy);
        using var process = Process.Start(start)!;
        using var limit = new CancellationTokenSource(RunMax);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            Assert.True(
                process.ExitCode == 0,
                $"{Python} {arguments[0]} {arguments[1]} ended with {process.ExitCode} (it needs: {Packages})\n"
                    + await errors);
            return await output;
        }
        finally
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
        }
    }

    private static string Root()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "Ledger.sln")))
            at = at.Parent;
        return at?.FullName
            ?? throw new InvalidOperationException($"{AppContext.BaseDirectory} is not in the repository");
    }
}
