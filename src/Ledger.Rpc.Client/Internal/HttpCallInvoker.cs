using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>Makes calls over a transport.</summary>
internal sealed class HttpCallInvoker(Transport transport) : CallInvoker
{
    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        using var call = AsyncUnaryCall(method, host, options, request);

        // The packages' API has a blocking call, and this is the one place where there is no other way.
#pragma warning disable RS0030
        return call.ResponseAsync.GetAwaiter().GetResult();
#pragma warning restore RS0030
    }

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = new ClientCall<TRequest, TResponse>(transport, method, host, options);
        call.Start(request);
        return new AsyncUnaryCall<TResponse>(
            call.ReadOnlyResponseAsync(), Headers, Status, Trailers, Dispose, call);
    }

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options, TRequest request)
    {
        var call = new ClientCall<TRequest, TResponse>(transport, method, host, options);
        call.Start(request);
        return new AsyncServerStreamingCall<TResponse>(
            new ResponseStreamReader<TResponse>(call, method.ResponseMarshaller),
            Headers,
            Status,
            Trailers,
            Dispose,
            call);
    }

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = new ClientCall<TRequest, TResponse>(transport, method, host, options);
        var requests = call.StartStream();
        return new AsyncClientStreamingCall<TRequest, TResponse>(
            requests, call.ReadOnlyResponseAsync(), Headers, Status, Trailers, Dispose, call);
    }

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions options)
    {
        var call = new ClientCall<TRequest, TResponse>(transport, method, host, options);
        var requests = call.StartStream();
        return new AsyncDuplexStreamingCall<TRequest, TResponse>(
            requests,
            new ResponseStreamReader<TResponse>(call, method.ResponseMarshaller),
            Headers,
            Status,
            Trailers,
            Dispose,
            call);
    }

    private static Task<Metadata> Headers(object call) => ((IClientCall)call).ResponseHeadersAsync();

    private static Status Status(object call) => ((IClientCall)call).GetStatus();

    private static Metadata Trailers(object call) => ((IClientCall)call).GetTrailers();

    private static void Dispose(object call) => ((IClientCall)call).Dispose();
}
