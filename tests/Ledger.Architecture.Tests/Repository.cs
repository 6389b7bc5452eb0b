namespace Ledger.Architecture.Tests;

/// <summary>The checkout that the tests run in, as files: what is generated or built is left out.</summary>
internal static class Repository
{
    private static readonly string[] Ignored =
        ["bin", "obj", "node_modules", "TestResults", ".git", ".vs", ".idea", ".cache"];

    /// <summary>The folder that holds Ledger.sln.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The C# sources of src, tests and tools, as paths from the root.</summary>
    public static IReadOnlyList<string> Sources { get; } =
        [.. Files().Where(file => file.EndsWith(".cs", StringComparison.Ordinal))];

    /// <summary>The projects of src, by name.</summary>
    public static IReadOnlyList<string> Projects { get; } =
    [
        .. new DirectoryInfo(At("src")).EnumerateDirectories()
            .Select(folder => folder.Name)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The full path of a path from the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Text(string file) => File.ReadAllText(At(file));

    /// <summary>All files, as paths from the root with forward slashes.</summary>
    public static IEnumerable<string> Files() =>
        Below(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'));

    /// <summary>The names at the top of the repository, folders with a slash behind.</summary>
    public static IReadOnlyList<string> Top() =>
    [
        .. new DirectoryInfo(Root).EnumerateFileSystemInfos()
            .Where(entry => !Ignored.Contains(entry.Name))
            .Select(entry => entry is DirectoryInfo ? entry.Name + "/" : entry.Name)
            .Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<FileInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateDirectories().Where(inner => !Ignored.Contains(inner.Name)).SelectMany(Below)
            .Concat(folder.EnumerateFiles().Where(file => file.Name != ".git"));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ledger.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("no folder above holds Ledger.sln");
    }
}
