using Grpc.Core;
using Ledger.Rpc.Wire;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Grpc.AspNetCore.Server.Internal;

/// <summary>Answers calls to methods and services that are not there; other requests pass by.</summary>
internal static class UnimplementedEndpoint
{
    public static void MapMethods(IEndpointRouteBuilder routes, string service) =>
        Map(routes, service + "/{unimplementedMethod}", "Method is unimplemented.");

    public static void MapServices(IEndpointRouteBuilder routes) =>
        Map(routes, "{unimplementedService}/{unimplementedMethod}", "Service is unimplemented.");

    private static void Map(IEndpointRouteBuilder routes, string pattern, string detail)
    {
        var parsed = RoutePatternFactory.Parse(
            pattern, defaults: null, parameterPolicies: new { unimplementedMethod = new GrpcConstraint() });
        var status = new Status(StatusCode.Unimplemented, detail);
        routes.MapMethods(pattern, [HttpMethods.Post], context => AnswerAsync(context, status))
            .Add(endpoint =>
            {
                var route = (RouteEndpointBuilder)endpoint;
                route.RoutePattern = parsed;
                route.Order = int.MaxValue;
                route.DisplayName = "gRPC - " + detail;
            });
    }

    private static Task AnswerAsync(HttpContext context, Status status)
    {
        if (CallGate.Refuses(context))
            return Task.CompletedTask;
        StatusWriter.WriteHeadersOnly(context.Response, status, null);
        return Task.CompletedTask;
    }

    private sealed class GrpcConstraint : IRouteConstraint
    {
        public bool Match(
            HttpContext? httpContext,
            IRouter? route,
            string routeKey,
            RouteValueDictionary values,
            RouteDirection routeDirection) =>
            httpContext is not null && ContentTypes.IsGrpc(httpContext.Request.ContentType);
    }
}
