using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Grpc.Net.Client.Internal;

/// <summary>A call with the types of its messages.</summary>
internal sealed class ClientCall<TRequest, TResponse>(
    Transport transport, Method<TRequest, TResponse> method, string? host, CallOptions options)
    : ClientCall(transport, method, host, options)
    where TRequest : class
    where TResponse : class
{
    private MessageContent? _message;
    private RequestStreamContent? _stream;

    /// <summary>Sends the only request.</summary>
    public void Start(TRequest request)
    {
        var frame = new PooledBufferWriter();
        try
        {
            new FrameSerializationContext(frame, Transport.SendBytesMax)
                .Write(request, method.RequestMarshaller.ContextualSerializer);
        }
        catch (Exception exception)
        {
            frame.Release();
            Finish(exception is RpcException rpc
                ? new CallOutcome(rpc.Status, rpc.Trailers)
                : CallOutcome.Of(
                    StatusCode.Internal, "The request message could not be written: " + exception.Message, exception));
            return;
        }

        _message = new MessageContent(frame);
        Send(_message);
    }

    /// <summary>Opens the stream of requests.</summary>
    public RequestStreamWriter<TRequest> StartStream()
    {
        _stream = new RequestStreamContent();
        var writer = new RequestStreamWriter<TRequest>(
            this, _stream, method.RequestMarshaller, Transport.SendBytesMax, Transport.ThrowsCanceled);
        Send(_stream);
        return writer;
    }

    /// <summary>The only response, which arrives before the status.</summary>
    public async Task<TResponse> ReadOnlyResponseAsync()
    {
        var response = await ReadAsync(method.ResponseMarshaller);
        if (response is not null && await ReadAsync(method.ResponseMarshaller) is null)
            return response;

        var error = response is null ? FrameError.Missing() : FrameError.Superfluous();
        Finish(new CallOutcome(error.Status, error.Trailers));
        throw error;
    }

    protected override void ReleaseRequest()
    {
        _message?.Release();
        _stream?.Abort();
    }
}
