namespace Ledger.Cli.Importing;

/// <summary>A bar on standard error, where that is a terminal.</summary>
internal static class ProgressBar
{
    private const int Cells = 30;

    public static void Show(Terminal terminal, int done, int total)
    {
        if (!terminal.ErrorIsTerminal || total == 0)
            return;
        var filled = (int)((long)Cells * done / total);
        terminal.Error.Write($"\r[{new string('#', filled)}{new string('.', Cells - filled)}] {done}/{total}");
        if (done == total)
            terminal.Error.WriteLine();
    }
}
