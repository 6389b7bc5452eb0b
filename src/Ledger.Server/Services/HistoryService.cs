using System.Globalization;
using Grpc.Core;
using Ledger.Engine.Reading;
using Ledger.Server.Internal;

namespace Ledger.Server.Services;

/// <summary>What happened, event by event.</summary>
internal sealed class HistoryService(LedgerReader reader) : V1.HistoryService.HistoryServiceBase
{
    public override async Task<V1.ListHistoryResponse> ListHistory(
        V1.ListHistoryRequest request, ServerCallContext context)
    {
        var answer = await reader.HistoryAsync(
            Requested.Reference("name", request.Name), Requested.MinPosition(request.MinPosition),
            context.CancellationToken);
        var (page, next) = Paging.Page(
            Errors.Require(answer.Result, "name"),
            entry => entry.Event.Position.ToString("D19", CultureInfo.InvariantCulture),
            $"history {request.Name}", request.PageSize, request.PageToken);
        return new V1.ListHistoryResponse
        {
            Entries = { page.Select(Answers.ToWire) },
            NextPageToken = next,
            Basis = Answers.ToWire(answer.Basis),
        };
    }
}
