using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Ledger.V1;

namespace Ledger.Client.Tests;

public sealed class LedgerErrorTests
{
    private const string Trailer = "grpc-status-details-bin";

    [Fact]
    public async Task The_details_of_a_refusal_are_read()
    {
        var error = await ErrorAsync(Trailers(
            new ErrorInfo
            {
                Type = "REGION_UNKNOWN",
                Metadata = { ["nearest"] = "城口县\n城口" },
            },
            new BadRequest
            {
                FieldViolations = { new BadRequest.Types.FieldViolation { Field = "name", Description = "no region" } },
            },
            new LocalizedMessage { Locale = "zh-CN", Message = "没有这个地区" },
            new LocalizedMessage { Locale = "en", Message = "there is no such region" }));

        Assert.Equal(StatusCode.NotFound, error.Code);
        Assert.Equal("REGION_UNKNOWN", error.Reason);
        Assert.Equal("there is no such region", error.Message);
        Assert.Equal("没有这个地区", error.MessageZh);
        Assert.Equal("name", error.Field);
        Assert.Equal(["城口县", "城口"], error.Nearest);
    }

    [Fact]
    public async Task An_error_without_details_has_its_status()
    {
        var error = await ErrorAsync([]);

        Assert.Equal(new LedgerError(StatusCode.NotFound, "", "plain words", "", "", []), error with { Nearest = [] });
        Assert.Empty(error.Nearest);
    }

    [Fact]
    public async Task Details_that_cannot_be_read_leave_the_status()
    {
        var error = await ErrorAsync(new Metadata { { Trailer, [0xff, 0xff, 0xff] } });

        Assert.Equal(StatusCode.NotFound, error.Code);
        Assert.Equal("plain words", error.Message);
    }

    private static async Task<LedgerError> ErrorAsync(Metadata trailers)
    {
        await using var fake = await FakeLedger.StartAsync();
        fake.Script.Failure = new RpcException(new Grpc.Core.Status(StatusCode.NotFound, "plain words"), trailers);
        await using var client = fake.Connect();
        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await client.Regions.GetRegionAsync(new GetRegionRequest { Name = "城囗县" }));
        return LedgerError.From(failure);
    }

    private static Metadata Trailers(params IMessage[] details)
    {
        var status = new Google.Rpc.Status { Code = (int)StatusCode.NotFound, Details = { details.Select(Any.Pack) } };
        return new Metadata { { Trailer, status.ToByteArray() } };
    }
}
