using Grpc.Core;
using Grpc.Core.Interceptors;
using Ledger.Codec;
using Ledger.Domain.Deciding;
using Ledger.Engine.Reading;
using Ledger.Storage;
using Microsoft.Extensions.Logging;

namespace Ledger.Server.Internal;

/// <summary>The one place where exceptions become statuses.</summary>
internal sealed class EdgeInterceptor(ILogger<EdgeInterceptor> logger) : Interceptor
{
    public override async Task<TResponse> UnaryServerHandler<TRequest, TResponse>(
        TRequest request, ServerCallContext context, UnaryServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            return await continuation(request, context);
        }
        catch (Exception failure) when (ToStatus(failure, context) is { } error)
        {
            throw error;
        }
    }

    public override async Task ServerStreamingServerHandler<TRequest, TResponse>(
        TRequest request,
        IServerStreamWriter<TResponse> responseStream,
        ServerCallContext context,
        ServerStreamingServerMethod<TRequest, TResponse> continuation)
    {
        try
        {
            await continuation(request, responseStream, context);
        }
        catch (Exception failure) when (ToStatus(failure, context) is { } error)
        {
            throw error;
        }
    }

    /// <summary>The error to answer with; null to let it pass as it is.</summary>
    private RpcException? ToStatus(Exception failure, ServerCallContext context)
    {
        switch (failure)
        {
            case RpcException:
                return null;
            case WireFieldException wire:
                return Errors.Of(new Refusal.Malformed(wire.Field, wire.Found, wire.Expected));
            case NotYetReadableException late:
                return Errors.Of(
                    StatusCode.Unavailable, "NOT_READABLE_YET",
                    new Sentence(late.Message, $"位置 {late.Wanted} 尚不可读：当前处理到 {late.Folded}"));
            case OperationCanceledException when context.CancellationToken.IsCancellationRequested:
                return null;
            case LogFailedException or DocumentStoreUnreadableException or IOException:
                Log.CallFailed(logger, failure, context.Method);
                return Errors.Of(
                    StatusCode.Unavailable, "STORE_FAILED",
                    new Sentence("the store failed; try again, and see the server's log", "存储失败，请稍后重试，详见服务器日志"));
            default:
                Log.CallFailed(logger, failure, context.Method);
                return Errors.Of(
                    StatusCode.Internal, "INTERNAL",
                    new Sentence("the server failed; its log says why", "服务器内部错误，详见服务器日志"));
        }
    }
}
