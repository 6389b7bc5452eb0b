using Grpc.Core;
using Ledger.Domain.Registry;
using Ledger.Engine.Reading;
using Ledger.Server.Internal;

namespace Ledger.Server.Services;

/// <summary>Regions and departments: registered, got and listed.</summary>
internal sealed class RegionService(CommandGateway gateway, LedgerReader reader) : V1.RegionService.RegionServiceBase
{
    public override async Task<V1.RegisterRegionResponse> RegisterRegion(
        V1.RegisterRegionRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { RegisterRegion = request }, context) };

    public override async Task<V1.GetRegionResponse> GetRegion(V1.GetRegionRequest request, ServerCallContext context)
    {
        var catalogue = await reader.CatalogueAsync(
            Requested.MinPosition(request.MinPosition), context.CancellationToken);
        var region = Errors.Require(catalogue.FindRegion(Requested.Reference("name", request.Name)), "name");
        return new V1.GetRegionResponse
        {
            Region = Answers.ToWire(region),
            Basis = Answers.ToWire(Basis.Of(catalogue)),
        };
    }

    public override async Task<V1.ListRegionsResponse> ListRegions(
        V1.ListRegionsRequest request, ServerCallContext context)
    {
        var catalogue = await reader.CatalogueAsync(
            Requested.MinPosition(request.MinPosition), context.CancellationToken);
        var (page, next) = Paging.Page(
            catalogue.Regions.Values, region => region.Subject.Id, "regions", request.PageSize, request.PageToken);
        return new V1.ListRegionsResponse
        {
            Regions = { page.Select(Answers.ToWire) },
            NextPageToken = next,
            Basis = Answers.ToWire(Basis.Of(catalogue)),
        };
    }

    public override async Task<V1.RegisterDepartmentResponse> RegisterDepartment(
        V1.RegisterDepartmentRequest request, ServerCallContext context) =>
        new() { Receipt = await gateway.SubmitAsync(new V1.Command { RegisterDepartment = request }, context) };

    public override async Task<V1.ListDepartmentsResponse> ListDepartments(
        V1.ListDepartmentsRequest request, ServerCallContext context)
    {
        var catalogue = await reader.CatalogueAsync(
            Requested.MinPosition(request.MinPosition), context.CancellationToken);
        var region = Errors.Require(
            catalogue.FindRegion(Requested.Reference("region", request.Region)), "region");
        var (page, next) = Paging.Page(
            catalogue.Departments.Values.Where(department => department.Subject.RegionId == region.Subject.Id),
            department => department.Subject.Id, $"{region.Subject}/departments", request.PageSize, request.PageToken);
        return new V1.ListDepartmentsResponse
        {
            Departments = { page.Select(Answers.ToWire) },
            NextPageToken = next,
            Basis = Answers.ToWire(Basis.Of(catalogue)),
        };
    }
}
