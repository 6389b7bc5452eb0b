using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Registry;

/// <summary>
/// A plan without its lines: one list of targets of one document. <paramref name="AdoptedOn"/> and
/// <paramref name="AdoptedAt"/> (a position) are null while it is a draft; <paramref name="Lines"/> is its number of
/// lines and parts once it is adopted.
/// </summary>
public sealed record PlanHeader(
    Subject.Plan Subject,
    Period Period,
    string Kind,
    string List,
    string Title,
    int Lines,
    EffectiveDay? AdoptedOn,
    long? AdoptedAt,
    long Position)
{
    /// <summary>Whether it is in force.</summary>
    public bool IsAdopted => AdoptedAt is not null;
}
