using Grpc.Core;

namespace Grpc.Net.Client.Internal;

/// <summary>A call without the type of its requests.</summary>
internal interface IClientCall : IDisposable
{
    Task<Metadata> ResponseHeadersAsync();

    Status GetStatus();

    Metadata GetTrailers();
}
