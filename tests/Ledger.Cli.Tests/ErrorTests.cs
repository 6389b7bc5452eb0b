using System.Net;
using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Ledger.V1;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Cli.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData(StatusCode.InvalidArgument, "INVALID_ARGUMENT", 67)]
    [InlineData(StatusCode.DeadlineExceeded, "DEADLINE_EXCEEDED", 68)]
    [InlineData(StatusCode.NotFound, "NOT_FOUND", 69)]
    [InlineData(StatusCode.AlreadyExists, "ALREADY_EXISTS", 70)]
    [InlineData(StatusCode.PermissionDenied, "PERMISSION_DENIED", 71)]
    [InlineData(StatusCode.ResourceExhausted, "RESOURCE_EXHAUSTED", 72)]
    [InlineData(StatusCode.FailedPrecondition, "FAILED_PRECONDITION", 73)]
    [InlineData(StatusCode.Aborted, "ABORTED", 74)]
    [InlineData(StatusCode.OutOfRange, "OUT_OF_RANGE", 75)]
    [InlineData(StatusCode.Unimplemented, "UNIMPLEMENTED", 76)]
    [InlineData(StatusCode.Internal, "INTERNAL", 77)]
    [InlineData(StatusCode.Unavailable, "UNAVAILABLE", 78)]
    [InlineData(StatusCode.DataLoss, "DATA_LOSS", 79)]
    [InlineData(StatusCode.Unauthenticated, "UNAUTHENTICATED", 80)]
    public async Task A_refusal_ends_with_64_and_its_code(StatusCode code, string name, int exit)
    {
        var run = await RefusedAsync(new RpcException(new Grpc.Core.Status(code, "no")), "-o", "json");

        Assert.Equal(exit, run.Exit);
        Assert.Equal(name, run.ErrorJson.GetProperty("code").GetString());
        Assert.Equal("", run.Out);
    }

    [Fact]
    public async Task A_refusal_is_printed_with_all_that_it_says()
    {
        var run = await RefusedAsync(Unknown());

        Assert.Equal(
            """
            error: there is no region "城囗县" (NOT_FOUND, REGION_UNKNOWN)
              field: name
              did you mean: 城口县, 城口

            """,
            run.Error,
            ignoreLineEndingDifferences: true);
    }

    [Fact]
    public async Task A_refusal_as_JSON_is_a_contract()
    {
        var run = await RefusedAsync(Unknown(), "-o", "jsonl");

        Assert.Equal(
            """
            {"code":"NOT_FOUND","reason":"REGION_UNKNOWN","message":"there is no region \"城囗县\"",
            "messageZh":"没有地区“城囗县”","field":"name","nearest":["城口县","城口"]}
            """.ReplaceLineEndings("") + "\n",
            run.Error);
    }

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        var run = await Run.Of("status", "--server", "http://127.0.0.1:9");

        Assert.Equal(78, run.Exit);
        Assert.Contains("(UNAVAILABLE)", run.Error, StringComparison.Ordinal);
    }

    private static RpcException Unknown()
    {
        IMessage[] details =
        [
            new ErrorInfo { Type = "REGION_UNKNOWN", Metadata = { ["nearest"] = "城口县\n城口" } },
            new BadRequest { FieldViolations = { new BadRequest.Types.FieldViolation { Field = "name" } } },
            new LocalizedMessage { Locale = "zh-CN", Message = "没有地区“城囗县”" },
            new LocalizedMessage { Locale = "en", Message = "there is no region \"城囗县\"" },
        ];
        var status = new Google.Rpc.Status { Details = { details.Select(Any.Pack) } };
        return new RpcException(
            new Grpc.Core.Status(StatusCode.NotFound, "no"),
            new Metadata { { "grpc-status-details-bin", status.ToByteArray() } });
    }

    private static async Task<Run> RefusedAsync(RpcException refusal, params string[] more)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddSingleton(refusal);
        builder.Services.AddRouting();
        builder.Services.AddGrpc();
        await using var application = builder.Build();
        application.UseRouting();
        application.MapGrpcService<RefusingService>();
        application.MapGrpcService<EmptyLedger>();
        await application.StartAsync();
        return await Run.Of(["region", "show", "城囗县", "--server", application.Urls.Single(), .. more]);
    }

    private sealed class EmptyLedger : StatusService.StatusServiceBase
    {
        public override Task<GetStatusResponse> GetStatus(GetStatusRequest request, ServerCallContext context) =>
            Task.FromResult(new GetStatusResponse());
    }

    private sealed class RefusingService(RpcException refusal) : RegionService.RegionServiceBase
    {
        public override Task<GetRegionResponse> GetRegion(GetRegionRequest request, ServerCallContext context) =>
            throw refusal;
    }
}
