using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Deciding;

/// <summary>
/// Where a command goes: what it is about, what deciding it must know, and how it is then decided. A pure function of
/// the command and the catalogue.
/// </summary>
public abstract record Route
{
    private Route() { }

    /// <summary>
    /// The command is about <paramref name="Subject"/>. <paramref name="Decide"/> decides it, a pure function too, when
    /// it is given the states of <paramref name="Reads"/> and, unless null, all lines of <paramref name="LinesOf"/>.
    /// </summary>
    public sealed record To(
        Subject Subject, ValueList<Subject> Reads, Subject.Plan? LinesOf, Func<IKnowledge, Decision> Decide) : Route;

    /// <summary>It cannot be carried out, whatever the states are.</summary>
    public sealed record Refused(Refusal Refusal) : Route;
}
