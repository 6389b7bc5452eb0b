using Ledger.Domain.Values;

namespace Ledger.Domain.Records;

/// <summary>
/// The document that a statement rests on: title, its own number, issuer, date, SHA-256 of its bytes (64 hex digits,
/// lower case) and where it is kept. All but the title may be empty.
/// </summary>
public sealed record SourceDocument(
    string Title, string Number, string Issuer, EffectiveDay? Dated, string Sha256, string KeptAt);
