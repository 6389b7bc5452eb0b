using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using static Ledger.Codec.ValueCodec;

namespace Ledger.Codec;

/// <summary>
/// Events as the bytes that the log keeps and proofs are over. Encoding is deterministic: no maps, fields in order.
/// </summary>
public static class EventCodec
{
    /// <summary>The stored bytes of an event.</summary>
    public static byte[] Encode(RecordedEvent recorded) => ToWire(recorded).ToByteArray();

    // Read without what this version does not know, so that it shows as bytes that are missing.
    private static readonly MessageParser<V1.StoredEvent> KnownFields =
        V1.StoredEvent.Parser.WithDiscardUnknownFields(true);

    /// <summary>The event that stored bytes hold.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no stored event.</exception>
    /// <exception cref="UnknownFactException">
    /// The fact is of a kind that this version does not know, or says more than this version can read: both were
    /// written by a newer one, and neither may be folded by half.
    /// </exception>
    /// <exception cref="WireFieldException">A field holds what this version never stored.</exception>
    public static RecordedEvent Decode(ReadOnlySpan<byte> bytes)
    {
        var stored = KnownFields.ParseFrom(bytes);
        return stored.CalculateSize() == bytes.Length
            ? ToDomain(stored)
            : throw new UnknownFactException(stored.Position);
    }

    /// <summary>When the event that stored bytes hold was recorded, whatever its fact.</summary>
    /// <exception cref="InvalidProtocolBufferException">The bytes are no stored event.</exception>
    public static DateTimeOffset RecordedAtOf(ReadOnlySpan<byte> bytes) =>
        RecordedAtOf(V1.StoredEvent.Parser.ParseFrom(bytes));

    /// <summary>An event as a message.</summary>
    public static V1.StoredEvent ToWire(RecordedEvent recorded)
    {
        var envelope = recorded.Envelope;
        var stored = new V1.StoredEvent
        {
            Position = recorded.Position,
            RecordedAt = Timestamp.FromDateTimeOffset(recorded.RecordedAt),
            Principal = new V1.Principal
            {
                Id = envelope.Principal.Id,
                Authentication = envelope.Principal.Authentication switch
                {
                    Authentication.System => V1.Authentication.System,
                    Authentication.Claimed => V1.Authentication.Claimed,
                },
            },
            RequestId = envelope.RequestId,
            CommandSha256 = ByteString.CopyFrom(Convert.FromHexString(envelope.CommandSha256)),
            ImportId = envelope.ImportId,
            Subject = envelope.Subject.ToString(),
            EffectiveOn = ValueCodec.ToWire(envelope.EffectiveOn),
            Evidence = EvidenceCodec.ToWire(envelope.Evidence),
            Reason = envelope.Reason,
        };
        FactCodec.Put(stored, recorded.Fact);
        return stored;
    }

    /// <summary>The event that a message holds.</summary>
    public static RecordedEvent ToDomain(V1.StoredEvent stored)
    {
        var fact = FactCodec.Get(stored);
        if (stored.Principal is null)
            throw new WireFieldException("principal", "", "who acted");
        var recordedAt = RecordedAtOf(stored);
        var envelope = new Envelope(
            new Principal(
                stored.Principal.Id,
                stored.Principal.Authentication switch
                {
                    V1.Authentication.System => Authentication.System,
                    V1.Authentication.Claimed => Authentication.Claimed,
                    _ => throw Unknown("principal.authentication", stored.Principal.Authentication),
                }),
            stored.RequestId,
            Convert.ToHexStringLower(stored.CommandSha256.Span),
            stored.ImportId,
            FactCodec.Named<Subject>(stored.Subject, "subject"),
            ValueCodec.ToDomain(stored.EffectiveOn, "effective_on"),
            EvidenceCodec.ToDomain(stored.Evidence, "evidence"),
            stored.Reason);
        return new RecordedEvent(stored.Position, recordedAt, envelope, fact);
    }

    private static DateTimeOffset RecordedAtOf(V1.StoredEvent stored) =>
        stored.RecordedAt?.ToDateTimeOffset()
        ?? throw new WireFieldException("recorded_at", "", "when it was recorded");
}
