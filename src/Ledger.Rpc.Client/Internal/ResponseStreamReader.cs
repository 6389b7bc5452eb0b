using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>The responses of a streaming call.</summary>
internal sealed class ResponseStreamReader<TResponse>(ClientCall call, Marshaller<TResponse> marshaller)
    : IAsyncStreamReader<TResponse>
    where TResponse : class
{
    private TResponse? _current;
    private int _isReading;

    public TResponse Current => _current ?? throw new InvalidOperationException("There is no current message.");

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref _isReading, 1) != 0)
            throw new InvalidOperationException("Can't read the next message because a read is in progress.");

        // A cancelled read cancels the call: half a message cannot be put back.
        using var whenCancelled = cancellationToken.UnsafeRegister(
            static call => ((ClientCall)call!).Cancel(), call);
        try
        {
            _current = null;
            _current = await call.ReadAsync(marshaller);
            return _current is not null;
        }
        finally
        {
            Volatile.Write(ref _isReading, 0);
        }
    }
}
