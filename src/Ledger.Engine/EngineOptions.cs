namespace Ledger.Engine;

/// <summary>What can be set about an engine. Counts are of events, commands or subjects, as their names say.</summary>
public sealed record EngineOptions
{
    /// <summary>
    /// The name of a new ledger's log in its checkpoints; without blanks and plus signs (C2SP signed-note).
    /// </summary>
    public string Origin { get; init; } = "ledger.localhost";

    /// <summary>A new ledger's time zone, an IANA name: which local day it is.</summary>
    public string TimeZone { get; init; } = "Asia/Shanghai";

    /// <summary>A new ledger's signing key, as a DER SubjectPublicKeyInfo (ECDSA P-256).</summary>
    public ReadOnlyMemory<byte> PublicKey { get; init; }

    /// <summary>
    /// Submissions that may wait to be decided; one more waits until there is room, or until its deadline.
    /// </summary>
    public int QueueSubmissionsMax { get; init; } = 4_096;

    /// <summary>Commands that are decided together and appended at once.</summary>
    public int BatchCommandsMax { get; init; } = 512;

    /// <summary>Subjects whose state is kept in memory, about.</summary>
    public int CachedSubjectsMax { get; init; } = 50_000;

    /// <summary>
    /// Events that the state documents may be behind the log before commands are refused as unavailable.
    /// </summary>
    public int PendingEventsMax { get; init; } = 50_000;

    /// <summary>The newest events that are kept decoded for projectors and subscribers.</summary>
    public int TailEventsMax { get; init; } = 10_000;

    /// <summary>Refuses what cannot work.</summary>
    /// <exception cref="ArgumentException">An option is out of range; the message names it.</exception>
    public EngineOptions Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(QueueSubmissionsMax, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchCommandsMax, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(BatchCommandsMax, Storage.LogLimits.AppendEventsMax - 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(CachedSubjectsMax, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(PendingEventsMax, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(TailEventsMax, 1);
        if (Origin.Length == 0 || Origin.Any(c => char.IsWhiteSpace(c) || c == '+'))
            throw new ArgumentException($"'{Origin}' is no origin: no blanks, no '+'", nameof(Origin));
        if (!TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _))
            throw new ArgumentException($"'{TimeZone}' is no time zone of this machine", nameof(TimeZone));
        return this;
    }
}
