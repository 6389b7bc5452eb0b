using Google.Rpc;
using Grpc.Core;

namespace Ledger.Server.Tests;

/// <summary>An error with its details (AIP-193) taken apart.</summary>
internal sealed record Refused(
    StatusCode Code, string Reason, string Field, string Chinese, string English,
    IReadOnlyDictionary<string, string> Metadata)
{
    private const string DetailsKey = "grpc-status-details-bin";

    /// <summary>How many bytes of an error's trailers every client takes.</summary>
    private const int TrailersBytesMax = 8 * 1024;

    public IReadOnlyList<string> Nearest => Metadata.TryGetValue("nearest", out var nearest) ? nearest.Split('\n') : [];

    public static Refused Of(RpcException error)
    {
        var bytes = error.Trailers.GetValueBytes(DetailsKey);
        Assert.True(bytes is not null, $"{error.Status} has no details");
        Assert.True(
            ((bytes.Length * 4) / 3) + Uri.EscapeDataString(error.Status.Detail).Length < TrailersBytesMax,
            $"{error.Status} is too large for trailers");
        var status = Google.Rpc.Status.Parser.ParseFrom(bytes);
        Assert.Equal((int)error.StatusCode, status.Code);
        Assert.Equal(error.Status.Detail, status.Message);
        var info = Assert.Single(status.Details, detail => detail.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();
        Assert.Equal("ledger.v1", info.Domain);
        var sentences = status.Details.Where(detail => detail.Is(LocalizedMessage.Descriptor))
            .Select(detail => detail.Unpack<LocalizedMessage>())
            .ToDictionary(sentence => sentence.Locale, sentence => sentence.Message);
        var violations = status.Details.Where(detail => detail.Is(BadRequest.Descriptor))
            .SelectMany(detail => detail.Unpack<BadRequest>().FieldViolations);

        // Field 1 is called reason in today's google.rpc.ErrorInfo.
        return new Refused(
            error.StatusCode, info.Type, violations.SingleOrDefault()?.Field ?? "", sentences["zh-CN"], sentences["en"],
            info.Metadata.ToDictionary(entry => entry.Key, entry => entry.Value));
    }
}
