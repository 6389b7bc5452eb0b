using Ledger.Cli.Words;
using Ledger.V1;

namespace Ledger.Cli.Shapes;

/// <summary>How the ledger is.</summary>
internal sealed record StatusShape(
    string Ledger,
    string Origin,
    string TimeZone,
    long Head,
    string? HeadLeafHash,
    string? Today,
    string? RuleSet,
    bool AcceptsWrites,
    string? RefusesWritesBecause,
    string? Version,
    long StoreBytes,
    IReadOnlyList<DocumentSetShape> DocumentSets)
{
    public static StatusShape Of(GetStatusResponse status) => new(
        status.LedgerId,
        status.Origin,
        status.TimeZone,
        status.Head,
        Shown.OrNull(status.HeadLeafHash),
        Shown.OrNull(status.Today),
        Shown.OrNull(status.RuleSet),
        status.AcceptsWrites,
        Shown.OrNull(status.RefusesWritesBecause),
        Shown.OrNull(status.Version),
        status.StoreBytes,
        [.. status.DocumentSets.Select(set => new DocumentSetShape(set.Name, set.Version, set.Position, set.Lag))]);
}

/// <summary>How far a document set is folded.</summary>
internal sealed record DocumentSetShape(string Name, int Version, long Position, long Lag);
