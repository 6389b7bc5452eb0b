using Google.Protobuf;
using Ledger.Domain.Records;

namespace Ledger.Codec;

/// <summary>Documents and places in them.</summary>
public static class EvidenceCodec
{
    /// <summary>The evidence; none stays unset.</summary>
    public static V1.Evidence? ToWire(Evidence evidence) => evidence == Evidence.None
        ? null
        : new V1.Evidence { Document = ToWire(evidence.Document), Place = evidence.Place };

    /// <summary>The evidence; unset is none.</summary>
    public static Evidence ToDomain(V1.Evidence? wire, string field) => wire is null
        ? Evidence.None
        : new Evidence(ToDomain(wire.Document, field + ".document"), wire.Place);

    private static V1.SourceDocument? ToWire(SourceDocument? document) => document is null
        ? null
        : new V1.SourceDocument
        {
            Title = document.Title,
            Number = document.Number,
            Issuer = document.Issuer,
            Dated = ValueCodec.ToWire(document.Dated),
            Sha256 = ByteString.CopyFrom(Convert.FromHexString(document.Sha256)),
            KeptAt = document.KeptAt,
        };

    private static SourceDocument? ToDomain(V1.SourceDocument? wire, string field) => wire is null
        ? null
        : new SourceDocument(
            wire.Title, wire.Number, wire.Issuer, ValueCodec.ToDomain(wire.Dated, field + ".dated"),
            Convert.ToHexStringLower(wire.Sha256.Span), wire.KeptAt);
}
