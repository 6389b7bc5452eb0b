using Ledger.V1;

namespace Ledger.Server.Tests.BadInput;

/// <summary>Regions, departments and indicators that are not to be registered.</summary>
internal static class RegistryCases
{
    public static IEnumerable<IRpc> All =>
    [
        new Rpc<RegisterRegionRequest>(
                "RegisterRegion",
                () => new RegisterRegionRequest { Code = "wuxi", DisplayName = "巫溪县", Parent = "重庆市" },
                (ledger, request, headers) => ledger.Regions.RegisterRegionAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .BadTexts((r, text) => r.DisplayName = text, "display_name", Texts.Names)
            .BadTexts((r, text) => r.Code = text, "code", Texts.Ids)
            .BadTexts((r, text) => r.Parent = text, "parent", Texts.RegionsOrNone)
            .Bad("no code from the name", r => (r.Code, r.DisplayName) = ("", "😀"), Why.Malformed, "code")
            .Bad("too many aliases", r => r.Aliases.Add(Enumerable.Range(0, 21).Select(i => $"a{i}")), Why.Malformed,
                "aliases")
            .Bad("an empty alias", r => r.Aliases.Add(["a", ""]), Why.Missing, "aliases[1]")
            .Bad("the code of another", r => r.Code = "chengkou", Why.Exists, "code")
            .Bad("the name of another", r => r.DisplayName = "城口县", Why.Exists, "display_name"),
        new Rpc<RegisterDepartmentRequest>(
                "RegisterDepartment",
                () => new RegisterDepartmentRequest { Region = "城口县", Code = "jtj", DisplayName = "县交通局" },
                (ledger, request, headers) => ledger.Regions.RegisterDepartmentAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .BadTexts((r, text) => r.Region = text, "region", Texts.Regions)
            .BadTexts((r, text) => r.DisplayName = text, "display_name", Texts.Names)
            .BadTexts((r, text) => r.Code = text, "code", Texts.Ids)
            .Bad("an alias with a line break", r => r.Aliases.Add("a\nb"), Why.Malformed, "aliases[0]")
            .Bad("an alias of another", r => r.Aliases.Add("县发展改革委"), Why.Exists, "display_name"),
        new Rpc<RegisterIndicatorRequest>(
                "RegisterIndicator",
                () => new RegisterIndicatorRequest { Region = "城口县", DisplayName = "公共停车场", Unit = "个" },
                (ledger, request, headers) => ledger.Indicators.RegisterIndicatorAsync(request, headers).ResponseAsync)
            .BadSubmissions()
            .BadTexts((r, text) => r.Region = text, "region", Texts.Regions)
            .BadTexts((r, text) => r.DisplayName = text, "display_name", Texts.Names)
            .BadTexts((r, text) => r.Code = text, "code", Texts.Ids)
            .Bad("an unknown unit", r => r.Unit = "光年", Why.Unreadable, "unit")
            .Bad("a unit of 10,000 characters", r => r.Unit = Texts.Long, Why.Malformed, "unit")
            .Bad("an unknown direction", r => r.Direction = (Direction)99, Why.Malformed, "direction")
            .Bad("an unknown aggregation", r => r.Aggregation = (Aggregation)(-1), Why.Malformed, "aggregation")
            .Bad("the name of another with another unit", r => r.DisplayName = "新增城镇就业", Why.Exists, "code"),
        new Rpc<GetRegionRequest>(
                "GetRegion", () => new GetRegionRequest { Name = "城口县" },
                (ledger, request, headers) => ledger.Regions.GetRegionAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Name = text, "name", Texts.Regions)
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position"),
        new Rpc<ListRegionsRequest>(
                "ListRegions", () => new ListRegionsRequest { PageSize = 1 },
                (ledger, request, headers) => ledger.Regions.ListRegionsAsync(request, headers).ResponseAsync)
            .Bad("a negative position", r => r.MinPosition = long.MinValue, Why.Malformed, "min_position")
            .Bad("a negative page", r => r.PageSize = -1, Why.Malformed, "page_size")
            .BadTexts((r, text) => r.PageToken = text, "page_token", Tokens),
        new Rpc<ListDepartmentsRequest>(
                "ListDepartments", () => new ListDepartmentsRequest { Region = "城口县" },
                (ledger, request, headers) => ledger.Regions.ListDepartmentsAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Region = text, "region", Texts.Regions)
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position")
            .Bad("a negative page", r => r.PageSize = int.MinValue, Why.Malformed, "page_size")
            .BadTexts((r, text) => r.PageToken = text, "page_token", Tokens),
        new Rpc<GetIndicatorRequest>(
                "GetIndicator", () => new GetIndicatorRequest { Name = "城口县/地区生产总值增速" },
                (ledger, request, headers) => ledger.Indicators.GetIndicatorAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Name = text, "name",
            [
                ("empty", "", Why.Missing, ""),
                ("of one part", "城口县", Why.Malformed, ""),
                ("with an empty part", "a//b", Why.Malformed, ""),
                ("that ends early", "regions/", Why.Unknown, ""),
                ("with a control character", "城口县/\u0007", Why.Malformed, ""),
                ("of 10,000 characters", Texts.Long, Why.Malformed, ""),
                ("of an unknown indicator", "城口县/农业增加值", Why.Unknown, "农业增加值增速"),
                ("of an unknown region", "城囗县/农业增加值增速", Why.Unknown, "城口县"),
            ])
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position"),
        new Rpc<ListIndicatorsRequest>(
                "ListIndicators", () => new ListIndicatorsRequest { Region = "城口县", PageSize = 1 },
                (ledger, request, headers) => ledger.Indicators.ListIndicatorsAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Region = text, "region", Texts.RegionsOrNone)
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position")
            .Bad("a negative page", r => r.PageSize = -1, Why.Malformed, "page_size")
            .BadTexts((r, text) => r.PageToken = text, "page_token", Tokens),
        new Rpc<GetIndicatorPeriodRequest>(
                "GetIndicatorPeriod", () => new GetIndicatorPeriodRequest { Name = "城口县/地区生产总值增速/2022" },
                (ledger, request, headers) => ledger.Indicators.GetIndicatorPeriodAsync(request, headers).ResponseAsync)
            .BadTexts((r, text) => r.Name = text, "name", Texts.IndicatorPeriods)
            .Bad("a negative position", r => r.MinPosition = -1, Why.Malformed, "min_position"),
    ];

    /// <summary>Page tokens that no list has given.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> Tokens =>
    [
        ("that is no base64", "!!!", Why.Malformed, ""),
        ("of another making", "YQ", Why.Malformed, ""),
        ("that is no text", "_____w", Why.Malformed, ""),
        ("in Chinese", "下一页", Why.Malformed, ""),
        ("of 10,000 characters", new string('A', 10_000), Why.Malformed, ""),
    ];
}
