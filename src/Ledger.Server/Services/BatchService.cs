using Grpc.Core;
using Ledger.Codec;
using Ledger.Domain.Deciding;
using Ledger.Engine;
using Ledger.Engine.Reading;
using Ledger.Engine.Writing;
using Ledger.Server.Internal;

namespace Ledger.Server.Services;

/// <summary>Many commands in one call.</summary>
internal sealed class BatchService(LedgerEngine engine) : V1.BatchService.BatchServiceBase
{
    private const int CommandsMax = 20_000;
    private const int PieceCommandsMax = 500;

    public override async Task<V1.SubmitBatchResponse> SubmitBatch(
        V1.SubmitBatchRequest request, ServerCallContext context)
    {
        if (request.Commands.Count is 0 or > CommandsMax)
            throw Errors.Of(new Refusal.Malformed("commands", $"{request.Commands.Count}", $"1–{CommandsMax}"));
        var principal = CommandGateway.PrincipalOf(context);
        var commands = request.Commands.Select((wire, i) => Read(wire, principal, i)).ToList();
        var response = new V1.SubmitBatchResponse();
        foreach (var piece in request.ValidateOnly ? [[.. commands]] : commands.Chunk(PieceCommandsMax))
        {
            var results = await engine.Writer.SubmitAsync(piece, request.ValidateOnly, context.CancellationToken);
            response.Outcomes.AddRange(results
                .TakeWhile(result => result is not CommandResult.NotReached)
                .Select(result => ToOutcome(result, request.ValidateOnly)));
            if (!request.ValidateOnly && response.Outcomes[^1].Refusal is not null)
                break;
        }

        var catalogue = await engine.Reader.CatalogueAsync(0, context.CancellationToken);
        response.Basis = Answers.ToWire(Basis.Of(catalogue));
        return response;
    }

    private static Command Read(V1.Command wire, Domain.Records.Principal principal, int index)
    {
        try
        {
            return CommandCodec.ToDomain(wire, principal);
        }
        catch (WireFieldException fault)
        {
            throw new WireFieldException($"commands[{index}].{fault.Field}", fault.Found, fault.Expected);
        }
    }

    private static V1.CommandOutcome ToOutcome(CommandResult result, bool validateOnly)
    {
        if (result is CommandResult.Refused(var refusal))
        {
            var text = RefusalTexts.Of(refusal);
            return new V1.CommandOutcome
            {
                Refusal = new V1.CommandRefusal
                {
                    Code = (int)Errors.CodeOf(refusal),
                    Reason = Errors.ReasonOf(refusal),
                    Message = text.English,
                    MessageZh = text.Chinese,
                    Field = Errors.FieldOf(refusal),
                    Nearest = { Errors.NearestOf(refusal) },
                },
            };
        }

        return CommandGateway.ToReceipt(result, validateOnly) switch
        {
            (var receipt, null) => new V1.CommandOutcome { Receipt = receipt },
            (_, { } error) => throw error,
        };
    }
}
