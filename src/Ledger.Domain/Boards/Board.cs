using Ledger.Domain.Registry;
using Ledger.Domain.Values;

namespace Ledger.Domain.Boards;

/// <summary>
/// A plan as it stands: its lines in the order of the document with their verdicts, counted over serials and over
/// parts.
/// </summary>
public sealed record Board(
    PlanHeader Plan, Region Region, ValueList<BoardLine> Lines, BoardCounts Serials, BoardCounts Parts);
