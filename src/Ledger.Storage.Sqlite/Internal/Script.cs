using System.Globalization;
using System.Reflection;

namespace Ledger.Storage.Sqlite.Internal;

/// <summary>The SQL files of this assembly, by folder and name without the ending.</summary>
internal static class Script
{
    private static readonly Assembly Assembly = typeof(Script).Assembly;

    /// <summary>One file's text.</summary>
    public static string Load(string name)
    {
        using var stream = Assembly.GetManifestResourceStream("Sql/" + name)
            ?? throw new InvalidOperationException($"there is no SQL file {name}");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>
    /// A file that names the tables of one document set, which is validated to be letters, digits and underscores.
    /// </summary>
    public static string Load(string name, DocumentSet set) =>
        Load(name).Replace("{set}", set.StoredName, StringComparison.Ordinal);

    /// <summary>The numbered files of a folder, which lead from an empty file to the newest schema, in order.</summary>
    public static IReadOnlyList<(int Version, string Text)> Versions(string folder) =>
    [
        .. Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith($"Sql/{folder}/", StringComparison.Ordinal))
            .Select(name => name["Sql/".Length..])
            .Where(name => char.IsAsciiDigit(name[folder.Length + 1]))
            .Select(name => (int.Parse(name.AsSpan(folder.Length + 1, 3), CultureInfo.InvariantCulture), Load(name)))
            .OrderBy(script => script.Item1),
    ];
}
