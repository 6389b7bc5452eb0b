using Grpc.Core;
using Ledger.Domain.Registry;
using Ledger.Engine.Reading;
using Ledger.Server.Internal;

namespace Ledger.Server.Services;

/// <summary>Indicators, and what the ledger holds of one in one period.</summary>
internal sealed class IndicatorService(CommandGateway gateway, LedgerReader reader)
    : V1.IndicatorService.IndicatorServiceBase
{
    public override async Task<V1.RegisterIndicatorResponse> RegisterIndicator(
        V1.RegisterIndicatorRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { RegisterIndicator = request }, context) };

    public override async Task<V1.GetIndicatorResponse> GetIndicator(
        V1.GetIndicatorRequest request, ServerCallContext context)
    {
        var catalogue = await reader.CatalogueAsync(
            Requested.MinPosition(request.MinPosition), context.CancellationToken);
        var indicator = Errors.Require(catalogue.FindIndicator(Requested.Reference("name", request.Name)), "name");
        return new V1.GetIndicatorResponse
        {
            Indicator = Answers.ToWire(indicator),
            Basis = Answers.ToWire(Basis.Of(catalogue)),
        };
    }

    public override async Task<V1.ListIndicatorsResponse> ListIndicators(
        V1.ListIndicatorsRequest request, ServerCallContext context)
    {
        var catalogue = await reader.CatalogueAsync(
            Requested.MinPosition(request.MinPosition), context.CancellationToken);
        var (page, next) = Paging.Page(
            IndicatorsAt(catalogue, request.Region), indicator => indicator.Subject.ToString(),
            $"indicators {request.Region}", request.PageSize, request.PageToken);
        return new V1.ListIndicatorsResponse
        {
            Indicators = { page.Select(Answers.ToWire) },
            NextPageToken = next,
            Basis = Answers.ToWire(Basis.Of(catalogue)),
        };
    }

    public override async Task<V1.GetIndicatorPeriodResponse> GetIndicatorPeriod(
        V1.GetIndicatorPeriodRequest request, ServerCallContext context)
    {
        var answer = await reader.IndicatorPeriodAsync(
            Requested.Reference("name", request.Name), Requested.MinPosition(request.MinPosition),
            context.CancellationToken);
        return new V1.GetIndicatorPeriodResponse
        {
            IndicatorPeriod = Answers.ToWire(Errors.Require(answer.Result, "name")),
            Basis = Answers.ToWire(answer.Basis),
        };
    }

    private static IEnumerable<Indicator> IndicatorsAt(Catalogue catalogue, string reference)
    {
        if (reference is "" or "-" or "regions/-")
            return catalogue.Indicators.Values;
        var region = Errors.Require(catalogue.FindRegion(Requested.Reference("region", reference)), "region");
        var path = catalogue.PathUp(region).Select(above => above.Subject.Id).ToHashSet();
        return catalogue.Indicators.Values.Where(indicator => path.Contains(indicator.Subject.RegionId));
    }
}
