using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.Net.Client.Internal;

/// <summary>Reads the status and the metadata of an HTTP response.</summary>
internal static class ResponseHead
{
    /// <summary>The outcome if the headers alone decide it: no gRPC at all, or "Trailers-Only".</summary>
    public static CallOutcome? Decide(HttpResponseMessage response)
    {
        var contentType = response.Content.Headers.NonValidated.TryGetValues("Content-Type", out var values)
            ? values.ToString()
            : null;
        var isGrpc = ContentTypes.IsGrpc(contentType);
        if (response.StatusCode != HttpStatusCode.OK && !(isGrpc && HasStatus(response.Headers)))
        {
            var code = (int)response.StatusCode;
            return CallOutcome.Of(
                HttpStatusMap.ToGrpc(code),
                string.Create(CultureInfo.InvariantCulture, $"Bad gRPC response. HTTP status code: {code}"));
        }

        if (!isGrpc)
        {
            return CallOutcome.Of(
                StatusCode.Unknown,
                contentType is null
                    ? "Bad gRPC response. Response did not have a content-type header."
                    : "Bad gRPC response. Invalid content-type value: " + contentType);
        }

        return HasStatus(response.Headers) ? Status(response.Headers) : null;
    }

    /// <summary>The outcome that the trailers tell, once the body was read to its end.</summary>
    public static CallOutcome FromTrailers(HttpResponseMessage response) =>
        HasStatus(response.TrailingHeaders)
            ? Status(response.TrailingHeaders)
            : CallOutcome.Of(StatusCode.Unknown, "Bad gRPC response. The response ended without a grpc-status.");

    public static Metadata Metadata(HttpHeaders headers)
    {
        Metadata? metadata = null;
        foreach (var (name, values) in headers.NonValidated)
        {
            if (MetadataCodec.IsReserved(name))
                continue;
            metadata ??= [];
            foreach (var value in values)
                MetadataCodec.Add(metadata, name, value);
        }

        return metadata ?? Core.Metadata.Empty;
    }

    private static bool HasStatus(HttpHeaders headers) => headers.NonValidated.Contains(HeaderNames.Status);

    private static CallOutcome Status(HttpHeaders headers)
    {
        var text = headers.NonValidated[HeaderNames.Status].ToString();
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            return CallOutcome.Of(StatusCode.Unknown, "Bad gRPC response. Unexpected grpc-status value: " + text);

        var detail = headers.NonValidated.TryGetValues(HeaderNames.Message, out var message)
            ? PercentEncoding.Decode(message.ToString())
            : "";
        return new CallOutcome(
            new Status(code <= (int)StatusCode.Unauthenticated ? (StatusCode)code : StatusCode.Unknown, detail),
            Metadata(headers));
    }
}
