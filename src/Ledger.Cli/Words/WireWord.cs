using System.Reflection;
using System.Text;
using Google.Protobuf.Reflection;
using Grpc.Core;

namespace Ledger.Cli.Words;

/// <summary>
/// Enumerated values as words, <c>OUTCOME_PARTLY_MET</c> as <c>partly-met</c>. The words follow from the protos, so a
/// value that is added there has its word at once.
/// </summary>
internal static class WireWord
{
    private const string Unspecified = "unspecified";

    /// <summary>The word; null where the value says nothing.</summary>
    public static string? Of<T>(T value)
        where T : struct, Enum
    {
        if (Enum.GetName(value) is not { } name)
            return value.ToString();
        var word = Word<T>(name);
        return word == Unspecified ? null : word;
    }

    public static string? Of<T>(T? value)
        where T : struct, Enum =>
        value is { } given ? Of(given) : null;

    /// <summary>The words that say something, in the order of the proto.</summary>
    public static string[] All<T>()
        where T : struct, Enum =>
        [.. Enum.GetNames<T>().Select(Word<T>).Where(word => word != Unspecified)];

    /// <summary>The value of a word of <see cref="All{T}"/>; the unspecified one for null.</summary>
    public static T Parse<T>(string? word)
        where T : struct, Enum =>
        word is null ? default : Enum.GetValues<T>().Single(value => Of(value) == word);

    /// <summary><c>TargetSet</c> as <c>target-set</c>.</summary>
    public static string OfName(string name) => Separated(name, '-').ToLowerInvariant();

    /// <summary><c>NotFound</c> as <c>NOT_FOUND</c>, the canonical name of a gRPC code.</summary>
    public static string OfStatus(StatusCode code) => Separated(code.ToString(), '_').ToUpperInvariant();

    private static string Word<T>(string name)
        where T : struct, Enum
    {
        var original = typeof(T).GetField(name)?.GetCustomAttribute<OriginalNameAttribute>()?.Name ?? name;
        var prefix = Separated(typeof(T).Name, '_').ToUpperInvariant() + "_";
        return original[(original.StartsWith(prefix, StringComparison.Ordinal) ? prefix.Length : 0)..]
            .Replace('_', '-').ToLowerInvariant();
    }

    private static string Separated(string name, char separator)
    {
        var text = new StringBuilder();
        foreach (var sign in name)
        {
            if (char.IsAsciiLetterUpper(sign) && text.Length > 0)
                text.Append(separator);
            text.Append(sign);
        }

        return text.ToString();
    }
}
