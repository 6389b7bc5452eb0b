using Google.Protobuf;
using Ledger.Codec;
using Ledger.Domain.Names;
using Ledger.Domain.Records;

namespace Ledger.Engine.Tests;

/// <summary>Stored bytes that nobody decided.</summary>
internal static class Bytes
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 4, 0, 0, TimeSpan.Zero);

    public static ReadOnlyMemory<byte> Of(
        long position, Fact fact, Subject? subject = null, DateTimeOffset? at = null) =>
        EventCodec.Encode(new RecordedEvent(
            position, at ?? Noon,
            new Envelope(
                Principal.TheLedger, "", "", "", subject ?? new Subject.TheLedger(), null, Evidence.None, ""), fact));

    /// <summary>An event of a kind that only a later version knows.</summary>
    public static ReadOnlyMemory<byte> OfUnknownFact(long position)
    {
        var known = V1.StoredEvent.Parser.ParseFrom(Of(position, new Fact.PlanAdopted(1)).Span);
        known.ClearFact();
        return known.ToByteArray();
    }
}
