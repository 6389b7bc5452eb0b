namespace Grpc.Core;

/// <summary>Messages that arrive one after the other; one read at a time.</summary>
public interface IAsyncStreamReader<out T>
{
    /// <summary>The message that the last <see cref="MoveNext"/> found.</summary>
    T Current { get; }

    /// <summary>True with the next message, false at the end of the stream.</summary>
    Task<bool> MoveNext(CancellationToken cancellationToken);
}
