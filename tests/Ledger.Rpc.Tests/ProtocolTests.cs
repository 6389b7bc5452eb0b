using System.Net;
using System.Text;
using Google.Protobuf;
using Ledger.Rpc.Tests.Stubs;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Ledger.Rpc.Tests;

public sealed class ProtocolTests
{
    private const string Unary = "ledger.rpc.tests.Calls/Unary";

    [Fact]
    public async Task A_call_by_hand_is_answered_by_the_letter_of_the_protocol()
    {
        await using var host = await TestHost.StartAsync();

        using var response = await RawCall.PostAsync(
            host.Address, Unary, RawCall.Frame(new Order { Text = "abc" }.ToByteArray()));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/grpc", response.Content.Headers.ContentType?.ToString());
        Assert.Equal("identity", Assert.Single(response.Headers.GetValues("grpc-accept-encoding")));
        Assert.Equal("0", Assert.Single(response.TrailingHeaders.GetValues("grpc-status")));
        Assert.False(response.Headers.Contains("grpc-status"));
        Assert.Equal(
            RawCall.Frame(new Reply { Text = "abc" }.ToByteArray()), await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData(new byte[] { }, "13")]
    [InlineData(new byte[] { 0, 0, 0 }, "13")]
    [InlineData(new byte[] { 0, 0, 0, 0, 9, 1 }, "13")]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }, "13")]
    [InlineData(new byte[] { 0, 0, 0, 0, 0, 7 }, "13")]
    [InlineData(new byte[] { 1, 0, 0, 0, 0 }, "13")]
    [InlineData(new byte[] { 2, 0, 0, 0, 0 }, "13")]
    [InlineData(new byte[] { 0, 255, 255, 255, 255 }, "8")]
    [InlineData(new byte[] { 0, 0, 0, 0, 2, 10, 200 }, "13")]
    public async Task A_body_that_is_not_one_message_is_refused(byte[] body, string status)
    {
        await using var host = await TestHost.StartAsync();

        using var response = await RawCall.PostAsync(host.Address, Unary, body);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(status, RawCall.Trailer(response, "grpc-status"));
        Assert.NotNull(RawCall.Trailer(response, "grpc-message"));
    }

    [Fact]
    public async Task Random_bodies_never_break_the_server()
    {
        await using var host = await TestHost.StartAsync();
        var random = new Random(7);
        for (var i = 0; i < 100; i++)
        {
            var body = new byte[random.Next(40)];
            random.NextBytes(body);
            if (body.Length > 4)
                (body[0], body[1], body[2], body[3]) = (0, 0, 0, 0);

            using var response = await RawCall.PostAsync(host.Address, Unary, body);

            Assert.True(RawCall.Trailer(response, "grpc-status") is "0" or "13", Convert.ToHexString(body));
        }

        Assert.DoesNotContain(host.Log.Entries, each => each.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_compression_that_is_not_spoken_is_refused_with_those_that_are(string encoding)
    {
        await using var host = await TestHost.StartAsync();

        using var response = await RawCall.PostAsync(
            host.Address, Unary, RawCall.Frame([], flag: 1), ("grpc-encoding", encoding));

        Assert.Equal("12", RawCall.Trailer(response, "grpc-status"));
        Assert.Equal("identity", RawCall.Trailer(response, "grpc-accept-encoding"));
        Assert.Contains(encoding, RawCall.Trailer(response, "grpc-message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_content_type_is_415()
    {
        await using var host = await TestHost.StartAsync();

        using var response = await RawCall.PostAsync(
            host.Address, Unary, Encoding.UTF8.GetBytes("{}"), ("content-type", "application/json"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task HTTP_1_is_told_to_upgrade()
    {
        await using var host = await TestHost.StartAsync(protocols: HttpProtocols.Http1);

        using var response = await RawCall.PostAsync(
            host.Address, Unary, RawCall.Frame([]), ("version", "1.1"));

        Assert.Equal(HttpStatusCode.UpgradeRequired, response.StatusCode);
        Assert.Contains(
            "HTTP/1.1", Assert.Single(response.Headers.GetValues("grpc-message")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("123456789S")]
    public async Task A_timeout_that_is_none_is_refused(string timeout)
    {
        await using var host = await TestHost.StartAsync();

        using var response = await RawCall.PostAsync(
            host.Address, Unary, RawCall.Frame([]), ("grpc-timeout", timeout));

        Assert.Equal("13", RawCall.Trailer(response, "grpc-status"));
    }

    [Fact]
    public async Task A_method_that_is_not_there_is_unimplemented_and_other_requests_pass_by()
    {
        await using var host = await TestHost.StartAsync();

        using var call = await RawCall.PostAsync(host.Address, "ledger.rpc.tests.Calls/Nothing", RawCall.Frame([]));
        using var other = await RawCall.PostAsync(
            host.Address, "ledger.rpc.tests.Calls/Nothing", [], ("content-type", "text/plain"));

        Assert.Equal("12", RawCall.Trailer(call, "grpc-status"));
        Assert.Equal("Method is unimplemented.", RawCall.Trailer(call, "grpc-message"));
        Assert.Equal(HttpStatusCode.NotFound, other.StatusCode);
    }
}
