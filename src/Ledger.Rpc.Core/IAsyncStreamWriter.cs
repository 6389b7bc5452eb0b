namespace Grpc.Core;

/// <summary>Messages that are sent one after the other; one write at a time.</summary>
public interface IAsyncStreamWriter<in T>
{
    WriteOptions? WriteOptions { get; set; }

    /// <summary>Ends when the message is handed to the transport, which may wait for a slow reader.</summary>
    Task WriteAsync(T message);

    /// <summary>Ends when the message is handed to the transport, which may wait for a slow reader.</summary>
    Task WriteAsync(T message, CancellationToken cancellationToken)
    {
        if (cancellationToken.CanBeCanceled)
            throw new NotSupportedException("This stream writer cannot cancel a write.");
        return WriteAsync(message);
    }
}
