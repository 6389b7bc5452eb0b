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
