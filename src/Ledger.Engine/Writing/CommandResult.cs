using Ledger.Domain.Deciding;
using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Engine.Writing;

/// <summary>What became of a submitted command.</summary>
public abstract record CommandResult
{
    private CommandResult() { }

    /// <summary>
    /// Its events are durable from <paramref name="First"/> to <paramref name="Last"/> (or would be there, if it was
    /// only validated). <paramref name="IsRepeated"/>: an earlier submission under the same request id wrote them.
    /// </summary>
    public sealed record Recorded(
        Subject Subject, long First, long Last, bool IsRepeated, ValueList<DecisionWarning> Warnings) : CommandResult;

    /// <summary>
    /// Equal content was there; <paramref name="Head"/> is how many events had been taken into account.
    /// </summary>
    public sealed record Unchanged(Subject Subject, long SubjectPosition, long Head) : CommandResult;

    /// <summary>It is not to be done.</summary>
    public sealed record Refused(Refusal Refusal) : CommandResult;

    /// <summary>A command before it in the same submission was refused, so it was not looked at.</summary>
    public sealed record NotReached : CommandResult;

    /// <summary>It could not be recorded now. Whether it was is for its request id to tell.</summary>
    public sealed record Unavailable(string Because) : CommandResult;
}
