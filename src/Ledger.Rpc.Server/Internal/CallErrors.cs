using Grpc.Core;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Logging;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The one place where what a handler threw becomes the status of its call.</summary>
internal static class CallErrors
{
    public static Status DeadlineExceeded { get; } = new(StatusCode.DeadlineExceeded, "Deadline Exceeded");

    public static void Apply(HttpServerCallContext context, Exception exception, ILogger logger)
    {
        switch (exception)
        {
            case RpcException rpc:
                context.Status = rpc.Status;
                foreach (var entry in rpc.Trailers)
                    context.ResponseTrailers.Add(entry);
                return;

            case OperationCanceledException or ConnectionAbortedException or IOException
                when context.CancellationToken.IsCancellationRequested:
                context.Status = context.IsDeadlinePassed ? DeadlineExceeded : Status.DefaultCancelled;
                return;
        }

        Log.HandlerFailed(logger, context.Method, exception);
        context.Status = new Status(
            StatusCode.Unknown,
            context.Settings.DetailedErrors
                ? $"Exception was thrown by handler. {exception.GetType().Name}: {exception.Message}"
                : "Exception was thrown by handler.");
    }
}
