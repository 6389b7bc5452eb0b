using System.Net.Http;
using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.Net.Client.Internal;

/// <summary>The outcome of a call whose transport failed.</summary>
internal static class TransportErrors
{
    public static CallOutcome ToOutcome(Exception exception, Uri address)
    {
        for (var cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpProtocolException protocol)
            {
                return CallOutcome.Of(
                    Http2ErrorMap.ToGrpc(protocol.ErrorCode),
                    $"The stream to {address} was reset: {protocol.Message}",
                    exception);
            }
        }

        return exception switch
        {
            HttpRequestException
            {
                HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
            } => CallOutcome.Of(
                StatusCode.Unavailable, $"Error connecting to {address}: {Words(exception)}", exception),
            HttpRequestException { HttpRequestError: HttpRequestError.VersionNegotiationError } => CallOutcome.Of(
                StatusCode.Internal, $"{address} does not speak HTTP/2: {Words(exception)}", exception),
            HttpRequestException or IOException => CallOutcome.Of(
                StatusCode.Unavailable, $"The connection to {address} was lost: {Words(exception)}", exception),
            _ => CallOutcome.Of(
                StatusCode.Internal, $"The call to {address} failed: {Words(exception)}", exception),
        };
    }

    private static string Words(Exception exception) =>
        exception.InnerException is { } inner && !exception.Message.Contains(inner.Message, StringComparison.Ordinal)
            ? $"{exception.Message} {inner.Message}"
            : exception.Message;
}
