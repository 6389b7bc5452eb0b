using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Ledger.Client;

/// <summary>
/// Why a call failed, read from its status and the <c>google.rpc.Status</c> in its trailers (AIP-193); what the server
/// did not say is empty.
/// </summary>
/// <param name="Code">The gRPC status code.</param>
/// <param name="Reason">The stable word of the refusal, for example <c>INDICATOR_UNKNOWN</c>.</param>
/// <param name="Message">In English.</param>
/// <param name="MessageZh">In Chinese.</param>
/// <param name="Field">The path of the request's field that is at fault, where it is one.</param>
/// <param name="Nearest">Known references near to what was asked for, nearest first.</param>
public sealed record LedgerError(
    StatusCode Code, string Reason, string Message, string MessageZh, string Field, IReadOnlyList<string> Nearest)
{
    private const string DetailsTrailer = "grpc-status-details-bin";
    private const string NearestKey = "nearest";

    public static LedgerError From(RpcException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var details = Details(exception.Trailers);
        var info = First<ErrorInfo>(details);
        var messages = All<LocalizedMessage>(details).ToList();
        return new LedgerError(
            exception.StatusCode,
            // Field 1 of ErrorInfo, the reason, is still called type in this edition of the protos.
            info?.Type ?? "",
            InLanguage(messages, "en") ?? exception.Status.Detail,
            InLanguage(messages, "zh") ?? "",
            First<BadRequest>(details)?.FieldViolations.FirstOrDefault()?.Field ?? "",
            info is not null && info.Metadata.TryGetValue(NearestKey, out var nearest)
                ? nearest.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                : []);
    }

    private static IReadOnlyList<Any> Details(Metadata trailers)
    {
        if (trailers.GetValueBytes(DetailsTrailer) is not { } bytes)
            return [];
        try
        {
            return Google.Rpc.Status.Parser.ParseFrom(bytes).Details;
        }
        catch (InvalidProtocolBufferException)
        {
            // A proxy in between may have cut the trailer; the status itself still says what failed.
            return [];
        }
    }

    private static string? InLanguage(IEnumerable<LocalizedMessage> messages, string language) =>
        messages.FirstOrDefault(message => message.Locale.StartsWith(language, StringComparison.OrdinalIgnoreCase))
            ?.Message;

    private static T? First<T>(IEnumerable<Any> details)
        where T : class, IMessage<T>, new() => All<T>(details).FirstOrDefault();

    private static IEnumerable<T> All<T>(IEnumerable<Any> details)
        where T : class, IMessage<T>, new()
    {
        var descriptor = new T().Descriptor;
        return details.Where(detail => detail.Is(descriptor)).Select(detail => detail.Unpack<T>());
    }
}
