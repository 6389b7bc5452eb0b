using System.Net;

namespace Ledger.Rpc.Tests;

/// <summary>A call made by hand, to send what no client of ours would.</summary>
internal static class RawCall
{
    public static byte[] Frame(byte[] message, byte flag = 0, int? length = null)
    {
        var size = length ?? message.Length;
        return [flag, (byte)(size >> 24), (byte)(size >> 16), (byte)(size >> 8), (byte)size, .. message];
    }

    public static async Task<HttpResponseMessage> PostAsync(
        Uri server, string path, byte[] body, params (string Name, string Value)[] headers)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, path))
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent(body),
        };
        request.Headers.TryAddWithoutValidation("te", "trailers");
        var contentType = "application/grpc";
        foreach (var (name, value) in headers)
        {
            if (name == "content-type")
                contentType = value;
            else if (name == "version")
                (request.Version, request.VersionPolicy) = (new Version(value), HttpVersionPolicy.RequestVersionExact);
            else
                request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content.Headers.TryAddWithoutValidation("content-type", contentType);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>A trailer, wherever the response carries it.</summary>
    public static string? Trailer(HttpResponseMessage response, string name) =>
        response.TrailingHeaders.TryGetValues(name, out var values) || response.Headers.TryGetValues(name, out values)
            ? string.Join(",", values)
            : null;
}
