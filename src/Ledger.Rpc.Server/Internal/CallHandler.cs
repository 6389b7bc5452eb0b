using Grpc.Core;
using Grpc.Core.Interceptors;
using Ledger.Rpc.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>What all call shapes share: the gate, the service's life, the one place where errors become a status.</summary>
internal abstract class CallHandler<TService, TRequest, TResponse>(
    Method<TRequest, TResponse> method,
    CallSettings settings,
    ServiceActivator<TService> activator,
    ILogger logger,
    Delegate invoker)
    where TService : class
    where TRequest : class
    where TResponse : class
{
    private readonly bool _isStreamingRequest =
        method.Type is MethodType.ClientStreaming or MethodType.DuplexStreaming;

    public object[] MethodAttributes { get; } = invoker.Method.GetCustomAttributes(inherit: true);

    protected Method<TRequest, TResponse> Method { get; } = method;

    public async Task HandleAsync(HttpContext httpContext)
    {
        if (CallGate.Refuses(httpContext))
            return;
        CallGate.LiftDocumentLimits(httpContext, _isStreamingRequest);
        httpContext.Response.ContentType = ContentTypes.Grpc;
        httpContext.Response.Headers[HeaderNames.AcceptEncoding] = HeaderNames.Identity;

        using var context = new HttpServerCallContext(httpContext, Method, settings);
        try
        {
            CheckEncoding(httpContext);
            context.StartDeadline();
            await RunAsync(context);
        }
        catch (Exception exception)
        {
            CallErrors.Apply(context, exception, logger);
        }

        context.IsComplete = true;
        Finish(context);
    }

    /// <summary>Runs the handler, inside the interceptors if there are any.</summary>
    protected abstract Task InvokeAsync(TService service, Interceptor[] interceptors, HttpServerCallContext context);

    /// <summary>The only request of the call; a second one is an error.</summary>
    protected async ValueTask<TRequest> ReadOnlyRequestAsync(HttpServerCallContext context)
    {
        var reader = new RequestReader(context);
        var request = await reader.ReadAsync(Method.RequestMarshaller, context.CancellationToken)
            ?? throw FrameError.Missing();
        await reader.ExpectEndAsync(context.CancellationToken);
        return request;
    }

    /// <summary>Puts the only response of the call into the body; it leaves with the trailers.</summary>
    protected void WriteOnlyResponse(TResponse? response, HttpServerCallContext context)
    {
        if (response is null)
            throw new RpcException(new Status(StatusCode.Cancelled, "No message returned from method."));
        if (context.Status.StatusCode != StatusCode.OK)
            return;
        var output = new FrameSerializationContext(
            context.HttpContext.Response.BodyWriter, context.Settings.SendBytesMax);
        try
        {
            output.Write(response, Method.ResponseMarshaller.ContextualSerializer);
        }
        finally
        {
            context.HasWritten |= output.HasOutput;
        }
    }

    private static void CheckEncoding(HttpContext httpContext)
    {
        if (httpContext.Request.Headers.TryGetValue(HeaderNames.Encoding, out var encoding)
            && !string.Equals(encoding, HeaderNames.Identity, StringComparison.OrdinalIgnoreCase))
        {
            throw new RpcException(new Status(
                StatusCode.Unimplemented,
                $"Unsupported grpc-encoding value '{encoding}'. Supported encodings: {HeaderNames.Identity}"));
        }
    }

    private async Task RunAsync(HttpServerCallContext context)
    {
        var (service, isOwned) = activator.Get(context.HttpContext.RequestServices);
        try
        {
            if (settings.Interceptors.Length == 0)
                await InvokeAsync(service, [], context);
            else
                await RunInterceptedAsync(service, context);
        }
        finally
        {
            if (isOwned)
                await Release.Async(service);
        }
    }

    private async Task RunInterceptedAsync(TService service, HttpServerCallContext context)
    {
        var owned = new Stack<Interceptor>();
        try
        {
            var interceptors = new Interceptor[settings.Interceptors.Length];
            for (var i = 0; i < interceptors.Length; i++)
            {
                (interceptors[i], var isOwned) = settings.Interceptors[i].Get(context.HttpContext.RequestServices);
                if (isOwned)
                    owned.Push(interceptors[i]);
            }

            await InvokeAsync(service, interceptors, context);
        }
        finally
        {
            while (owned.TryPop(out var interceptor))
                await Release.Async(interceptor);
        }
    }

    private void Finish(HttpServerCallContext context)
    {
        var httpContext = context.HttpContext;
        if (httpContext.RequestAborted.IsCancellationRequested)
        {
            Log.CallerGone(logger, Method.FullName);
            return;
        }

        if (context.IsDeadlinePassed)
            context.Status = CallErrors.DeadlineExceeded;
        if (context.Status.StatusCode != StatusCode.OK)
            Log.CallFailed(logger, Method.FullName, context.Status.StatusCode, context.Status.Detail);

        if (context.Status.StatusCode != StatusCode.OK && !context.HasWritten && !httpContext.Response.HasStarted)
            StatusWriter.WriteHeadersOnly(httpContext.Response, context.Status, context.TrailersOrNone);
        else
            StatusWriter.WriteTrailers(httpContext, context.Status, context.TrailersOrNone);
    }
}
