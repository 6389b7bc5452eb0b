using Grpc.Core;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Bounds a call made by a handler by the call that it handles.</summary>
internal sealed class CallPropagationToken(
    ContextPropagationOptions options, DateTime deadline, CancellationToken cancellation) : ContextPropagationToken
{
    internal override CallOptions ApplyTo(CallOptions call)
    {
        if (options.IsPropagateDeadline && (call.Deadline ?? DateTime.MaxValue) > deadline)
            call = call.WithDeadline(deadline);
        if (options.IsPropagateCancellation && !call.CancellationToken.CanBeCanceled)
            call = call.WithCancellationToken(cancellation);
        return call;
    }
}
