using Grpc.Core;
using Ledger.Domain.Deciding;
using Ledger.Domain.Registry;
using Ledger.Domain.Values;
using Ledger.Engine.Reading;
using Ledger.Server.Internal;

namespace Ledger.Server.Services;

/// <summary>Plans and their boards.</summary>
internal sealed class PlanService(CommandGateway gateway, LedgerReader reader) : V1.PlanService.PlanServiceBase
{
    public override async Task<V1.DraftPlanResponse> DraftPlan(
        V1.DraftPlanRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { DraftPlan = request }, context) };

    public override async Task<V1.AddPlanLineResponse> AddPlanLine(
        V1.AddPlanLineRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { AddPlanLine = request }, context) };

    public override async Task<V1.AdoptPlanResponse> AdoptPlan(
        V1.AdoptPlanRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { AdoptPlan = request }, context) };

    public override async Task<V1.GetPlanResponse> GetPlan(V1.GetPlanRequest request, ServerCallContext context)
    {
        var answer = await reader.BoardAsync(
            Requested.Reference("name", request.Name), Requested.MinPosition(request.MinPosition),
            context.CancellationToken);
        var board = Errors.Require(answer.Result, "name");
        return new V1.GetPlanResponse
        {
            Plan = Answers.ToWire(board.Plan, board.Region.DisplayName),
            Lines = { board.Lines.Select(Answers.ToWire) },
            Serials = Answers.ToWire(board.Serials),
            Parts = Answers.ToWire(board.Parts),
            Basis = Answers.ToWire(answer.Basis),
        };
    }

    public override async Task<V1.ListPlansResponse> ListPlans(V1.ListPlansRequest request, ServerCallContext context)
    {
        var catalogue = await reader.CatalogueAsync(
            Requested.MinPosition(request.MinPosition), context.CancellationToken);
        var plans = request.Region is "" or "-" or "regions/-"
            ? catalogue.Plans.Values
            : catalogue.PlansOf(Errors.Require(
                catalogue.FindRegion(Requested.Reference("region", request.Region)), "region"));
        if (request.Period.Length > 0)
        {
            var period = Period.Parse(request.Period) is Parsed<Period>.Ok(var parsed)
                ? parsed
                : throw Errors.Of(new Refusal.Malformed("period", request.Period, "2022, 2022-h1, 2022-q3 or 2022-05"));
            plans = plans.Where(plan => plan.Period == period);
        }

        var (page, next) = Paging.Page(
            plans, plan => plan.Subject.ToString(), $"plans {request.Region} {request.Period}", request.PageSize,
            request.PageToken);
        return new V1.ListPlansResponse
        {
            Plans = { page.Select(plan => Answers.ToWire(plan, catalogue.Regions[plan.Subject.RegionId].DisplayName)) },
            NextPageToken = next,
            Basis = Answers.ToWire(Basis.Of(catalogue)),
        };
    }
}
