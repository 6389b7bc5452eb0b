using Ledger.Domain.Names;
using Ledger.Domain.Values;

namespace Ledger.Domain.Plans;

/// <summary>
/// A numbered line of a plan, or a part of one. <paramref name="Order"/> is its place in the document, from 1;
/// <paramref name="Serial"/> is as printed and may be empty for a part; <paramref name="Parent"/> is the id of the line
/// it is a part of; <paramref name="Indicator"/> is null for a heading over parts.
/// </summary>
public sealed record PlanLine(
    int Order,
    PlanLineKind Kind,
    string Serial,
    string Parent,
    string Section,
    string DisplayName,
    Subject.Indicator? Indicator,
    ValueList<Responsibility> Responsibilities,
    string Note);
