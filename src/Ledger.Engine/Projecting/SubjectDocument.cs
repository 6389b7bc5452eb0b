using System.Buffers;
using Google.Protobuf;
using Ledger.Codec;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Domain.Registry;
using Ledger.Engine.Tailing;
using Ledger.Storage;

namespace Ledger.Engine.Projecting;

/// <summary>A subject's events as the bytes of one document.</summary>
internal static class SubjectDocument
{
    /// <summary>The document with more events behind those that it has.</summary>
    public static Document Append(Document? document, Subject subject, IReadOnlyList<LoggedEvent> events)
    {
        var bytes = new ArrayBufferWriter<byte>((document?.Bytes.Length ?? 0) + events.Sum(e => e.Bytes.Length + 5));
        if (document is not null)
            bytes.Write(document.Bytes.Span);
        foreach (var logged in events)
        {
            WriteLength(bytes, (uint)logged.Bytes.Length);
            bytes.Write(logged.Bytes.Span);
        }

        return new Document(
            LedgerDocuments.Subject, subject.ToString(), events[^1].Position, bytes.WrittenMemory,
            Catalogue.Holds(subject)
                ? [new IndexEntry(LedgerDocuments.CatalogueIndex, "")]
                : []);
    }

    /// <summary>The events below a position.</summary>
    public static IReadOnlyList<RecordedEvent> Events(Document document, long below)
    {
        var events = new List<RecordedEvent>();
        var input = new CodedInputStream(document.Bytes.ToArray());
        while (!input.IsAtEnd)
        {
            var recorded = EventCodec.Decode(input.ReadBytes().Span);
            if (recorded.Position >= below)
                break;
            events.Add(recorded);
        }

        return events;
    }

    private static void WriteLength(ArrayBufferWriter<byte> bytes, uint length)
    {
        var span = bytes.GetSpan(5);
        var written = 0;
        while (length >= 0x80)
        {
            span[written++] = (byte)(length | 0x80);
            length >>= 7;
        }

        span[written++] = (byte)length;
        bytes.Advance(written);
    }
}
