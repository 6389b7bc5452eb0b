using Grpc.Core;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>The requests of a streaming call, read from the body as the handler asks.</summary>
internal sealed class RequestStream<TRequest>(HttpServerCallContext context, Marshaller<TRequest> marshaller)
    : IAsyncStreamReader<TRequest>
    where TRequest : class
{
    private readonly RequestReader _reader = new(context);
    private TRequest? _current;
    private bool _isAtEnd;

    public TRequest Current => _current ?? throw new InvalidOperationException("There is no current message.");

    public async Task<bool> MoveNext(CancellationToken cancellationToken)
    {
        if (_isAtEnd)
            return false;
        if (context.IsComplete)
            throw new InvalidOperationException("Can't read messages after the request is complete.");

        CancellationTokenSource? linked = null;
        if (cancellationToken.CanBeCanceled && cancellationToken != context.CancellationToken)
        {
            linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, context.CancellationToken);
            cancellationToken = linked.Token;
        }
        else
        {
            cancellationToken = context.CancellationToken;
        }

        using (linked)
        {
            _current = await _reader.ReadAsync(marshaller, cancellationToken);
        }

        _isAtEnd = _current is null;
        return !_isAtEnd;
    }
}
