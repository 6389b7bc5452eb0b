namespace Ledger.Domain.Values;

/// <summary>The closed catalogue of units, and how they relate.</summary>
public static class Units
{
    private const int CharsMax = 20;
    private const int HintsMax = 3;
    private const string Commonest = "个";

    /// <summary>个百分点, the unit of every margin of rates.</summary>
    public static Unit PercentagePoint { get; } = UnitCatalogue.BySymbol["个百分点"];

    /// <summary>Reads a unit; an empty text is the unit of bare numbers.</summary>
    public static Parsed<Unit> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cursor = new TextCursor(text);
        if (text.Length > CharsMax)
            return cursor.Fail<Unit>(CharsMax, ParseFault.TooLong, "a unit such as 亿元, 万人次 or %");
        cursor.SkipSpaces();
        var symbol = cursor.Rest.TrimEnd().ToString();
        return UnitCatalogue.BySymbol.TryGetValue(symbol, out var unit)
            ? new Parsed<Unit>.Ok(unit)
            : cursor.Fail<Unit>(
                cursor.Index, ParseFault.UnknownUnit, $"a known unit; the nearest are {NearestNames(symbol)}");
    }

    /// <summary>The known unit whose symbol is nearest to the text, for the hint of an error.</summary>
    public static string NearestKnown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Candidates(text, 1) is [var nearest] ? nearest : Commonest;
    }

    /// <summary>
    /// The known unit nearest to what stands at the cursor, where one of <paramref name="beside"/>'s family comes first
    /// among equals.
    /// </summary>
    internal static string NearestAt(TextCursor cursor, Unit beside)
    {
        var nearest = beside;
        var best = double.MaxValue;
        foreach (var unit in UnitCatalogue.Named)
        {
            var text = cursor.Rest[..Math.Min(cursor.Rest.Length, unit.Symbol.Length)];
            var distance = Nearest.Distance(unit.Symbol, text) / (double)unit.Symbol.Length;
            var isOfFamily = unit.Family == beside.Family && nearest.Family != beside.Family;
            if (distance < best || (distance == best && isOfFamily))
                (nearest, best) = (unit, distance);
        }

        return nearest.Symbol;
    }

    /// <summary>
    /// Whether two counts compare although they are labelled differently (家, 户); shown as a note beside the verdict.
    /// </summary>
    public static bool LabelsDiffer(Unit left, Unit right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Family == right.Family
            && left.Family is UnitFamily.Count or UnitFamily.People or UnitFamily.Times
            && BaseSymbol(left) != BaseSymbol(right);
    }

    /// <summary>Whether the family is a share or a rate, whose differences are percentage points.</summary>
    internal static bool IsRate(UnitFamily family) =>
        family is UnitFamily.Percent or UnitFamily.PercentagePoint or UnitFamily.Permille;

    /// <summary>The longest known symbol that stands at the cursor; null when there is none.</summary>
    internal static Unit? Longest(TextCursor cursor)
    {
        var known = UnitCatalogue.BySymbol.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var length = Math.Min(UnitCatalogue.SymbolCharsMax, cursor.Rest.Length); length > 0; length--)
        {
            if (known.TryGetValue(cursor.Rest[..length], out var unit))
                return unit;
        }

        return null;
    }

    /// <summary>
    /// The unit with the scale of a bare scaled number (万) put in front of its base: 万 beside 人 is 万人.
    /// </summary>
    internal static Unit? Scaled(Unit scale, Unit unit) =>
        UnitCatalogue.BySymbol.GetValueOrDefault(scale.Symbol + BaseSymbol(unit));

    internal static bool IsMu(Unit unit) => unit.Family == UnitFamily.Area && BaseSymbol(unit) == UnitCatalogue.Mu;

    private static string NearestNames(string text) =>
        Candidates(text, HintsMax) is { Count: > 0 } names ? string.Join(", ", names) : Commonest;

    private static IReadOnlyList<string> Candidates(string text, int count) =>
        Nearest.Of(TextCursor.Fold(text.Trim()), UnitCatalogue.Named.Select(unit => unit.Symbol), count);

    private static string BaseSymbol(Unit unit) =>
        UnitCatalogue.BaseSymbols.GetValueOrDefault(unit.Symbol, unit.Symbol);
}
