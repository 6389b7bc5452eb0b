using System.CommandLine;
using System.Globalization;
using Ledger.Cli.Words;

namespace Ledger.Cli.Verbs;

/// <summary>Options in the forms that many verbs use.</summary>
internal static class Options
{
    public static Option<string?> Text(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName };

    public static Option<string?> Required(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, Required = true };

    public static Option<string[]> Texts(string name, string helpName, string description) =>
        new(name) { Description = description, HelpName = helpName, AllowMultipleArgumentsPerToken = true };

    public static Option<long?> Number(string name, string helpName, long least, string description) => new(name)
    {
        Description = description,
        HelpName = helpName,
        CustomParser = result =>
        {
            var text = result.Tokens.Single().Value;
            if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least)
                return number;
            result.AddError($"{name} is a number from {least} on, not \"{text}\".");
            return null;
        },
    };

    public static Option<bool> Switch(string name, string description) => new(name) { Description = description };

    /// <summary>One of the words of an enumeration of the wire.</summary>
    public static Option<string?> Word<T>(string name, string description)
        where T : struct, Enum
    {
        var words = WireWord.All<T>();
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.AcceptOnlyFromAmong(words);
        return option;
    }

    public static Argument<string> Reference(string description) => new("REF") { Description = description };
}
