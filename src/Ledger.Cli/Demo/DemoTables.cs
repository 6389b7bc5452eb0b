using Ledger.Domain.Values;
using Ledger.Import;

namespace Ledger.Cli.Demo;

/// <summary>The two tables of the demonstration, from a county's report, and what they do not say themselves.</summary>
internal static class DemoTables
{
    public const string Region = "城口县";
    public const string RegionAbove = "重庆市";

    private const string Title = "城口县2021年国民经济和社会发展计划执行情况与2022年计划草案的报告";

    public static IReadOnlyList<(string FileName, PlanImportOptions Options)> All { get; } =
    [
        (
            "chengkou-2021.csv",
            OptionsOf(2021, "表1", Month(2021)) with { ReportedInTitle = Title, ReportedOn = Month(2022) }
        ),
        ("chengkou-2022.csv", OptionsOf(2022, "表2", Month(2022))),
    ];

    public static byte[] Read(string fileName)
    {
        using var stream = typeof(DemoTables).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"no such table: {fileName}");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static PlanImportOptions OptionsOf(int year, string list, EffectiveDay adoptedOn) => new()
    {
        Region = Region,
        Period = new Period.Year(year),
        Kind = "annual-plan",
        List = list,
        Title = Title,
        Issuer = "城口县发展和改革委员会",
        AdoptedOn = adoptedOn,
        Register = true,
    };

    // The report names no day on which the plan was adopted: the January of the county's congress is assumed.
    private static EffectiveDay Month(int year) => new(new DateOnly(year, 1, 1), DatePrecision.Month, Assumed: true);
}
