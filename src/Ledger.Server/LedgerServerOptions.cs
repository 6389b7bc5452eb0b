using System.Net;

namespace Ledger.Server;

/// <summary>Where a server listens, and how it learns the size of its store.</summary>
public sealed record LedgerServerOptions
{
    /// <summary>
    /// The address, <c>http://127.0.0.1:5080</c>; port 0 takes a free one. Loopback only: callers are taken at their
    /// word.
    /// </summary>
    public Uri Listen { get; init; } = new("http://127.0.0.1:5080");

    /// <summary>Bytes of the store's files; 0 where there are none.</summary>
    public Func<long> StoreBytes { get; init; } = () => 0;

    /// <summary>The address to bind, checked.</summary>
    /// <exception cref="ArgumentException">
    /// The address is none that this server listens on; the message says why.
    /// </exception>
    public IPEndPoint Validate()
    {
        if (!Listen.IsAbsoluteUri || Listen.Scheme != Uri.UriSchemeHttp)
        {
            throw new ArgumentException(
                $"'{Listen}' is no address to listen on: http://127.0.0.1:5080 is", nameof(Listen));
        }

        var address = Listen.Host == "localhost"
            ? IPAddress.Loopback
            : IPAddress.TryParse(Listen.Host.Trim('[', ']'), out var parsed) ? parsed : null;
        return address is not null && IPAddress.IsLoopback(address)
            ? new IPEndPoint(address, Listen.Port)
            : throw new ArgumentException(
                $"'{Listen}' is not on loopback: this server takes callers at their word and listens on 127.0.0.1 only",
                nameof(Listen));
    }
}
