using System.ComponentModel;
using System.Net;
using Grpc.AspNetCore.Server;
using Grpc.Core;
using Ledger.Rpc.Tests.Stubs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Ledger.Rpc.Tests;

public sealed class ServiceTests
{
    [Fact]
    public async Task A_service_that_is_not_registered_is_made_for_each_call_and_disposed()
    {
        var lives = new Lives();
        await using var host = await TestHost.StartAsync(
            services: services => services.AddSingleton(lives), map: routes => routes.MapGrpcService<Living>());
        var client = new Absent.AbsentClient(host.Channel());

        await client.UnaryAsync(new Order());
        await client.UnaryAsync(new Order());

        Assert.Equal((2, 2), (lives.Made, lives.Disposed));
    }

    [Fact]
    public async Task A_registered_service_is_used_and_left_to_its_container()
    {
        var lives = new Lives();
        await using (var host = await TestHost.StartAsync(
            services: services => services.AddSingleton(lives).AddSingleton<Living>(),
            map: routes => routes.MapGrpcService<Living>()))
        {
            var client = new Absent.AbsentClient(host.Channel());
            await client.UnaryAsync(new Order());
            await client.UnaryAsync(new Order());
            Assert.Equal((1, 0), (lives.Made, lives.Disposed));
        }

        Assert.Equal((1, 1), (lives.Made, lives.Disposed));
    }

    [Fact]
    public async Task A_service_may_have_limits_of_its_own()
    {
        await using var host = await TestHost.StartAsync(
            options => options.MaxReceiveMessageSize = 10,
            services: services => services.AddSingleton(new Lives()).AddGrpc()
                .AddServiceOptions<Living>(own => own.MaxReceiveMessageSize = null),
            map: routes => routes.MapGrpcService<Living>());
        var large = new Order { Text = new string('x', 100) };

        await new Absent.AbsentClient(host.Channel()).UnaryAsync(large);
        var error = await Assert.ThrowsAsync<RpcException>(async () => await host.Client.UnaryAsync(large));

        Assert.Equal(StatusCode.ResourceExhausted, error.StatusCode);
    }

    [Fact]
    public async Task Endpoints_carry_the_method_and_the_attributes_of_class_and_method()
    {
        IEndpointRouteBuilder? seen = null;
        await using var host = await TestHost.StartAsync(
            services: services => services.AddSingleton(new Lives()),
            map: routes =>
            {
                routes.MapGrpcService<Living>().WithMetadata("from a convention");
                seen = routes;
            });

        var endpoint = seen!.DataSources.SelectMany(each => each.Endpoints).Single(
            each => each.Metadata.GetMetadata<GrpcMethodMetadata>()?.ServiceType == typeof(Living));

        Assert.Equal(
            "/ledger.rpc.tests.Absent/Unary", endpoint.Metadata.GetMetadata<GrpcMethodMetadata>()!.Method.FullName);
        Assert.Equal(
            ["class", "method"], endpoint.Metadata.OfType<DescriptionAttribute>().Select(each => each.Description));
        Assert.Contains("from a convention", endpoint.Metadata);
    }

    [Fact]
    public async Task Unknown_services_may_be_left_to_the_application()
    {
        await using var host = await TestHost.StartAsync(options => options.IgnoreUnknownServices = true);

        using var response = await RawCall.PostAsync(host.Address, "some.Service/Method", RawCall.Frame([]));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    [Fact]
    public async Task A_client_with_another_host_names_it_as_the_authority()
    {
        await using var host = await TestHost.StartAsync();
        host.Behaviour.Unary = (_, context) => Task.FromResult(new Reply { Text = context.Host });

        Assert.Equal("ledger.example", (await host.Client.WithHost("ledger.example").UnaryAsync(new Order())).Text);
    }

    [Fact]
    public async Task A_call_in_a_handler_takes_over_its_deadline()
    {
        await using var host = await TestHost.StartAsync();
        var inner = host.Client;
        var deadlines = new List<DateTime>();
        host.Behaviour.Unary = async (order, context) =>
        {
            deadlines.Add(context.Deadline);
            if (order.Count == 0)
                return new Reply();
            return await inner.UnaryAsync(
                new Order(), new CallOptions(propagationToken: context.CreatePropagationToken()));
        };

        await host.Client.UnaryAsync(new Order { Count = 1 }, deadline: DateTime.UtcNow.AddMinutes(1));

        Assert.Equal(2, deadlines.Count);
        Assert.InRange(deadlines[1] - deadlines[0], TimeSpan.FromSeconds(-5), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_class_without_generated_base_is_no_service()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.Services.AddGrpc();
        using var application = builder.Build() as IDisposable;

        Assert.ThrowsAny<InvalidOperationException>(
            () => ((WebApplication)application!).MapGrpcService<string>());
    }

    [Fact]
    public void Mapping_without_AddGrpc_says_what_is_missing()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        using var application = builder.Build() as IDisposable;

        var error = Assert.Throws<InvalidOperationException>(
            () => ((WebApplication)application!).MapGrpcService<Living>());

        Assert.Contains("AddGrpc", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_service_definition_lists_a_path_once()
    {
        var definition = ServerServiceDefinition.CreateBuilder();
        definition.AddMethod(Echo, (order, _) => Task.FromResult(order));

        Assert.Throws<ArgumentException>(() => definition.AddMethod(Echo, (order, _) => Task.FromResult(order)));
    }

    private static readonly Method<string, string> Echo = new(
        MethodType.Unary, "some.Service", "Echo", Marshallers.StringMarshaller, Marshallers.StringMarshaller);

    private sealed class Lives
    {
        public int Made { get; set; }

        public int Disposed { get; set; }
    }

    [Description("class")]
    private sealed class Living : Absent.AbsentBase, IDisposable
    {
        private readonly Lives _lives;

        public Living(Lives lives)
        {
            _lives = lives;
            lives.Made++;
        }

        [Description("method")]
        public override Task<Reply> Unary(Order request, ServerCallContext context) => Task.FromResult(new Reply());

        public void Dispose() => _lives.Disposed++;
    }
}
