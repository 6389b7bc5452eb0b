using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Shapes;

/// <summary>Every event of one subject.</summary>
internal sealed record HistoryShape(string Ref, IReadOnlyList<EventShape> Events, BasisShape? Basis);

/// <summary>One event with what it changed: who, when by both clocks, on which document, from what to what.</summary>
internal sealed record EventShape(
    long Position,
    string? RecordedAt,
    string? EffectiveOn,
    bool? Assumed,
    string? Principal,
    string? Authentication,
    string Kind,
    string Subject,
    string? Region,
    string? Indicator,
    string? Before,
    string? After,
    string? Reason,
    DocumentShape? Document,
    string? Place,
    string? RequestId,
    string? ImportId)
{
    public static EventShape Of(HistoryEntry entry)
    {
        var stored = entry.Event;
        return new(
            stored.Position,
            DayText.Of(stored.RecordedAt),
            DayText.Of(stored.EffectiveOn),
            stored.EffectiveOn?.Assumed,
            stored.Principal?.Id,
            WireWord.Of(stored.Principal?.Authentication),
            WireWord.OfName(stored.FactCase.ToString()),
            stored.Subject,
            Shown.OrNull(entry.RegionDisplayName),
            Shown.OrNull(entry.SubjectDisplayName),
            Shown.OrNull(entry.Before),
            Shown.OrNull(entry.After),
            Shown.OrNull(stored.Reason),
            DocumentShape.Of(stored.Evidence),
            Shown.OrNull(stored.Evidence?.Place ?? ""),
            Shown.OrNull(stored.RequestId),
            Shown.OrNull(stored.ImportId));
    }
}
