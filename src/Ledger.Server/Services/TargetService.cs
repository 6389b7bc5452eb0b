using Grpc.Core;
using Ledger.Server.Internal;

namespace Ledger.Server.Services;

/// <summary>Targets: set, revised, corrected, withdrawn.</summary>
internal sealed class TargetService(CommandGateway gateway) : V1.TargetService.TargetServiceBase
{
    public override async Task<V1.SetTargetResponse> SetTarget(
        V1.SetTargetRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { SetTarget = request }, context) };

    public override async Task<V1.ReviseTargetResponse> ReviseTarget(
        V1.ReviseTargetRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { ReviseTarget = request }, context) };

    public override async Task<V1.CorrectTargetResponse> CorrectTarget(
        V1.CorrectTargetRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { CorrectTarget = request }, context) };

    public override async Task<V1.WithdrawTargetResponse> WithdrawTarget(
        V1.WithdrawTargetRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { WithdrawTarget = request }, context) };
}
