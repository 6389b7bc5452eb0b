namespace Ledger.Client;

/// <summary>How a <see cref="LedgerClient"/> speaks to its server.</summary>
public sealed record LedgerClientOptions
{
    private const int PrincipalCharsMax = 128;

    /// <summary>Who acts, a pseudonymous id in printable ASCII; sent with every call.</summary>
    public string Principal { get; init; } = "local";

    /// <summary>How long a unary call may take where the caller sets no deadline of its own.</summary>
    public TimeSpan Deadline { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The first wait before a lost watch is resumed; each further wait is twice as long.</summary>
    public TimeSpan ResumeDelayMin { get; init; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait before a lost watch is resumed.</summary>
    public TimeSpan ResumeDelayMax { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest answer taken, in bytes.</summary>
    public int AnswerBytesMax { get; init; } = 64 * 1024 * 1024;

    /// <summary>Measures deadlines and waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>Throws where a value cannot work.</summary>
    internal void Validate()
    {
        if (Principal.Length is 0 or > PrincipalCharsMax || Principal.Any(sign => sign is <= ' ' or > '~'))
        {
            throw new ArgumentException(
                $"The principal has to be 1 to {PrincipalCharsMax} printable ASCII characters without spaces.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(Deadline, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ResumeDelayMin, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(ResumeDelayMax, ResumeDelayMin);
        ArgumentOutOfRangeException.ThrowIfLessThan(AnswerBytesMax, 1);
    }
}
