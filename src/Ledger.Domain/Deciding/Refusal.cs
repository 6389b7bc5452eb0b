using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>
/// Why a command is not carried out. Where several would apply, the one that stands first here is given: what is
/// missing or malformed in itself, then the request key, then references, then words that need a reference to be read,
/// then the caller's etag, then the state of things.
/// </summary>
public abstract record Refusal
{
    private Refusal() { }

    /// <summary>A required field is empty; <paramref name="Expected"/> shows what it could hold.</summary>
    public sealed record Missing(string Field, string Expected) : Refusal;

    /// <summary>A field does not have a form that it can have.</summary>
    public sealed record Malformed(string Field, string Found, string Expected) : Refusal;

    /// <summary>The request id was used for another command, recorded at <paramref name="Position"/>.</summary>
    public sealed record RequestReused(string RequestId, long Position) : Refusal;

    /// <summary>A reference names nothing; <paramref name="Nearest"/> are known names that look like it.</summary>
    public sealed record Unknown(string Field, string Kind, string Reference, ValueList<string> Nearest) : Refusal;

    /// <summary>A reference names more than one thing.</summary>
    public sealed record Ambiguous(string Field, string Kind, string Reference, ValueList<string> Candidates) : Refusal;

    /// <summary>
    /// Words cannot be read: at <paramref name="Index"/> (from 0), <paramref name="Found"/>, where
    /// <paramref name="Expected"/> would be right.
    /// </summary>
    public sealed record Unreadable(string Field, ParseFault Fault, int Index, string Found, string Expected) : Refusal;

    /// <summary>
    /// The caller has seen the subject at <paramref name="Seen"/>, and the events at <paramref name="Between"/> came
    /// after that.
    /// </summary>
    public sealed record Stale(string Subject, long Seen, ValueList<long> Between) : Refusal;

    /// <summary>Something else stands under this name, recorded at <paramref name="Position"/>.</summary>
    public sealed record Exists(string Field, string Name, long Position) : Refusal;

    /// <summary>The state of things does not allow it; <paramref name="Detail"/> names what is in the way.</summary>
    public sealed record WrongState(StateFault Fault, string Subject, string Detail) : Refusal;
}
