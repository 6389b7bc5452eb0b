using System.Globalization;
using System.Text;
using Ledger.Domain.Names;
using Ledger.Domain.Records;
using Ledger.Storage;

namespace Ledger.Engine.Projecting;

/// <summary>
/// What became of a request: the SHA-256 of its command, the positions of the events that it wrote (first and last),
/// and what it was about.
/// </summary>
internal sealed record RequestRecord(string CommandSha256, long First, long Last, Subject Subject)
{
    /// <summary>The key under which a request is remembered for ever; null where it is not to be remembered.</summary>
    public static string? KeyOf(Principal principal, string requestId) =>
        requestId.Length == 0 ? null : $"{principal.Id}/{requestId}";

    /// <summary>The record with one more event of the same request.</summary>
    public static RequestRecord With(RequestRecord? record, RecordedEvent recorded) => record is null
        ? new RequestRecord(
            recorded.Envelope.CommandSha256, recorded.Position, recorded.Position, recorded.Envelope.Subject)
        : record with { Last = recorded.Position };

    /// <summary>The record as a document.</summary>
    public Document ToDocument(string key) => new(
        LedgerDocuments.Request, key, Last,
        Encoding.UTF8.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{CommandSha256} {First} {Last} {Subject}")),
        []);

    /// <summary>The record that a document holds.</summary>
    public static RequestRecord FromDocument(Document document)
    {
        var parts = Encoding.UTF8.GetString(document.Bytes.Span).Split(' ', 4);
        return new RequestRecord(
            parts[0],
            long.Parse(parts[1], CultureInfo.InvariantCulture),
            long.Parse(parts[2], CultureInfo.InvariantCulture),
            Subject.Parse(parts[3]) ?? throw new InvalidDataException($"request {document.Key} names '{parts[3]}'"));
    }
}
