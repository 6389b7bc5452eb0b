namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Disposes what was made for one call.</summary>
internal static class Release
{
    public static ValueTask Async(object instance)
    {
        switch (instance)
        {
            case IAsyncDisposable disposable:
                return disposable.DisposeAsync();
            case IDisposable disposable:
                disposable.Dispose();
                break;
        }

        return ValueTask.CompletedTask;
    }
}
