using Ledger.Domain.Records;

namespace Ledger.Engine.Reading;

/// <summary>
/// One event, with names for people and what it changed: what held before and holds after, as text, empty for nothing.
/// </summary>
public sealed record HistoryEntry(
    RecordedEvent Event, string RegionDisplayName, string SubjectDisplayName, string Before, string After);
