namespace Ledger.Domain.Values;

/// <summary>What reading a text came to.</summary>
public abstract record Parsed<T>
{
    private Parsed() { }

    /// <summary>The text means <paramref name="Value"/>.</summary>
    public sealed record Ok(T Value) : Parsed<T>;

    /// <summary>
    /// The text cannot be read: at character <paramref name="Index"/> (from 0), what is wrong there, and what would be
    /// right.
    /// </summary>
    public sealed record Failed(int Index, ParseFault Fault, string Found, string Expected) : Parsed<T>;
}
