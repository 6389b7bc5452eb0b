using Grpc.Core;

namespace Ledger.Client.Internal;

/// <summary>Adds to every call who makes it, and to every unary call without a deadline the default one.</summary>
internal sealed class AttributedCallInvoker(CallInvoker inner, LedgerClientOptions options) : CallInvoker
{
    private const string PrincipalHeader = "ledger-principal";

    public override TResponse BlockingUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions callOptions, TRequest request) =>
        inner.BlockingUnaryCall(method, host, Timed(Attributed(callOptions)), request);

    public override AsyncUnaryCall<TResponse> AsyncUnaryCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions callOptions, TRequest request) =>
        inner.AsyncUnaryCall(method, host, Timed(Attributed(callOptions)), request);

    public override AsyncServerStreamingCall<TResponse> AsyncServerStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions callOptions, TRequest request) =>
        inner.AsyncServerStreamingCall(method, host, Attributed(callOptions), request);

    public override AsyncClientStreamingCall<TRequest, TResponse> AsyncClientStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions callOptions) =>
        inner.AsyncClientStreamingCall(method, host, Attributed(callOptions));

    public override AsyncDuplexStreamingCall<TRequest, TResponse> AsyncDuplexStreamingCall<TRequest, TResponse>(
        Method<TRequest, TResponse> method, string? host, CallOptions callOptions) =>
        inner.AsyncDuplexStreamingCall(method, host, Attributed(callOptions));

    private CallOptions Attributed(CallOptions callOptions)
    {
        var headers = new Metadata();
        foreach (var entry in callOptions.Headers ?? [])
            headers.Add(entry);
        if (headers.Get(PrincipalHeader) is null)
            headers.Add(PrincipalHeader, options.Principal);
        return callOptions.WithHeaders(headers);
    }

    private CallOptions Timed(CallOptions callOptions) =>
        callOptions.Deadline is null
            ? callOptions.WithDeadline(options.Time.GetUtcNow().UtcDateTime + options.Deadline)
            : callOptions;
}
