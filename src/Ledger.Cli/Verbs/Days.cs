using Ledger.Codec;
using Ledger.Domain.Values;

namespace Ledger.Cli.Verbs;

/// <summary>Days as options give them.</summary>
internal static class Days
{
    public static EffectiveDay Parse(string text, string option) => EffectiveDay.Parse(text) switch
    {
        Parsed<EffectiveDay>.Ok(var day) => day,
        Parsed<EffectiveDay>.Failed => throw new UsageException(
            option,
            $"{option} is a day as in 2022-03-31, 2022-03 or 2022, not \"{text}\".",
            $"{option} 应为 2022-03-31、2022-03 或 2022 这样的日期，而不是“{text}”。"),
    };

    /// <summary>As the wire has it; null where the option is not given.</summary>
    public static V1.EffectiveDay? ToWire(string text, string option) =>
        text.Length == 0 ? null : ValueCodec.ToWire(Parse(text, option));
}
