using Grpc.Core;
using Ledger.Rpc.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Turns away, before anything else, what is no gRPC call.</summary>
internal static class CallGate
{
    private const string Http2Needed = "gRPC needs HTTP/2, the request came over ";

    public static bool Refuses(HttpContext context)
    {
        var protocol = context.Request.Protocol;
        if (!HttpProtocol.IsHttp2(protocol) && !HttpProtocol.IsHttp3(protocol))
        {
            Refuse(context.Response, StatusCodes.Status426UpgradeRequired, Http2Needed + protocol + ".");
            context.Response.Headers.Upgrade = "h2c";
            return true;
        }

        if (ContentTypes.IsGrpc(context.Request.ContentType))
            return false;
        Refuse(
            context.Response,
            StatusCodes.Status415UnsupportedMediaType,
            $"Content-Type '{context.Request.ContentType}' is not supported, it must be {ContentTypes.Grpc}.");
        return true;
    }

    /// <summary>Limits and rates meant for documents do not fit calls, which may be silent for days.</summary>
    public static void LiftDocumentLimits(HttpContext context, bool isStreamingRequest)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (isStreamingRequest && context.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate)
            rate.MinDataRate = null;
    }

    private static void Refuse(HttpResponse response, int httpStatus, string detail)
    {
        StatusWriter.WriteHeadersOnly(response, new Status(StatusCode.Internal, detail), null);
        response.StatusCode = httpStatus;
        response.ContentType = null;
    }
}
