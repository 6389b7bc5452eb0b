using Grpc.Core;
using Ledger.V1;

namespace Ledger.Client.Tests;

public sealed class LedgerClientTests
{
    [Fact]
    public async Task Every_call_says_who_makes_it()
    {
        await using var fake = await FakeLedger.StartAsync();
        await using var client = fake.Connect("clerk-7");

        await client.Regions.GetRegionAsync(new GetRegionRequest { Name = "chengkou" });
        Assert.Equal("clerk-7", Assert.Single(fake.Script.Calls).Principal);
    }

    [Fact]
    public async Task A_call_without_a_deadline_gets_one()
    {
        await using var fake = await FakeLedger.StartAsync();
        await using var client = fake.Connect();
        var before = TimeProvider.System.GetUtcNow().UtcDateTime;

        await client.Regions.GetRegionAsync(new GetRegionRequest { Name = "chengkou" });
        await client.Regions.GetRegionAsync(
            new GetRegionRequest { Name = "chengkou" }, deadline: before + TimeSpan.FromHours(2));

        Assert.Collection(
            fake.Script.Calls,
            call => Assert.InRange(call.Deadline - before, TimeSpan.FromSeconds(25), TimeSpan.FromSeconds(60)),
            call => Assert.InRange(call.Deadline - before, TimeSpan.FromHours(1), TimeSpan.FromHours(3)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("two words")]
    [InlineData("王")]
    public void A_principal_that_no_header_can_carry_is_refused(string principal) =>
        Assert.Throws<ArgumentException>(() => LedgerClient.Connect(
            new Uri("http://127.0.0.1:5080"), new LedgerClientOptions { Principal = principal }));

    [Fact]
    public void An_address_of_another_kind_is_refused() =>
        Assert.Throws<ArgumentException>(() => LedgerClient.Connect(new Uri("ftp://127.0.0.1")));

    [Fact]
    public async Task A_server_that_is_not_there_is_unavailable()
    {
        Uri address;
        await using (var fake = await FakeLedger.StartAsync())
            address = fake.Address;
        await using var client = LedgerClient.Connect(address);

        var failure = await Assert.ThrowsAsync<RpcException>(
            async () => await client.Regions.GetRegionAsync(new GetRegionRequest { Name = "chengkou" }));
        Assert.Equal(StatusCode.Unavailable, LedgerError.From(failure).Code);
    }
}
