using System.Buffers;
using System.Buffers.Text;
using System.Text;
using Grpc.Core;

namespace Ledger.Rpc.Wire;

/// <summary>
/// Metadata on the wire: text as it is, bytes as base64 without padding; on receipt padding is allowed and several
/// values may be joined by commas (PROTOCOL-HTTP2, "Custom-Metadata").
/// </summary>
internal static class MetadataCodec
{
    private static readonly SearchValues<char> Visible = SearchValues.Create(
        [.. Enumerable.Range(0x20, 0x7F - 0x20).Select(each => (char)each)]);

    private static readonly HashSet<string> HttpNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "te", "content-type", "content-length", "content-encoding", "connection", "transfer-encoding", "upgrade",
        "keep-alive", "proxy-connection", "trailer", "date", "server",
    };

    /// <summary>Names that the protocol keeps to itself; an application neither sends nor sees them.</summary>
    public static bool IsReserved(string name) =>
        name.StartsWith(':')
        || HttpNames.Contains(name)
        || (name.StartsWith("grpc-", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("grpc-status-details-bin", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("grpc-trace-bin", StringComparison.OrdinalIgnoreCase)
            && !name.Equals("grpc-tags-bin", StringComparison.OrdinalIgnoreCase));

    /// <summary>The header value of an entry; a text that HTTP/2 cannot carry is an error.</summary>
    public static string Encode(Metadata.Entry entry)
    {
        if (entry.IsBinary)
            return EncodeBinary(entry.RawBytes);
        var value = entry.Value;
        return value.AsSpan().ContainsAnyExcept(Visible)
            ? throw new RpcException(new Status(
                StatusCode.Internal, $"The metadata \"{entry.Key}\" holds a character outside printable ASCII."))
            : value;
    }

    public static string EncodeBinary(ReadOnlySpan<byte> value) => Convert.ToBase64String(value).TrimEnd('=');

    /// <summary>Adds a received header to the metadata, unless it is reserved.</summary>
    public static void Add(Metadata metadata, string name, string value)
    {
        if (IsReserved(name))
            return;
        if (!name.EndsWith(Metadata.BinaryHeaderSuffix, StringComparison.OrdinalIgnoreCase))
        {
            metadata.Add(name, value);
            return;
        }

        foreach (var part in value.AsSpan().Split(','))
        {
            metadata.Add(name, DecodeBinary(value.AsSpan(part).Trim()) ?? throw new RpcException(new Status(
                StatusCode.Internal, $"The metadata \"{name}\" is not base64.")));
        }
    }

    public static byte[]? DecodeBinary(ReadOnlySpan<char> value)
    {
        value = value.TrimEnd('=');
        var padded = (value.Length + 3) / 4 * 4;
        var text = ArrayPool<byte>.Shared.Rent(padded);
        try
        {
            if (Encoding.ASCII.GetBytes(value, text) != value.Length)
                return null;
            text.AsSpan(value.Length, padded - value.Length).Fill((byte)'=');
            var decoded = new byte[Base64.GetMaxDecodedFromUtf8Length(padded)];
            var outcome = Base64.DecodeFromUtf8(text.AsSpan(0, padded), decoded, out var read, out var written);
            return outcome == OperationStatus.Done && read == padded ? decoded[..written] : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }
}
