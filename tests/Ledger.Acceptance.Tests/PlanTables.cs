using System.Globalization;
using System.Text;

namespace Ledger.Acceptance.Tests;

/// <summary>A plan table of any length, and the options that import it.</summary>
internal static class PlanTables
{
    public static string Write(string path, int lines)
    {
        var table = new StringBuilder("序号,编码,指标,预期,完成情况\n");
        for (var line = 1; line <= lines; line++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{line},line-{line},第{line}项增加值增速（%）,6左右,{line % 10}\n");
        }

        File.WriteAllText(path, table.ToString());
        return path;
    }

    public static string[] Import(string path, params string[] more) =>
    [
        "plan", "import", path, "--region", "城口县", "--period", "2021", "--kind", "annual-plan", "--title", "2021年计划",
        "--issuer", "城口县发展和改革委员会", "--adopted-on", "~2021-01", "--register", .. more,
    ];
}
