using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;
using Ledger.Domain.Deciding;
using Ledger.Domain.Registry;
using Status = Grpc.Core.Status;

namespace Ledger.Server.Internal;

/// <summary>
/// Errors as gRPC carries them (AIP-193): a status, and details with ErrorInfo, BadRequest where one field is at fault,
/// and the sentence in Chinese and English. The one mapping from refusals to statuses.
/// </summary>
internal static class Errors
{
    public const string Domain = "ledger.v1";
    private const string DetailsKey = "grpc-status-details-bin";

    public static StatusCode CodeOf(Refusal refusal) => refusal switch
    {
        Refusal.Missing or Refusal.Malformed or Refusal.Unreadable or Refusal.Ambiguous => StatusCode.InvalidArgument,
        Refusal.Unknown => StatusCode.NotFound,
        Refusal.RequestReused or Refusal.Exists => StatusCode.AlreadyExists,
        Refusal.Stale => StatusCode.Aborted,
        Refusal.WrongState => StatusCode.FailedPrecondition,
    };

    public static string ReasonOf(Refusal refusal) => refusal switch
    {
        Refusal.Missing => "FIELD_MISSING",
        Refusal.Malformed => "FIELD_MALFORMED",
        Refusal.RequestReused => "REQUEST_ID_REUSED",
        Refusal.Unknown => "REFERENCE_UNKNOWN",
        Refusal.Ambiguous => "REFERENCE_AMBIGUOUS",
        Refusal.Unreadable => "WORDING_UNREADABLE",
        Refusal.Stale => "ETAG_STALE",
        Refusal.Exists => "ALREADY_EXISTS",
        Refusal.WrongState(var fault, _, _) => ScreamingSnake(fault.ToString()),
    };

    public static string FieldOf(Refusal refusal) => refusal switch
    {
        Refusal.Missing(var field, _) => field,
        Refusal.Malformed(var field, _, _) => field,
        Refusal.Unknown(var field, _, _, _) => field,
        Refusal.Ambiguous(var field, _, _, _) => field,
        Refusal.Unreadable(var field, _, _, _, _) => field,
        Refusal.Exists(var field, _, _) => field,
        Refusal.RequestReused => "submission.request_id",
        Refusal.Stale => "submission.etag",
        Refusal.WrongState => "",
    };

    public static IReadOnlyList<string> NearestOf(Refusal refusal) => refusal switch
    {
        Refusal.Unknown(_, _, _, var nearest) => nearest,
        Refusal.Ambiguous(_, _, _, var candidates) => candidates,
        Refusal.Missing or Refusal.Malformed or Refusal.RequestReused or Refusal.Unreadable or Refusal.Stale
            or Refusal.Exists or Refusal.WrongState => [],
    };

    public static RpcException Of(Refusal refusal)
    {
        var metadata = new Dictionary<string, string>();
        if (NearestOf(refusal) is { Count: > 0 } nearest)
            metadata["nearest"] = Clip.List(nearest, "\n");
        if (refusal is Refusal.Stale(_, var seen, var between))
        {
            metadata["seen"] = $"{seen}";
            metadata["between"] = Clip.Positions(between);
        }

        return Of(CodeOf(refusal), ReasonOf(refusal), RefusalTexts.Of(refusal), FieldOf(refusal), metadata);
    }

    /// <summary>What a lookup found; an error where it found nothing.</summary>
    public static T Require<T>(Lookup<T> lookup, string field) => lookup switch
    {
        Lookup<T>.Found(var value) => value,
        Lookup<T>.NotFound(var kind, var reference, var nearest) =>
            throw Of(new Refusal.Unknown(field, kind, reference, nearest)),
        Lookup<T>.Ambiguous(var kind, var reference, var candidates) =>
            throw Of(new Refusal.Ambiguous(field, kind, reference, candidates)),
        Lookup<T>.Malformed({ Length: 0 }, var expected) => throw Of(new Refusal.Missing(field, expected)),
        Lookup<T>.Malformed(var reference, var expected) => throw Of(new Refusal.Malformed(field, reference, expected)),
    };

    public static RpcException Of(
        StatusCode code,
        string reason,
        Sentence sentence,
        string field = "",
        IReadOnlyDictionary<string, string>? metadata = null)
    {
        // Today's google.rpc.ErrorInfo calls field 1 reason; this version of the generated class still says type.
        var info = new ErrorInfo { Type = reason, Domain = Domain };
        foreach (var (key, value) in metadata ?? new Dictionary<string, string>())
            info.Metadata[key] = value;
        var status = new Google.Rpc.Status
        {
            Code = (int)code,
            Message = sentence.English,
            Details = { Any.Pack(info) },
        };
        if (field.Length > 0)
        {
            status.Details.Add(Any.Pack(new BadRequest
            {
                FieldViolations =
                {
                    new BadRequest.Types.FieldViolation { Field = field, Description = sentence.English },
                },
            }));
        }

        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = "zh-CN", Message = sentence.Chinese }));
        status.Details.Add(Any.Pack(new LocalizedMessage { Locale = "en", Message = sentence.English }));
        var trailers = new Metadata { { DetailsKey, status.ToByteArray() } };
        return new RpcException(new Status(code, sentence.English), trailers);
    }

    private static string ScreamingSnake(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
