using Ledger.V1;

namespace Ledger.Server.Tests;

/// <summary>Lists in pages (AIP-158).</summary>
public sealed class PagingTests
{
    [Fact]
    public async Task Regions_come_page_by_page_each_once()
    {
        await using var ledger = await TestLedger.StartAsync();
        Receipt last = new();
        for (var i = 0; i < 23; i++)
            last = await ledger.RegionAsync($"r{i:00}", $"区{i:00}");

        var names = new List<string>();
        var sizes = new List<int>();
        var token = "";
        do
        {
            var page = await ledger.Regions.ListRegionsAsync(new ListRegionsRequest
            {
                PageSize = 10,
                PageToken = token,
                MinPosition = last.MinPosition,
            });
            names.AddRange(page.Regions.Select(region => region.Name));
            sizes.Add(page.Regions.Count);
            token = page.NextPageToken;
        }
        while (token.Length > 0);
        Assert.Equal(Enumerable.Range(0, 23).Select(i => $"regions/r{i:00}"), names);
        Assert.Equal([10, 10, 3], sizes);
    }

    [Fact]
    public async Task The_last_page_may_be_full_and_has_no_token()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.RegionAsync("a", "甲");
        var last = await ledger.RegionAsync("b", "乙");
        var page = await ledger.Regions.ListRegionsAsync(
            new ListRegionsRequest { PageSize = 2, MinPosition = last.MinPosition });
        Assert.Equal((2, ""), (page.Regions.Count, page.NextPageToken));
    }

    [Fact]
    public async Task Plans_indicators_departments_and_history_come_in_pages_too()
    {
        await using var ledger = await TestLedger.StartAsync();
        await ledger.LoadTablesAsync();
        await ledger.DepartmentAsync("chengkou", "a", "甲局");
        var last = await ledger.DepartmentAsync("chengkou", "b", "乙局");
        var at = last.MinPosition;

        var plans = await ledger.Plans.ListPlansAsync(new ListPlansRequest { PageSize = 1, MinPosition = at });
        var morePlans = await ledger.Plans.ListPlansAsync(
            new ListPlansRequest { PageSize = 1, PageToken = plans.NextPageToken });
        Assert.Equal([PlanTables.Plan2021, PlanTables.Plan2022], [plans.Plans[0].Name, morePlans.Plans[0].Name]);
        Assert.Empty(morePlans.NextPageToken);

        var indicators = await ledger.Indicators.ListIndicatorsAsync(new ListIndicatorsRequest
        {
            Region = "chengkou",
            PageSize = 40,
        });
        var moreIndicators = await ledger.Indicators.ListIndicatorsAsync(new ListIndicatorsRequest
        {
            Region = "chengkou",
            PageToken = indicators.NextPageToken,
        });
        Assert.Equal(49, indicators.Indicators.Concat(moreIndicators.Indicators).DistinctBy(one => one.Name).Count());

        var departments = await ledger.Regions.ListDepartmentsAsync(new ListDepartmentsRequest
        {
            Region = "城口县",
            PageSize = 1,
        });
        var moreDepartments = await ledger.Regions.ListDepartmentsAsync(new ListDepartmentsRequest
        {
            Region = "城口县",
            PageSize = 1,
            PageToken = departments.NextPageToken,
        });
        Assert.Equal(["甲局", "乙局"],
            [departments.Departments[0].DisplayName, moreDepartments.Departments[0].DisplayName]);

        var history = await ledger.History.ListHistoryAsync(
            new ListHistoryRequest { Name = PlanTables.Plan2022, PageSize = 40 });
        var moreHistory = await ledger.History.ListHistoryAsync(
            new ListHistoryRequest { Name = PlanTables.Plan2022, PageSize = 40, PageToken = history.NextPageToken });
        Assert.Equal((40, 4), (history.Entries.Count, moreHistory.Entries.Count));
        Assert.Equal(
            44, history.Entries.Concat(moreHistory.Entries).DistinctBy(entry => entry.Event.Position).Count());
    }

    [Theory]
    [InlineData("chengkou", "", 2)]
    [InlineData("-", "2022", 1)]
    [InlineData("", "2022年", 1)]
    [InlineData("重庆市", "", 0)]
    public async Task Plans_are_listed_by_region_and_period(string region, string period, int count)
    {
        await using var ledger = await TestLedger.StartAsync();
        var last = await ledger.LoadTablesAsync();
        var answer = await ledger.Plans.ListPlansAsync(new ListPlansRequest
        {
            Region = region,
            Period = period,
            MinPosition = last.MinPosition,
        });
        Assert.Equal(count, answer.Plans.Count);
    }
}
