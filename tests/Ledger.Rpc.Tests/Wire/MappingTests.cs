using Grpc.Core;
using Ledger.Rpc.Wire;

namespace Ledger.Rpc.Tests.Wire;

public sealed class MappingTests
{
    [Theory]
    [InlineData("application/grpc", true)]
    [InlineData("application/grpc+proto", true)]
    [InlineData("application/grpc;charset=utf-8", true)]
    [InlineData("Application/GRPC", true)]
    [InlineData("application/grpc-web", false)]
    [InlineData("application/json", false)]
    [InlineData("", false)]
    public void A_content_type_is_gRPC_or_not(string contentType, bool isGrpc) =>
        Assert.Equal(isGrpc, ContentTypes.IsGrpc(contentType));

    [Theory]
    [InlineData(400, StatusCode.Internal)]
    [InlineData(401, StatusCode.Unauthenticated)]
    [InlineData(403, StatusCode.PermissionDenied)]
    [InlineData(404, StatusCode.Unimplemented)]
    [InlineData(429, StatusCode.Unavailable)]
    [InlineData(502, StatusCode.Unavailable)]
    [InlineData(503, StatusCode.Unavailable)]
    [InlineData(504, StatusCode.Unavailable)]
    [InlineData(500, StatusCode.Unknown)]
    [InlineData(302, StatusCode.Unknown)]
    public void An_HTTP_status_has_a_gRPC_status(int http, StatusCode expected) =>
        Assert.Equal(expected, HttpStatusMap.ToGrpc(http));

    [Theory]
    [InlineData(0x0, StatusCode.Internal)]
    [InlineData(0x2, StatusCode.Internal)]
    [InlineData(0x7, StatusCode.Unavailable)]
    [InlineData(0x8, StatusCode.Cancelled)]
    [InlineData(0xA, StatusCode.Internal)]
    [InlineData(0xB, StatusCode.ResourceExhausted)]
    [InlineData(0xC, StatusCode.PermissionDenied)]
    [InlineData(0xD, StatusCode.Unknown)]
    public void A_reset_has_a_gRPC_status(long error, StatusCode expected) =>
        Assert.Equal(expected, Http2ErrorMap.ToGrpc(error));
}
