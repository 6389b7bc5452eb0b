using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Ledger.Domain.Values;

/// <summary>Every unit that is known: the base units, and each with the Chinese scales in front.</summary>
internal static class UnitCatalogue
{
    // 15 亩 are one 公顷, so a 亩 is 2000/3 square metres, which no decimal carries exactly.
    public const string Mu = "亩";
    private const decimal MuThirds = 2000m;

    private static readonly (string Prefix, decimal Scale)[] Prefixes =
    [
        ("十", 10m), ("百", 100m), ("千", 1_000m), ("万", 10_000m), ("十万", 100_000m), ("百万", 1_000_000m),
        ("千万", 10_000_000m), ("亿", 100_000_000m), ("十亿", 1_000_000_000m), ("百亿", 10_000_000_000m),
        ("千亿", 100_000_000_000m), ("万亿", 1_000_000_000_000m),
    ];

    private static readonly Unit[] Unscaled =
    [
        new("%", UnitFamily.Percent, 1m), new("‰", UnitFamily.Permille, 1m),
        new("个百分点", UnitFamily.PercentagePoint, 1m), new("百分点", UnitFamily.PercentagePoint, 1m),
    ];

    private static readonly Unit[] Bases =
    [
        Unit.None,
        .. Of(UnitFamily.Count, 1m, Labels),
        .. Of(UnitFamily.People, 1m, "人", "名", "位"),
        new("人次", UnitFamily.PersonTimes, 1m),
        .. Of(UnitFamily.Times, 1m, "次", "场", "场次", "剂次", "例次"),
        new("元", UnitFamily.Money, 1m),
        new("吨", UnitFamily.Mass, 1m), new("公斤", UnitFamily.Mass, 0.001m), new("斤", UnitFamily.Mass, 0.0005m),
        new("克", UnitFamily.Mass, 0.000001m),
        new("米", UnitFamily.Length, 1m), new("公里", UnitFamily.Length, 1_000m),
        new("皮长公里", UnitFamily.Length, 1_000m),
        new("平方米", UnitFamily.Area, 1m), new("平方公里", UnitFamily.Area, 1_000_000m),
        new("平方千米", UnitFamily.Area, 1_000_000m), new("公顷", UnitFamily.Area, 10_000m),
        new(Mu, UnitFamily.Area, MuThirds / 3m),
        new("立方米", UnitFamily.Volume, 1m), new("立方", UnitFamily.Volume, 1m),
        new("天", UnitFamily.Days, 1m), new("日", UnitFamily.Days, 1m),
        new("年", UnitFamily.Years, 1m), new("岁", UnitFamily.Age, 1m),
        new("千瓦", UnitFamily.Power, 1m), new("兆瓦", UnitFamily.Power, 1_000m), new("瓦", UnitFamily.Power, 0.001m),
        new("千瓦时", UnitFamily.Energy, 1m), new("度", UnitFamily.Energy, 1m),
        new("吨标准煤", UnitFamily.CoalEquivalent, 1m), new("吨标煤", UnitFamily.CoalEquivalent, 1m),
    ];

    public static FrozenDictionary<string, Unit> BySymbol { get; } =
        All().ToFrozenDictionary(unit => unit.Symbol, StringComparer.Ordinal);

    /// <summary>The units that have a symbol, in the order of their symbols.</summary>
    public static ImmutableArray<Unit> Named { get; } =
        [.. BySymbol.Values.Where(unit => unit.Symbol.Length > 0).OrderBy(unit => unit.Symbol, StringComparer.Ordinal)];

    public static FrozenDictionary<string, string> BaseSymbols { get; } = BaseOf();

    public static int SymbolCharsMax { get; } = BySymbol.Keys.Max(symbol => symbol.Length);

    private static string[] Labels =>
    [
        "个", "家", "户", "座", "所", "件", "项", "处", "条", "台", "辆", "头", "只", "株", "套", "间", "张", "份", "对", "起", "宗", "批",
        "例",
        "部", "本", "册", "篇", "支", "组", "队", "村", "社区", "床", "栋", "幢", "盏", "艘", "架", "眼", "口", "羽", "袋", "尾", "匹", "棵",
        "块", "片", "段", "面", "枚", "颗", "款", "种", "类", "班", "门", "道",
    ];

    private static IEnumerable<Unit> Of(UnitFamily family, decimal scale, params string[] symbols) =>
        symbols.Select(symbol => new Unit(symbol, family, scale));

    // A base unit stands before a scaled one of the same text: 千瓦 is itself, not a thousand 瓦.
    private static IEnumerable<Unit> All() =>
        Unscaled.Concat(Bases).Concat(
            from unit in Bases
            from prefix in Prefixes
            let scale = unit.Symbol == Mu ? prefix.Scale * MuThirds / 3m : prefix.Scale * unit.Scale
            select new Unit(prefix.Prefix + unit.Symbol, unit.Family, scale))
        .DistinctBy(unit => unit.Symbol, StringComparer.Ordinal);

    private static FrozenDictionary<string, string> BaseOf() =>
        Unscaled.Concat(Bases).Select(unit => (unit.Symbol, Base: unit.Symbol))
            .Concat(
                from unit in Bases
                from prefix in Prefixes
                select (Symbol: prefix.Prefix + unit.Symbol, Base: unit.Symbol))
            .DistinctBy(pair => pair.Symbol, StringComparer.Ordinal)
            .ToFrozenDictionary(pair => pair.Symbol, pair => pair.Base, StringComparer.Ordinal);
}
