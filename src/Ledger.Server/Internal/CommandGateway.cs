using System.Globalization;
using Grpc.Core;
using Ledger.Codec;
using Ledger.Domain.Deciding;
using Ledger.Domain.Records;
using Ledger.Engine;
using Ledger.Engine.Writing;

namespace Ledger.Server.Internal;

/// <summary>Brings requests to the writer, and its results back as receipts or errors.</summary>
internal sealed class CommandGateway(LedgerEngine engine)
{
    private const string PrincipalKey = "ledger-principal";
    private const string PrincipalDefault = "local";

    /// <summary>Submits one command and answers its receipt.</summary>
    public async Task<V1.Receipt> SubmitAsync(V1.Command wire, ServerCallContext context)
    {
        var validateOnly = Submissions.Of(wire)?.ValidateOnly ?? false;
        var command = CommandCodec.ToDomain(wire, PrincipalOf(context));
        var results = await engine.Writer.SubmitAsync([command], validateOnly, context.CancellationToken);
        return ToReceipt(results[0], validateOnly) switch
        {
            (var receipt, null) => receipt!,
            (_, { } error) => throw error,
        };
    }

    /// <summary>Who calls: what the caller claims to be, on a server that listens on loopback.</summary>
    /// <exception cref="RpcException">The claimed id is no id.</exception>
    public static Principal PrincipalOf(ServerCallContext context)
    {
        var id = context.RequestHeaders.GetValue(PrincipalKey) ?? PrincipalDefault;
        return id.Length is > 0 and <= 64 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')
            ? new Principal(id, Authentication.Claimed)
            : throw Errors.Of(new Refusal.Malformed(
                PrincipalKey, id, "up to 64 letters, digits, '-', '_' and '.': a pseudonym, not a person's name"));
    }

    /// <summary>A result as a receipt, or as an error.</summary>
    public static (V1.Receipt? Receipt, RpcException? Error) ToReceipt(CommandResult result, bool validateOnly) =>
        result switch
        {
            CommandResult.Recorded recorded => (ToReceipt(recorded, validateOnly), null),
            CommandResult.Unchanged(var subject, _, _) when validateOnly => (
                new V1.Receipt { Subject = subject.ToString() }, null),
            CommandResult.Unchanged(var subject, var position, var head) => (
                new V1.Receipt { Subject = subject.ToString(), MinPosition = head, Etag = Etag(position) }, null),
            CommandResult.Refused(var refusal) => (null, Errors.Of(refusal)),
            CommandResult.NotReached => (null, Errors.Of(
                StatusCode.Aborted, "NOT_REACHED", new Sentence("a command before it was refused", "之前的命令被拒绝，未处理"))),
            CommandResult.Unavailable(var because) => (null, Errors.Of(
                StatusCode.Unavailable, "NOT_WRITABLE", new Sentence(because, $"暂时不能写入：{because}"))),
        };

    private static V1.Receipt ToReceipt(CommandResult.Recorded recorded, bool validateOnly)
    {
        var receipt = new V1.Receipt
        {
            Subject = recorded.Subject.ToString(),
            Repeated = recorded.IsRepeated,
            Warnings = { recorded.Warnings.Select(ToWire) },
        };
        if (validateOnly && !recorded.IsRepeated)
            return receipt;
        receipt.FirstPosition = recorded.First;
        receipt.LastPosition = recorded.Last;
        receipt.MinPosition = recorded.Last + 1;
        receipt.Etag = Etag(recorded.Last);
        return receipt;
    }

    private static V1.Warning ToWire(DecisionWarning warning)
    {
        var text = RefusalTexts.Of(warning);
        return new V1.Warning { Code = CodeOf(warning), Message = text.English, MessageZh = text.Chinese };
    }

    private static string CodeOf(DecisionWarning warning) => warning switch
    {
        DecisionWarning.DirectionContradicted => "DIRECTION_CONTRADICTED",
        DecisionWarning.ReferenceUnknown => "REFERENCE_UNKNOWN",
        DecisionWarning.UnitLabelDiffers => "UNIT_LABEL_DIFFERS",
        DecisionWarning.LaterStands => "LATER_STANDS",
    };

    private static string Etag(long position) => position < 0 ? "" : position.ToString(CultureInfo.InvariantCulture);
}
