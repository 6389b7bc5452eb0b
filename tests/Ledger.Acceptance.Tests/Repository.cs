namespace Ledger.Acceptance.Tests;

/// <summary>Where things lie in the checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The command, as it was built with these tests.</summary>
    public static string LedgerDll { get; } = FindLedgerDll();

    public static string DemoTable(string name) => Path.Combine(Root, "src/Ledger.Cli/Demo/Tables", name);

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Ledger.sln")))
                return at.FullName;
        }

        throw new InvalidOperationException($"no Ledger.sln above {AppContext.BaseDirectory}");
    }

    private static string FindLedgerDll()
    {
        // …/tests/Ledger.Acceptance.Tests/bin/Release/net10.0/ : the same configuration and framework.
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        var path = Path.Combine(Root, "src/Ledger.Cli/bin", here.Parent!.Name, here.Name, "ledger.dll");
        return File.Exists(path) ? path : throw new InvalidOperationException($"{path} is not built");
    }
}
