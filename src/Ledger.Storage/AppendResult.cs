namespace Ledger.Storage;

/// <summary>What an append came to. A conflict is an expected outcome, not a failure.</summary>
public abstract record AppendResult
{
    private AppendResult() { }

    /// <summary>The events are durable; <paramref name="Head"/> is the head behind them.</summary>
    public sealed record Written(long Head) : AppendResult;

    /// <summary>Nothing was written: the head is <paramref name="Head"/>, not the expected one.</summary>
    public sealed record Conflict(long Head) : AppendResult;
}
