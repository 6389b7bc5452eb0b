using Google.Protobuf.Reflection;
using Ledger.V1;

namespace Ledger.Server.Tests.BadInput;

/// <summary>
/// Whatever is wrong with a request, the answer says which field, what is wrong and what would be right, in both
/// languages; and nothing is recorded.
/// </summary>
public sealed class BadInputTests(BadInputLedger fixture) : IClassFixture<BadInputLedger>
{
    // Their requests have no field, or are held to their form in BatchTests.
    private static readonly string[] Elsewhere = ["GetStatus", "SubmitBatch"];

    private static readonly IReadOnlyList<IRpc> Rpcs =
        [.. RegistryCases.All, .. PlanCases.All, .. TargetCases.All, .. ActualCases.All];

    private static readonly Dictionary<string, BadCase> Cases =
        Rpcs.SelectMany(rpc => rpc.Cases).ToDictionary(one => one.Key);

    public static TheoryData<string> Keys => [.. Cases.Keys];

    public static TheoryData<string> Methods => [.. Rpcs.Select(rpc => rpc.Method)];

    [Theory]
    [MemberData(nameof(Keys))]
    public async Task It_is_refused_in_its_field_and_records_nothing(string key)
    {
        var bad = Cases[key];
        var head = await fixture.Ledger.HeadAsync();
        var refused = await TestLedger.RefusedAsync(() => bad.Call(fixture.Ledger).WaitAsync(Bounds.Wait));

        Assert.Equal((bad.Why.Code, bad.Why.Reason, bad.Field), (refused.Code, refused.Reason, refused.Field));
        Assert.NotEmpty(refused.English);
        Assert.NotEmpty(refused.Chinese);
        if (bad.Nearest.Length > 0)
            Assert.Contains(bad.Nearest, refused.Nearest);
        Assert.Equal(head, await fixture.Ledger.HeadAsync());
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public async Task The_request_that_the_cases_spoil_is_taken(string method)
    {
        var head = await fixture.Ledger.HeadAsync();
        await Rpcs.Single(rpc => rpc.Method == method).CallValidAsync(fixture.Ledger).WaitAsync(Bounds.Wait);
        Assert.Equal(head, await fixture.Ledger.HeadAsync());
    }

    [Fact]
    public void Every_method_of_every_service_has_cases()
    {
        FileDescriptor[] files =
        [
            RegionServiceReflection.Descriptor, IndicatorServiceReflection.Descriptor, PlanServiceReflection.Descriptor,
            TargetServiceReflection.Descriptor, ActualServiceReflection.Descriptor, BatchServiceReflection.Descriptor,
            HistoryServiceReflection.Descriptor, FeedServiceReflection.Descriptor, StatusServiceReflection.Descriptor,
        ];
        var methods = files.SelectMany(file => file.Services).SelectMany(service => service.Methods)
            .Select(one => one.Name);
        Assert.Equal(
            methods.Order(StringComparer.Ordinal),
            Rpcs.Select(rpc => rpc.Method).Concat(Elsewhere).Order(StringComparer.Ordinal));
    }
}
