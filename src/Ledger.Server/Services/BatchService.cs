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
        var read = request.Commands.Select(wire => Read(wire, principal)).ToList();
        var response = new V1.SubmitBatchResponse();
        if (request.ValidateOnly)
            await ValidateAsync(read, response, context);
        else
            await RecordAsync(read, response, context);

        var catalogue = await engine.Reader.CatalogueAsync(0, context.CancellationToken);
        response.Basis = Answers.ToWire(Basis.Of(catalogue));
        return response;
    }

    private async Task ValidateAsync(
        List<(Command? Command, Refusal? Fault)> read, V1.SubmitBatchResponse response, ServerCallContext context)
    {
        var commands = read.Select(one => one.Command).OfType<Command>().ToList();
        var results = await engine.Writer.SubmitAsync(commands, true, context.CancellationToken);
        var next = 0;
        response.Outcomes.AddRange(read.Select(one => ToOutcome(
            one.Fault is null ? results[next++] : new CommandResult.Refused(one.Fault), true)));
    }

    private async Task RecordAsync(
        List<(Command? Command, Refusal? Fault)> read, V1.SubmitBatchResponse response, ServerCallContext context)
    {
        var sound = read.TakeWhile(one => one.Fault is null).Select(one => one.Command!);
        foreach (var piece in sound.Chunk(PieceCommandsMax))
        {
            var results = await engine.Writer.SubmitAsync(piece, false, context.CancellationToken);
            response.Outcomes.AddRange(results
                .TakeWhile(result => result is not CommandResult.NotReached)
                .Select(result => ToOutcome(result, false)));
            if (response.Outcomes[^1].Refusal is not null)
                return;
        }

        if (read.FirstOrDefault(one => one.Fault is not null).Fault is { } fault)
            response.Outcomes.Add(ToOutcome(new CommandResult.Refused(fault), false));
    }

    private static (Command? Command, Refusal? Fault) Read(V1.Command wire, Domain.Records.Principal principal)
    {
        try
        {
            return (CommandCodec.ToDomain(wire, principal), null);
        }
        catch (WireFieldException fault)
        {
            return (null, new Refusal.Malformed(fault.Field, fault.Found, fault.Expected));
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
