namespace Ledger.Server.Tests.BadInput;

/// <summary>Texts that no field takes, or only some.</summary>
internal static class Texts
{
    public static readonly string Long = new('长', 10_000);

    /// <summary>References that are not to a region.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> Regions =>
    [
        ("empty", "", Why.Missing, ""),
        .. RegionsOrNone,
    ];

    /// <summary>The same for a field that may be empty.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> RegionsOrNone =>
    [
        ("with an empty part", "a//b", Why.Malformed, ""),
        ("that ends early", "regions/", Why.Malformed, ""),
        ("emoji", "😀", Why.Unknown, ""),
        ("with a control character", "城口\u0007县", Why.Malformed, ""),
        ("with a replacement character", "城口\uFFFD", Why.Malformed, ""),
        ("that is no character", "\uFFFE", Why.Unknown, ""),
        ("of 10,000 characters", Long, Why.Malformed, ""),
        ("misspelt", "城囗县", Why.Unknown, "城口县"),
        ("misspelt in a name", "regions/chengku", Why.Unknown, "chengkou"),
    ];

    /// <summary>References that are not to an indicator-period.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> IndicatorPeriods =>
    [
        ("empty", "", Why.Missing, ""),
        ("with an empty part", "a//b", Why.Malformed, ""),
        ("that ends early", "regions/", Why.Malformed, ""),
        ("without a period", "regions/chengkou/indicators/gdp/periods/", Why.Malformed, ""),
        ("emoji", "😀/😀/2022", Why.Unknown, ""),
        ("with a control character", "城口县/地区\u0007/2022", Why.Malformed, ""),
        ("of 10,000 characters", Long, Why.Malformed, ""),
        ("of an unknown region", "城囗县/地区生产总值增速/2022", Why.Unknown, "城口县"),
        ("of an unknown indicator", "城口县/地区生产总值增长速度/2022", Why.Unknown, "地区生产总值增速"),
        .. Periods.Where(period => period.Length > 0).Select(period =>
            ($"of period {period}", $"城口县/地区生产总值增速/{period}", Why.Malformed, "")),
    ];

    /// <summary>References that are not to a plan.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> Plans =>
    [
        ("empty", "", Why.Missing, ""),
        .. PlansOrNone,
    ];

    /// <summary>The same for a field that may be empty.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> PlansOrNone =>
    [
        ("of one part", "计划", Why.Malformed, ""),
        ("with an empty part", "a//b", Why.Malformed, ""),
        ("emoji", "😀/2022", Why.Unknown, ""),
        ("with a control character", "城口县\u0007/2022", Why.Malformed, ""),
        ("of 10,000 characters", Long, Why.Malformed, ""),
        ("of an unknown list", "城口县/2022/表9", Why.Unknown, PlanTables.Plan2022),
        ("of an unknown id", "regions/chengkou/plans/x", Why.Unknown, PlanTables.Plan2022),
        ("of an unknown region", "城囗县/2022", Why.Unknown, "城口县"),
        ("of period 2022-13", "城口县/2022-13", Why.Malformed, ""),
    ];

    /// <summary>Names for people that cannot be.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> Names =>
    [
        ("empty", "", Why.Missing, ""),
        ("with a control character", "甲\n乙", Why.Malformed, ""),
        ("with a blank at the end", "甲 ", Why.Malformed, ""),
        ("with a replacement character", "甲\uFFFD", Why.Malformed, ""),
        ("of 10,000 characters", Long, Why.Malformed, ""),
    ];

    /// <summary>Ids that cannot be.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> Ids =>
    [
        ("with a slash", "a/b", Why.Malformed, ""),
        ("with a dash in front", "-a", Why.Malformed, ""),
        ("with a blank", "a b", Why.Malformed, ""),
        ("emoji", "😀", Why.Malformed, ""),
        ("of 65 characters", new string('a', 65), Why.Malformed, ""),
        ("with a control character", "a\u0001", Why.Malformed, ""),
        ("of decomposed letters", "e\u0301", Why.Malformed, ""),
    ];

    public static IReadOnlyList<string> Periods =>
        ["", "0000", "2022-13", "2022-q5", "2022-h3", "99999", "2025-2021", "2300", "1899", "-1", "二〇二二", "2022-00"];

    /// <summary>Decimals that cannot be.</summary>
    public static IEnumerable<(string Title, string Text, Why Why, string Nearest)> Decimals =>
    [
        .. new[]
        {
            "", "1e5", "NaN", "Infinity", "1,5", "1 5", " 1", "+1", "0x10", "１", "1.2.3", "--1", "六", new('9', 79),
            "0." + new string('1', 79), new('9', 10_000),
        }.Select(text => ($"'{text[..Math.Min(text.Length, 12)]}' ({text.Length})", text, Why.Malformed, "")),
    ];
}
