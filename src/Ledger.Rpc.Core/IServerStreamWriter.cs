namespace Grpc.Core;

/// <summary>The responses of a streaming method; the stream ends when the handler does.</summary>
public interface IServerStreamWriter<in T> : IAsyncStreamWriter<T>;
