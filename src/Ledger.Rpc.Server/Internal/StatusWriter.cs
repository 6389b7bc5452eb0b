using System.Globalization;
using Grpc.Core;
using Ledger.Rpc.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Ends a response with the status: in trailers, or in the only headers when nothing was sent.</summary>
internal static class StatusWriter
{
    private static readonly string[] Codes =
        [.. Enumerable.Range(0, 17).Select(each => each.ToString(CultureInfo.InvariantCulture))];

    /// <summary>"Trailers-Only" of the protocol.</summary>
    public static void WriteHeadersOnly(HttpResponse response, Status status, Metadata? trailers)
    {
        response.StatusCode = StatusCodes.Status200OK;
        response.ContentType = ContentTypes.Grpc;
        Write(response.Headers, status, trailers);
    }

    public static void WriteTrailers(HttpContext context, Status status, Metadata? trailers)
    {
        var feature = context.Features.Get<IHttpResponseTrailersFeature>() ?? throw new InvalidOperationException(
            "The server cannot send trailers; gRPC needs HTTP/2.");
        Write(feature.Trailers, status, trailers);
    }

    public static void Append(IHeaderDictionary headers, Metadata metadata)
    {
        foreach (var entry in metadata)
        {
            if (MetadataCodec.IsReserved(entry.Key))
                continue;
            headers.Append(entry.Key, MetadataCodec.Encode(entry));
        }
    }

    private static void Write(IHeaderDictionary headers, Status status, Metadata? trailers)
    {
        if (trailers is not null)
        {
            try
            {
                Append(headers, trailers);
            }
            catch (RpcException exception)
            {
                status = exception.Status;
            }
        }

        var code = (int)status.StatusCode;
        headers[HeaderNames.Status] = (uint)code < (uint)Codes.Length
            ? Codes[code]
            : code.ToString(CultureInfo.InvariantCulture);
        if (status.Detail.Length > 0)
            headers[HeaderNames.Message] = PercentEncoding.Encode(status.Detail);
    }
}
