using Grpc.Core;
using Ledger.Server.Internal;

namespace Ledger.Server.Services;

/// <summary>Actuals: reported, revised, corrected, confirmed, retracted.</summary>
internal sealed class ActualService(CommandGateway gateway) : V1.ActualService.ActualServiceBase
{
    public override async Task<V1.ReportActualResponse> ReportActual(
        V1.ReportActualRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { ReportActual = request }, context) };

    public override async Task<V1.ReviseActualResponse> ReviseActual(
        V1.ReviseActualRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { ReviseActual = request }, context) };

    public override async Task<V1.CorrectActualResponse> CorrectActual(
        V1.CorrectActualRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { CorrectActual = request }, context) };

    public override async Task<V1.ConfirmActualResponse> ConfirmActual(
        V1.ConfirmActualRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { ConfirmActual = request }, context) };

    public override async Task<V1.RetractActualResponse> RetractActual(
        V1.RetractActualRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { RetractActual = request }, context) };
}
