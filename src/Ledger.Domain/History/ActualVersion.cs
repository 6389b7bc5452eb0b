using Ledger.Domain.Actuals;
using Ledger.Domain.Records;

namespace Ledger.Domain.History;

/// <summary>
/// One vintage of an actual: reported, revised, corrected or confirmed. <paramref name="Root"/> is the position of the
/// record that a correction mends, in the end; its own for the others. <paramref name="Revises"/> is the vintage that a
/// revision or confirmation follows.
/// </summary>
public sealed record ActualVersion(
    long Position,
    Envelope Envelope,
    Actual Actual,
    long Root,
    long? Revises,
    long? Corrects,
    bool IsConfirmation,
    bool IsRetracted)
{
    /// <summary>Whether it is a declaration in words, which stands beside figures and states.</summary>
    public bool IsDeclaration => Actual.Value is ActualValue.Declaration;
}
