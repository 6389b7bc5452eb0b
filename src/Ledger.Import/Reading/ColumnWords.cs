namespace Ledger.Import.Reading;

/// <summary>The headers of a plan table, in Chinese and English.</summary>
internal static class ColumnWords
{
    public const string Estimated = "预计完成情况";
    private const int ShortCharsMax = 200;
    private const int LongCharsMax = 2_000;

    private static readonly (string Word, PlanColumn Column)[] Words =
    [
        ("板块", PlanColumn.Section), ("section", PlanColumn.Section),
        ("序号", PlanColumn.Serial), ("serial", PlanColumn.Serial),
        ("上级", PlanColumn.Parent), ("parent", PlanColumn.Parent),
        ("编码", PlanColumn.Code), ("code", PlanColumn.Code),
        ("指标", PlanColumn.Indicator), ("indicator", PlanColumn.Indicator),
        ("单位", PlanColumn.Unit), ("unit", PlanColumn.Unit),
        ("方向", PlanColumn.Better), ("better", PlanColumn.Better),
        ("预期", PlanColumn.Target), ("target", PlanColumn.Target),
        ("力争", PlanColumn.Aspired), ("aspired", PlanColumn.Aspired),
        ("指标属性", PlanColumn.Attribute), ("attribute", PlanColumn.Attribute),
        ("完成情况", PlanColumn.Actual), (Estimated, PlanColumn.Actual), ("actual", PlanColumn.Actual),
        ("状态", PlanColumn.Status), ("status", PlanColumn.Status),
        ("截至", PlanColumn.Through), ("through", PlanColumn.Through),
        ("责任单位", PlanColumn.Departments), ("departments", PlanColumn.Departments),
        ("出处", PlanColumn.Place), ("place", PlanColumn.Place),
        ("备注", PlanColumn.Note), ("note", PlanColumn.Note),
    ];

    public static IEnumerable<string> All => Words.Select(known => known.Word);

    /// <summary>The header as it is looked up: without blanks and line breaks, ASCII letters in lower case.</summary>
    public static string Normalised(string header) =>
        string.Concat(header.Where(sign => !char.IsWhiteSpace(sign)).Select(char.ToLowerInvariant));

    public static PlanColumn? Find(string header)
    {
        var word = Normalised(header);
        foreach (var known in Words)
        {
            if (known.Word == word)
                return known.Column;
        }

        return null;
    }

    /// <summary>The column's header where a file has none of its own: the Chinese word.</summary>
    public static string ChineseOf(PlanColumn column) => Words.First(known => known.Column == column).Word;

    /// <summary>UTF-16 units of a cell at most, so that whatever is made of it is one that the ledger takes.</summary>
    public static int CharsMax(PlanColumn column) =>
        column is PlanColumn.Note or PlanColumn.Departments ? LongCharsMax : ShortCharsMax;
}
