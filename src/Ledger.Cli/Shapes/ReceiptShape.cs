using Ledger.V1;

namespace Ledger.Cli.Shapes;

/// <summary>What became of a command.</summary>
internal sealed record ReceiptShape(
    string Subject,
    string RequestId,
    bool DryRun,
    bool Recorded,
    bool Repeated,
    long? FirstPosition,
    long? LastPosition,
    long MinPosition,
    string Etag,
    IReadOnlyList<WarningShape> Warnings)
{
    public static ReceiptShape Of(Receipt receipt, Submission submission) => new(
        receipt.Subject,
        submission.RequestId,
        submission.ValidateOnly,
        receipt.HasFirstPosition && !submission.ValidateOnly && !receipt.Repeated,
        receipt.Repeated,
        receipt.HasFirstPosition ? receipt.FirstPosition : null,
        receipt.HasLastPosition ? receipt.LastPosition : null,
        receipt.MinPosition,
        receipt.Etag,
        [.. receipt.Warnings.Select(WarningShape.Of)]);
}
