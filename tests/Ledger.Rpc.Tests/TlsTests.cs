using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Grpc.Core;
using Grpc.Net.Client;
using Ledger.Rpc.Tests.Stubs;

namespace Ledger.Rpc.Tests;

public sealed class TlsTests
{
    [Fact]
    public async Task A_call_goes_over_TLS_to_a_certificate_that_the_handler_trusts()
    {
        using var certificate = SelfSigned();
        await using var host = await TestHost.StartAsync(certificate: certificate);
        using var handler = Trusting(certificate);
        var client = new Calls.CallsClient(host.Channel(new GrpcChannelOptions { HttpHandler = handler }));

        Assert.Equal("https", host.Address.Scheme);
        Assert.Equal("safe", (await client.UnaryAsync(new Order { Text = "safe" })).Text);
    }

    [Fact]
    public async Task A_certificate_that_no_one_trusts_is_Unavailable_and_says_so()
    {
        using var certificate = SelfSigned();
        await using var host = await TestHost.StartAsync(certificate: certificate);

        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(new Order()));

        Assert.Equal(StatusCode.Unavailable, error.StatusCode);
        Assert.Contains(host.Address.Authority, error.Status.Detail, StringComparison.Ordinal);
        Assert.Contains("certificate", error.Status.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Credentials_of_channel_and_call_are_sent_over_TLS()
    {
        using var certificate = SelfSigned();
        await using var host = await TestHost.StartAsync(certificate: certificate);
        host.Behaviour.Unary = (_, context) => Task.FromResult(new Reply
        {
            Text = $"{context.RequestHeaders.GetValue("a")} {context.RequestHeaders.GetValue("b")}",
        });
        using var handler = Trusting(certificate);
        var client = new Calls.CallsClient(host.Channel(new GrpcChannelOptions
        {
            HttpHandler = handler,
            Credentials = ChannelCredentials.Create(ChannelCredentials.SecureSsl, Adding("a", "channel")),
        }));

        var reply = await client.UnaryAsync(new Order(), new CallOptions(credentials: Adding("b", "call")));

        Assert.Equal("channel call", reply.Text);
    }

    [Fact]
    public async Task Credentials_stay_at_home_without_TLS()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, context) => Task.FromResult(new Reply
        {
            Text = context.RequestHeaders.GetValue("a") ?? "none",
        });
        var options = new CallOptions(credentials: Adding("a", "secret"));
        var careless = new Calls.CallsClient(
            host.Channel(new GrpcChannelOptions { UnsafeUseInsecureChannelCallCredentials = true }));

        Assert.Equal("none", (await host.Client.UnaryAsync(new Order(), options)).Text);
        Assert.Equal("secret", (await careless.UnaryAsync(new Order(), options)).Text);
    }

    [Fact]
    public void Credentials_and_address_agree_about_TLS()
    {
        Assert.Throws<ArgumentException>(() => GrpcChannel.ForAddress(
            "https://127.0.0.1", new GrpcChannelOptions { Credentials = ChannelCredentials.Insecure }));
        Assert.Throws<ArgumentException>(() => GrpcChannel.ForAddress(
            "http://127.0.0.1", new GrpcChannelOptions { Credentials = ChannelCredentials.SecureSsl }));
        Assert.Throws<ArgumentException>(() => GrpcChannel.ForAddress("ftp://127.0.0.1"));
    }

    private static CallCredentials Adding(string key, string value) =>
        CallCredentials.FromInterceptor((_, metadata) =>
        {
            metadata.Add(key, value);
            return Task.CompletedTask;
        });

    private static SocketsHttpHandler Trusting(X509Certificate2 certificate) => new()
    {
        SslOptions = { RemoteCertificateValidationCallback = (_, given, _, _) => certificate.Equals(given) },
    };

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.CreateSelfSigned(
            DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
