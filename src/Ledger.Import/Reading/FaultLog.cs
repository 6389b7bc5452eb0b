namespace Ledger.Import.Reading;

/// <summary>Collects the faults of a file, up to a bound, and counts the rest.</summary>
internal sealed class FaultLog(string file)
{
    private readonly List<ImportFault> listed = [];
    private int total;

    public bool IsEmpty => total == 0;

    /// <summary>Further faults are only counted, so nothing costly need be put into their sentences.</summary>
    public bool IsFull => listed.Count >= ImportFaults.ListedMax;

    public void Add(int row, string column, string message, string messageZh)
    {
        total++;
        if (!IsFull)
            listed.Add(new ImportFault(file, row, column, message, messageZh));
    }

    /// <summary>A name that the ledger does not know and was not told to register.</summary>
    public void AddUnknown(
        int row,
        string column,
        (string English, string Chinese) kind,
        string name,
        Func<string, IReadOnlyList<string>> nearest)
    {
        var near = IsFull ? "" : string.Join(", ", nearest(name));
        var (hint, hintZh) = near.Length == 0 ? ("", "") : ($", the nearest are {near}", $"，最接近的是 {near}");
        Add(
            row, column,
            $"the {kind.English} '{Quote(name)}' is not known{hint}; write the known name or code, or make it "
                + "known with --register",
            $"{kind.Chinese}“{Quote(name)}”尚未登记{hintZh}；请改用已登记的名称或编码，或用 --register 登记");
    }

    public ImportFaults ToFaults() => new([.. listed.OrderBy(fault => fault.Row)], total);

    /// <summary>A cell's text as an error quotes it: on one line and not too long.</summary>
    public static string Quote(string text)
    {
        const int CharsMax = 40;
        var line = string.Concat(text.Select(sign => char.IsControl(sign) ? ' ' : sign));
        if (line.Length <= CharsMax)
            return line;
        return line[..(char.IsHighSurrogate(line[CharsMax - 1]) ? CharsMax - 1 : CharsMax)] + "…";
    }
}
