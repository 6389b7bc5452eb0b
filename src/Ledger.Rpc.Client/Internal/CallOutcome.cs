using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>How a call ended; decided once.</summary>
internal sealed record CallOutcome(Status Status, Metadata Trailers)
{
    public bool IsOk => Status.StatusCode == StatusCode.OK;

    public static CallOutcome Of(StatusCode code, string detail, Exception? cause = null) =>
        new(new Status(code, detail, cause), Metadata.Empty);

    public Exception ToException(bool throwsCanceled)
    {
        var exception = new RpcException(Status, Trailers);
        return throwsCanceled && Status.StatusCode is (StatusCode.Cancelled or StatusCode.DeadlineExceeded)
            ? new OperationCanceledException(Status.Detail, exception)
            : exception;
    }
}
