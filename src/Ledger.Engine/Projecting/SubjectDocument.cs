using System.Buffers;
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
        var rest = document.Bytes.Span;
        while (rest.Length > 0)
        {
            var length = ReadLength(ref rest);
            var recorded = EventCodec.Decode(rest[..length]);
            if (recorded.Position >= below)
                break;
            events.Add(recorded);
            rest = rest[length..];
        }

        return events;
    }

    private static int ReadLength(ref ReadOnlySpan<byte> rest)
    {
        var (length, shift, read) = (0, 0, 0);
        byte next;
        do
        {
            next = rest[read++];
            length |= (next & 0x7F) << shift;
            shift += 7;
        }
        while (next >= 0x80);
        rest = rest[read..];
        return length;
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
