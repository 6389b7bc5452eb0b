using System.Net;
using Ledger.Rpc.Wire;

namespace Grpc.Net.Client.Internal;

/// <summary>
/// The body of a call with one request. Its buffer goes back to the pool only once it was sent: until then the
/// transport may still read it, or send it again over another connection.
/// </summary>
internal sealed class MessageContent : HttpContent
{
    private readonly PooledBufferWriter _frame;
    private volatile bool _isSent;

    public MessageContent(PooledBufferWriter frame)
    {
        _frame = frame;
        Headers.TryAddWithoutValidation("Content-Type", ContentTypes.Grpc);
    }

    public void Release()
    {
        if (_isSent)
            _frame.Release();
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override async Task SerializeToStreamAsync(
        Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        _isSent = false;
        await stream.WriteAsync(_frame.Written, cancellationToken);
        _isSent = true;
    }

    protected override bool TryComputeLength(out long length)
    {
        length = -1;
        return false;
    }
}
