using Ledger.Domain.Deciding;

namespace Ledger.Server.Internal;

/// <summary>What a query asks for, held to the form that its field can have before anything is looked up.</summary>
internal static class Requested
{
    private const int ReferenceCharsMax = 400;

    /// <summary>A reference that may name something; empty is for the lookup to judge.</summary>
    public static string Reference(string field, string text)
    {
        if (text.Length > ReferenceCharsMax)
            throw Errors.Of(new Refusal.Malformed(field, text, $"at most {ReferenceCharsMax} characters"));
        return text.Any(c => char.IsControl(c) || c == '\uFFFD')
            ? throw Errors.Of(new Refusal.Malformed(field, text, "no control or replacement characters"))
            : text;
    }

    /// <summary>The position that a read waits for; 0 for none.</summary>
    public static long MinPosition(long position) => position >= 0
        ? position
        : throw Errors.Of(new Refusal.Malformed("min_position", $"{position}", "0, or the min_position of a receipt"));
}
